package dev.penny.understanding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The lines the classifier learns from, one file an intent: {@code
 * understanding/intents/<label>.txt}; a line that begins with # is a remark. The order of files and
 * lines is fixed, so training gives the same result every time.
 */
public record Examples(List<Example> all) {
  public Examples {
    all = List.copyOf(all);
  }

  public record Example(String text, Intent intent) {}

  /** Those shipped with the program; a line that stands twice counts once. */
  public static Examples shipped() {
    var all = new ArrayList<Example>();
    var seen = new HashSet<String>();
    for (Intent intent : Intent.values()) {
      lines(intent).stream()
          .filter(line -> seen.add(line.toLowerCase(Locale.ROOT)))
          .forEach(line -> all.add(new Example(line, intent)));
    }
    return new Examples(all);
  }

  /** These and those; of equal lines (but for case) the first counts. */
  public Examples and(List<Example> more) {
    var both = new ArrayList<>(all);
    var seen = new HashSet<String>();
    all.forEach(e -> seen.add(e.text().toLowerCase(Locale.ROOT)));
    more.stream().filter(e -> seen.add(e.text().toLowerCase(Locale.ROOT))).forEach(both::add);
    return new Examples(both);
  }

  public List<String> texts() {
    return all.stream().map(Example::text).toList();
  }

  /** Every line whose place modulo {@code folds} is {@code fold}, or all others. */
  public Examples fold(int fold, int folds, boolean held) {
    var some = new ArrayList<Example>();
    for (int i = 0; i < all.size(); i++) {
      if ((i % folds == fold) == held) {
        some.add(all.get(i));
      }
    }
    return new Examples(some);
  }

  Set<Intent> intents() {
    var intents = new HashSet<Intent>();
    all.forEach(e -> intents.add(e.intent()));
    return intents;
  }

  private static List<String> lines(Intent intent) {
    String file = "/understanding/intents/" + intent.label() + ".txt";
    try (InputStream in = Examples.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("no examples for the intent " + intent.label());
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
