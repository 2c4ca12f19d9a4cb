package dev.penny.cli;

import dev.penny.Config;
import dev.penny.Server;
import dev.penny.database.DatabaseRefused;
import dev.penny.database.StorageFull;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;

/** Starts a server for a command, translates what stands in the way, and waits for the end. */
final class Running {
  private Running() {}

  /** Makes the server. */
  interface Starter {
    Server start() throws IOException;
  }

  static Server start(Config config, Starter starter) {
    try {
      return starter.start();
    } catch (java.net.BindException e) {
      throw new CliFault(
          Exit.ENVIRONMENT,
          "port %d of %s cannot be taken (%s); stop what uses it or choose another with --port"
              .formatted(config.port(), config.host(), e.getMessage()));
    } catch (IOException e) {
      throw new CliFault(Exit.ENVIRONMENT, "the server cannot start: " + e.getMessage());
    } catch (DatabaseRefused | StorageFull e) {
      throw new CliFault(Exit.ENVIRONMENT, String.valueOf(e.getMessage()));
    }
  }

  /** Until Ctrl-C or SIGTERM; then the doors close first and the house after them. */
  static void untilStopped(Server server) {
    var stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  server.close();
                  stopped.countDown();
                },
                "penny-stop"));
    try {
      stopped.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
