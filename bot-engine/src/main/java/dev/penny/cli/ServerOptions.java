package dev.penny.cli;

import dev.penny.Config;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the commands that start a server have in common. */
final class ServerOptions {
  @Mixin private SettingsOptions settings;

  @Option(names = "--port", paramLabel = "PORT", description = "The port; 0 takes a free one.")
  private @Nullable String port;

  @Option(names = "--host", paramLabel = "ADDRESS", description = "The address to listen on.")
  private @Nullable String host;

  /** The settings, checked; {@code usual} holds what this command changes of the defaults. */
  Config.Checked check(Map<String, String> usual) {
    var flags = new LinkedHashMap<String, String>();
    put(flags, "port", port);
    put(flags, "host", host);
    return settings.check(flags, usual);
  }

  /** As {@link #check}; ends the command where something is wrong, telling everything at once. */
  Config config(Map<String, String> usual) {
    return SettingsOptions.fine(check(usual));
  }

  private static void put(Map<String, String> flags, String key, @Nullable String value) {
    if (value != null) {
      flags.put(key, value);
    }
  }
}
