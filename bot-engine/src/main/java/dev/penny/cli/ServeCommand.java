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
    description = "Starts the server on your own data; stop it with Ctrl-C.")
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
