package dev.penny.cli;

import dev.penny.Config;
import dev.penny.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of every command that uses the settings; mix it in. */
final class SettingsOptions {
  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Settings file; without it conf/penny.properties of the distribution.")
  private @Nullable Path file;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "One setting, as in the settings file; wins over the file and PENNY_….")
  private Map<String, String> flags = Map.of();

  /** The checked settings, or a {@link CliFault} that tells all that is wrong with them. */
  Config config() {
    return switch (Config.check(Settings.of(settingsFile(), System.getenv(), flags))) {
      case Config.Checked.Fine(Config config) -> config;
      case Config.Checked.Wrong(var problems) ->
          throw new CliFault(
              Exit.USAGE, "the settings are wrong:\n  " + String.join("\n  ", problems));
    };
  }

  private @Nullable Path settingsFile() {
    if (file != null) {
      return file;
    }
    String home = System.getProperty("penny.home");
    Path usual = home == null ? null : Path.of(home, "conf", "penny.properties");
    return usual != null && Files.exists(usual) ? usual : null;
  }
}
