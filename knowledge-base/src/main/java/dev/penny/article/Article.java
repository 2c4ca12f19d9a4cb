package dev.penny.article;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One thing the bot can explain.
 *
 * @param slug its name in addresses: lower-case letters, digits and hyphens; unique
 * @param title what a reader sees first; unique (see {@link #plainTitle(String)})
 * @param questions ways a customer may ask for it, at least one
 * @param also further wordings of these questions, for search alone; nobody is shown them
 * @param industries whose customers it is for, at least one
 * @param passages its text in reading order, at least one; the first is the introduction
 * @param markdown its text as written, without front matter
 */
public record Article(
    String slug,
    String title,
    List<String> questions,
    List<String> also,
    Set<Industry> industries,
    List<String> tags,
    LocalDate updated,
    List<Passage> passages,
    String markdown) {

  public Article {
    questions = List.copyOf(questions);
    also = List.copyOf(also);
    industries = Set.copyOf(industries);
    tags = List.copyOf(tags);
    passages = List.copyOf(passages);
  }

  /** Every wording a customer may ask for it in: the questions, then the further ones. */
  public List<String> wordings() {
    return Stream.concat(questions.stream(), also.stream()).toList();
  }

  /** A title without case, accents, spaces and punctuation: what makes two titles the same. */
  public static String plainTitle(String title) {
    return Normalizer.normalize(title, Normalizer.Form.NFKD)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
