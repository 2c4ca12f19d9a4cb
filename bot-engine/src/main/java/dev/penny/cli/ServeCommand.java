package dev.penny.cli;

import dev.penny.Config;
import dev.penny.Server;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code penny serve}: the server on one's own data. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = {
      "Starts the server on your own data; stop it with Ctrl-C.",
      "Before the first start: import bills (penny import), add an agent (penny agent add), and set"
          + " token.secret, so that customers can be told apart. penny doctor says what is missing."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:stopped",
      "1:a fault of Penny's",
      "2:the command line or the settings were wrong",
      "5:port in use, database locked, out of reach or from a newer version, folder not writable,"
          + " disk full"
    })
final class ServeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private ServerOptions options;

  @Override
  public Integer call() {
    Config config = options.config(Map.of());
    Server server =
        Running.start(config, () -> Server.start(config, Clock.systemUTC(), (_, _) -> {}));
    PrintWriter out = spec.commandLine().getOut();
    out.println("Penny is ready at " + server.address());
    out.println("  console    " + server.address() + "/console/");
    out.println("  articles   " + server.address() + "/help/");
    out.println("  health     " + server.address() + "/health/ready");
    out.println("  metrics    " + server.address() + "/metrics");
    out.println("  data in    " + config.data());
    out.flush();
    Running.untilStopped(server);
    return Exit.OK;
  }
}
