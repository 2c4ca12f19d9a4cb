package dev.penny;

import dev.penny.action.Policy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** The table of who may do what to an account, from the settings. */
final class PolicyConfig {
  private PolicyConfig() {}

  /** The one that comes along, where no file is named; what is wrong with a file is a problem. */
  static Policy of(Settings settings) {
    String file = settings.text(Setting.POLICY);
    if (file.isEmpty()) {
      return Policy.SHIPPED;
    }
    try (var in = Files.newBufferedReader(Path.of(file), StandardCharsets.UTF_8)) {
      var table = new Properties();
      table.load(in);
      return Policy.of(table);
    } catch (IOException e) {
      settings.problem(Setting.POLICY, "a readable file like the policy.properties of conf");
    } catch (IllegalArgumentException e) {
      settings.problem(Setting.POLICY, "a whole table (" + e.getMessage() + ")");
    }
    return Policy.SHIPPED;
  }
}
