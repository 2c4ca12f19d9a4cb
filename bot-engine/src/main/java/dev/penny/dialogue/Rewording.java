package dev.penny.dialogue;

import dev.penny.conversation.Block;
import dev.penny.phrase.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lets somebody else, a language model, choose other words for a text, and takes them only if
 * nothing of the meaning can have changed: figures and words that carry meaning are the same, in
 * the same order; what came or went besides are small words of a fixed list. So no figure, date,
 * name, code, link or promise can get in, and no "not" can come or go.
 */
public final class Rewording {
  private static final Pattern FIGURE = Pattern.compile("\\{\\{(\\d{1,2})\\}\\}");
  private static final Pattern WORD_OR_FIGURE =
      Pattern.compile("\\{\\{\\d{1,2}\\}\\}|[\\p{L}\\p{N}]+(?:'\\p{L}+)?");

  /** Beside words and figures only what a sentence needs. */
  private static final Pattern SENTENCE = Pattern.compile("[\\p{L}' ,.;:!?()\\n-]*");

  private static final int LONGER = 120;

  /** Words that may come and go: they name nothing, promise nothing and turn nothing round. */
  private static final Set<String> SMALL =
      Set.of(
          ("a an the and so then also here there this that these those it its is are of in let's let"
                  + " look looks see show shows thanks thank glad happy please sorry well")
              .split(" "));

  private Rewording() {}

  /**
   * The text with {@code {{1}}} for its first figure, and so on; null: there is nothing to word.
   */
  public static @Nullable String template(Block.Text text) {
    var template = new StringBuilder();
    int figures = 0;
    boolean words = false;
    for (Phrase phrase : text.phrases()) {
      if (phrase instanceof Phrase.Words(String literal)) {
        template.append(literal);
        words |= !literal.isBlank();
      } else {
        template.append("{{").append(++figures).append("}}");
      }
    }
    return words ? template.toString() : null;
  }

  /** The text in the proposed words, or null where they are not to be trusted. */
  public static Block.@Nullable Text of(Block.Text text, String proposed) {
    String template = template(text);
    String words = proposed.strip();
    if (template == null
        || words.length() > template.length() + LONGER
        || !SENTENCE.matcher(FIGURE.matcher(words).replaceAll("")).matches()
        || !meaning(template).equals(meaning(words))) {
      return null;
    }
    List<Phrase> figures =
        text.phrases().stream().filter(p -> !(p instanceof Phrase.Words)).toList();
    var phrases = new ArrayList<Phrase>();
    int at = 0;
    int next = 0;
    Matcher figure = FIGURE.matcher(words);
    while (figure.find()) {
      literal(words.substring(at, figure.start()), phrases);
      phrases.add(figures.get(next++));
      at = figure.end();
    }
    literal(words.substring(at), phrases);
    return new Block.Text(phrases);
  }

  private static void literal(String words, List<Phrase> phrases) {
    if (!words.isEmpty()) {
      phrases.add(Phrase.words(words));
    }
  }

  /** The figures and the words that are no small ones, in order. */
  private static List<String> meaning(String words) {
    return WORD_OR_FIGURE
        .matcher(words)
        .results()
        .map(m -> m.group().toLowerCase(Locale.ROOT))
        .filter(w -> !SMALL.contains(w))
        .toList();
  }
}
