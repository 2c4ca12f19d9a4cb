package dev.penny.redaction;

import java.util.List;
import java.util.regex.Pattern;

/** E-mail addresses, also where "at" and "dot" are written out or kept apart. */
final class Mails {
  private static final String WHO = "[\\p{L}\\p{N}_+][\\p{L}\\p{N}._%+'&-]{0,63}";
  private static final String LABEL = "[\\p{L}\\p{N}-]{1,63}";
  private static final String SHORT = "[A-Za-z0-9._+-]{1,64}";
  private static final String OPEN = "[(\\[{<] ?";
  private static final String CLOSE = " ?[)\\]}>]";

  private static final List<Pattern> RULES =
      List.of(
          Pattern.compile(WHO + "@" + LABEL + "(?:\\." + LABEL + ")+"),
          Pattern.compile(
              SHORT
                  + " ?(?:"
                  + OPEN
                  + "(?:at|@)"
                  + CLOSE
                  + ") ?"
                  + LABEL
                  + "(?: ?(?:\\.|"
                  + OPEN
                  + "(?:dot|\\.)"
                  + CLOSE
                  + "| dot ) ?[A-Za-z0-9-]{2,63})+",
              Pattern.CASE_INSENSITIVE),
          Pattern.compile(
              SHORT + " at [A-Za-z0-9-]{1,63}(?: dot [A-Za-z0-9-]{2,63})+",
              Pattern.CASE_INSENSITIVE),
          Pattern.compile(
              SHORT
                  + " ?@ ?[A-Za-z][A-Za-z0-9-]{0,62} ?\\. ?(?:co ?\\. ?uk|com|net|org|info|biz|edu"
                  + "|gov|io|eu|de|fr|es|it|nl|se|no|dk|fi|pl|at|ch|be|ie|uk|us|ca|au|in|br|mx)\\b",
              Pattern.CASE_INSENSITIVE));

  private Mails() {}

  static void find(String text, List<Span> spans) {
    if (text.indexOf('@') >= 0 || text.toLowerCase(java.util.Locale.ROOT).contains("at")) {
      for (Pattern rule : RULES) {
        rule.matcher(text)
            .results()
            .forEach(m -> spans.add(new Span(m.start(), m.end(), Hidden.E_MAIL)));
      }
    }
  }
}
