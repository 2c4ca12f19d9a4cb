package dev.penny.cli;

import dev.penny.Config;
import dev.penny.DemoHouse;
import dev.penny.Server;
import dev.penny.demo.DemoSecret;
import dev.penny.identity.Secrets;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code penny demo}: the server with invented companies, customers and agents. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {
      "Starts the server with invented companies, customers and agents; stop it with Ctrl-C.",
      "Its data is in ./penny-data unless --data says otherwise; starting again keeps it."
    })
final class DemoCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private ServerOptions options;

  @Override
  public Integer call() {
    String token = Secrets.fresh();
    Path data = options.config(Map.of("token.secret", token)).data();
    String coupon = DemoSecret.of(data, Secrets.fresh());
    Config config = options.config(Map.of("token.secret", token, "coupon.secret", coupon));
    Clock clock = Clock.systemUTC();
    Server server =
        Running.start(
            config,
            () ->
                Server.start(
                    config,
                    clock,
                    (house, routes) -> {
                      DemoHouse.fill(house, config, routes);
                      DemoSecret.keep(config.data(), coupon);
                    }));
    PrintWriter out = spec.commandLine().getOut();
    out.println("Penny's demo is ready. Open");
    out.println("  website    " + server.address() + "/demo/");
    out.println("  console    " + server.address() + "/console/");
    out.println("  studio     " + server.address() + "/studio/");
    out.println("  articles   " + server.address() + "/help/");
    out.println("Sign in on the website as any customer of its menu; on console and studio as");
    for (DemoHouse.Login login : DemoHouse.LOGINS) {
      out.printf("  %-8s password %-18s (%s)%n", login.name(), login.password(), login.role());
    }
    out.println("Data is kept in " + config.data() + "; Ctrl-C stops the server.");
    out.flush();
    Running.untilStopped(server);
    return Exit.OK;
  }
}
