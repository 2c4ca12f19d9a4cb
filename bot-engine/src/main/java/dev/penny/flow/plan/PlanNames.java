package dev.penny.flow.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whether words name a plan: "the unlimited plan", "Mobile 50GB". */
final class PlanNames {
  private static final Pattern BEFORE =
      Pattern.compile(
          "(?i)([\\p{L}\\p{N}]+)(?:['’]s)? (?:plan|tariff|package|subscription|contract|bundle)\\b");

  /** What stands before "plan" and names none. */
  private static final Set<String> PLAIN =
      Set.of(
          ("my the a this that what which current old new other same our your no any phone mobile energy"
                  + " internet broadband sim main monthly payment first second last previous s of different"
                  + " change changed switch switched upgrade upgraded downgrade downgraded swap move billing"
                  + " big small large bigger smaller cheaper service present actual right whole")
              .split(" "));

  private PlanNames() {}

  /** How many of the words of that name stand in the text. */
  static int score(String text, String name) {
    Set<String> said = tokens(text);
    return (int) tokens(name).stream().filter(said::contains).count();
  }

  /** Whether a plan is called something that is none of these names. */
  static boolean isOther(String text, List<String> names) {
    Matcher before = BEFORE.matcher(text);
    while (before.find()) {
      Set<String> called = tokens(before.group(1));
      boolean plain = PLAIN.containsAll(called);
      boolean known = names.stream().anyMatch(n -> tokens(n).containsAll(called));
      if (!plain && !known) {
        return true;
      }
    }
    return false;
  }

  /** "50GB" and "50 GB" are the same. */
  private static Set<String> tokens(String text) {
    return Arrays.stream(
            text.toLowerCase(Locale.ROOT)
                .replaceAll("(?<=\\p{N})(?=\\p{L})|(?<=\\p{L})(?=\\p{N})", " ")
                .split("[^\\p{L}\\p{N}]+"))
        .filter(t -> !t.isEmpty())
        .collect(Collectors.toSet());
  }
}
