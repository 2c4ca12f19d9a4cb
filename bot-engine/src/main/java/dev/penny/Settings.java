package dev.penny;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The values of all settings and where each comes from: the file, then environment variables
 * ({@code PENNY_…}), then the command line; the later wins.
 */
public final class Settings {
  /** A value with the words that say where it was found. */
  private record Given(String value, String from) {}

  private static final String VARIABLES = "PENNY_";

  /** Read by {@code bin/penny} itself. */
  private static final String OF_THE_START = "PENNY_JAVA_";

  private final Map<Setting, Given> given = new EnumMap<>(Setting.class);
  private final List<String> problems = new ArrayList<>();

  private Settings() {}

  /**
   * Collects; whatever is wrong is kept as a problem, to be told all at once.
   *
   * @param file may be absent: then there is none
   * @param environment of its variables, those that start with {@code PENNY_} must be settings
   * @param flags by key, as in the file
   */
  public static Settings of(
      @Nullable Path file, Map<String, String> environment, Map<String, String> flags) {
    var settings = new Settings();
    if (file != null) {
      settings.file(file);
    }
    settings.environment(environment);
    flags.forEach((key, value) -> settings.put(key, value, "the command line"));
    return settings;
  }

  private void file(Path file) {
    var properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      problems.add("the settings file " + file + " cannot be read: " + e.getMessage());
    }
    for (String key : properties.stringPropertyNames()) {
      put(key, properties.getProperty(key), file.toString());
    }
  }

  private void environment(Map<String, String> environment) {
    for (Setting setting : Setting.values()) {
      String value = environment.get(setting.variable());
      if (value != null) {
        put(setting.key(), value, "the variable " + setting.variable());
      }
    }
    var known = Arrays.stream(Setting.values()).map(Setting::variable).toList();
    environment.keySet().stream()
        .filter(name -> name.startsWith(VARIABLES) && !name.startsWith(OF_THE_START))
        .filter(name -> !known.contains(name))
        .sorted()
        .forEach(name ->
            problems.add(
                "%s in the environment: there is no such setting; there are %s"
                    .formatted(name, String.join(", ", known))));
  }

  private void put(String key, String value, String from) {
    for (Setting setting : Setting.values()) {
      if (setting.key().equals(key)) {
        given.put(setting, new Given(value.strip(), from));
        return;
      }
    }
    problems.add("%s in %s: there is no such setting; there are %s".formatted(key, from, known()));
  }

  private static String known() {
    return Arrays.stream(Setting.values()).map(Setting::key).collect(Collectors.joining(", "));
  }

  String text(Setting setting) {
    Given value = given.get(setting);
    return value == null || value.value().isEmpty() ? setting.usual() : value.value();
  }

  int number(Setting setting, int from, int to) {
    String text = text(setting);
    try {
      int number = Integer.parseInt(text);
      if (number >= from && number <= to) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Told below, with what is expected.
    }
    problem(setting, "a whole number from " + from + " to " + to);
    return Integer.parseInt(setting.usual());
  }

  /** Notes that a value cannot be used; a secret is not repeated. */
  void problem(Setting setting, String expected) {
    Given value = given.get(setting);
    String found = setting.secret() ? "a value that is not shown" : "\"" + text(setting) + "\"";
    String where = value == null ? "nowhere, so its default holds" : value.from();
    problems.add(
        "%s: expected %s, found %s (set in %s)".formatted(setting.key(), expected, found, where));
  }

  List<String> problems() {
    return List.copyOf(problems);
  }
}
