package dev.penny.cli;

import dev.penny.Config;
import dev.penny.DemoHouse;
import dev.penny.Server;
import dev.penny.Settings;
import dev.penny.identity.Secrets;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * {@code penny train}: lives one short life of the server, in a folder of its own, while the JVM
 * records what it loads. {@code bin/penny} gives the JVM the flag to write {@code lib/penny.aot},
 * and uses that file from then on.
 */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    description = "Makes later starts faster; run it once after unpacking or updating.")
final class TrainCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    out.println("Recording one start; this takes some seconds …");
    out.flush();
    Path folder = Files.createTempDirectory("penny-train");
    try {
      live(folder);
      live(folder);
    } finally {
      remove(folder);
    }
    out.println("Recorded. The JVM now writes what it learned, and later starts use it.");
    out.flush();
    return Exit.OK;
  }

  /** The first life fills the folder; the second is a start as it usually is. */
  private static void live(Path folder) throws IOException {
    Map<String, String> flags =
        Map.of(
            "data",
            folder.toString(),
            "port",
            "0",
            "token.secret",
            Secrets.fresh(),
            "limit.messages.per.second",
            "1000");
    if (!(Config.check(Settings.of(null, Map.of(), flags)) instanceof Config.Checked.Fine fine)) {
      throw new IllegalStateException("the settings of the training cannot be wrong");
    }
    Config config = fine.config();
    try (Server server =
            Running.start(
                config,
                () ->
                    Server.start(
                        config,
                        Clock.systemUTC(),
                        (house, routes) -> DemoHouse.fill(house, config, routes)));
        HttpClient client = HttpClient.newHttpClient()) {
      for (String path : new String[] {"/health/ready", "/help/", "/demo/api/customers"}) {
        var request = HttpRequest.newBuilder(URI.create(server.address() + path)).build();
        var _ = client.send(request, HttpResponse.BodyHandlers.discarding());
      }
      Practice.talk(client, server.address());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void remove(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
