package dev.penny.cli;

import dev.penny.Config;
import dev.penny.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of every command that uses the settings; mix it in. */
final class SettingsOptions {
  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "The settings file; default: conf/penny.properties of the distribution.")
  private @Nullable Path file;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The folder for database and search index; default: penny-data here.")
  private @Nullable String data;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description =
          "Any setting of the settings file, such as log.level=DEBUG; may be given several times.")
  private Map<String, String> set = new LinkedHashMap<>();

  /** The settings, checked, with the defaults of the settings file. */
  Config config() {
    return fine(check(Map.of(), Map.of()));
  }

  /**
   * The settings, checked; {@code more} are further options of the command line, {@code usual}
   * holds what this command changes of the defaults.
   */
  Config.Checked check(Map<String, String> more, Map<String, String> usual) {
    var flags = new LinkedHashMap<>(set);
    flags.putAll(more);
    if (data != null) {
      flags.put("data", data);
    }
    usual.forEach((key, value) -> {
      if (System.getenv(variable(key)) == null) {
        flags.putIfAbsent(key, value);
      }
    });
    return Config.check(Settings.of(settingsFile(), System.getenv(), flags));
  }

  /** Ends the command where something is wrong, telling everything at once. */
  static Config fine(Config.Checked checked) {
    return switch (checked) {
      case Config.Checked.Fine fine -> fine.config();
      case Config.Checked.Wrong wrong ->
          throw new CliFault(
              Exit.USAGE,
              "the settings cannot be used:\n  " + String.join("\n  ", wrong.problems()));
    };
  }

  private static String variable(String key) {
    return "PENNY_" + key.replace('.', '_').toUpperCase(Locale.ROOT);
  }

  private @Nullable Path settingsFile() {
    if (file != null) {
      return file;
    }
    String home = System.getProperty("penny.home");
    Path shipped = home == null ? null : Path.of(home, "conf", "penny.properties");
    return shipped != null && Files.isRegularFile(shipped) ? shipped : null;
  }
}
