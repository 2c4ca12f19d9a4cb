package dev.penny.flow;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which of several things a text names, by the words of their names. */
public final class Named {
  /** Words of a name that stand in any sentence. */
  private static final Set<String> EVERYWHERE =
      Set.of(
          "a", "the", "for", "of", "and", "with", "in", "on", "to", "my", "de", "la", "für", "und");

  private Named() {}

  /** Those that most words of their name stand in the text of; none where no word does. */
  public static <T> List<T> best(String text, List<T> things, Function<T, String> name) {
    Set<String> said = tokens(text);
    int best = things.stream().mapToInt(t -> score(said, name.apply(t))).max().orElse(0);
    return best == 0
        ? List.of()
        : things.stream().filter(t -> score(said, name.apply(t)) == best).toList();
  }

  private static int score(Set<String> said, String name) {
    return (int) tokens(name).stream().filter(said::contains).count();
  }

  /** "50GB" and "50 GB" are the same. */
  private static Set<String> tokens(String text) {
    return Arrays.stream(
            text.toLowerCase(Locale.ROOT)
                .replaceAll("(?<=\\p{N})(?=\\p{L})|(?<=\\p{L})(?=\\p{N})", " ")
                .split("[^\\p{L}\\p{N}]+"))
        .filter(t -> !t.isEmpty() && !EVERYWHERE.contains(t))
        .collect(Collectors.toSet());
  }
}
