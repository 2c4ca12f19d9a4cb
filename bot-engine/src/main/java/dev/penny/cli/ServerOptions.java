package dev.penny.cli;

import dev.penny.Config;
import dev.penny.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the commands that need the settings have in common. */
final class ServerOptions {
  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "The settings file; default: conf/penny.properties of the distribution.")
  private @Nullable Path file;

  @Option(names = "--port", paramLabel = "PORT", description = "The port; 0 takes a free one.")
  private @Nullable String port;

  @Option(names = "--host", paramLabel = "ADDRESS", description = "The address to listen on.")
  private @Nullable String host;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The folder for database and search index.")
  private @Nullable String data;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "Any setting of the settings file; may be given several times.")
  private Map<String, String> set = new LinkedHashMap<>();

  /** The settings, checked; {@code usual} holds what this command changes of the defaults. */
  Config.Checked check(Map<String, String> usual) {
    var flags = new LinkedHashMap<>(set);
    put(flags, "port", port);
    put(flags, "host", host);
    put(flags, "data", data);
    usual.forEach((key, value) -> {
      if (System.getenv(variable(key)) == null) {
        flags.putIfAbsent(key, value);
      }
    });
    return Config.check(Settings.of(settingsFile(), System.getenv(), flags));
  }

  private static String variable(String key) {
    return "PENNY_" + key.replace('.', '_').toUpperCase(java.util.Locale.ROOT);
  }

  /** As {@link #check}; ends the command where something is wrong, telling everything at once. */
  Config config(Map<String, String> usual) {
    return switch (check(usual)) {
      case Config.Checked.Fine fine -> fine.config();
      case Config.Checked.Wrong wrong ->
          throw new CliFault(
              Exit.USAGE,
              "the settings cannot be used:\n  " + String.join("\n  ", wrong.problems()));
    };
  }

  private @Nullable Path settingsFile() {
    if (file != null) {
      return file;
    }
    String home = System.getProperty("penny.home");
    Path shipped = home == null ? null : Path.of(home, "conf", "penny.properties");
    return shipped != null && Files.isRegularFile(shipped) ? shipped : null;
  }

  private static void put(Map<String, String> flags, String key, @Nullable String value) {
    if (value != null) {
      flags.put(key, value);
    }
  }
}
