package dev.penny.redaction;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keys and tokens: by the shapes their makers publish, or beside a word that names them. */
final class Keys {
  private static final Pattern SHAPES =
      Pattern.compile(
          "-----BEGIN[A-Z0-9 ]*PRIVATE KEY[A-Z ]*-----[\\s\\S]*?(?:-----END[A-Z0-9 ]*-----|$)"
              + "|\\b(?:AKIA|ASIA|AROA|AIDA)[0-9A-Z]{16}\\b"
              + "|\\b(?:sk|rk|pk)_(?:live|test)_[0-9A-Za-z]{8,}"
              + "|\\bwhsec_[0-9A-Za-z+/=]{16,}"
              + "|\\bgh[pousr]_[0-9A-Za-z]{20,}"
              + "|\\bgithub_pat_[0-9A-Za-z_]{20,}"
              + "|\\bglpat-[0-9A-Za-z_-]{16,}"
              + "|\\bnpm_[0-9A-Za-z]{30,}"
              + "|\\bxox[abeoprs]-[0-9A-Za-z-]{10,}"
              + "|\\bAIza[0-9A-Za-z_-]{30,}"
              + "|\\bya29\\.[0-9A-Za-z_-]{20,}"
              + "|\\bsk-[0-9A-Za-z_-]{20,}"
              + "|\\bSG\\.[0-9A-Za-z_-]{16,}\\.[0-9A-Za-z_-]{16,}"
              + "|\\beyJ[0-9A-Za-z_-]{8,}\\.[0-9A-Za-z_-]{8,}(?:\\.[0-9A-Za-z_-]*)?");

  private static final Pattern BESIDE =
      Pattern.compile(
          "(?:\\b|_)(?:keys?|tokens?|secrets?|credentials?|bearer|basic)(?![a-z])"
              + "(?:[^\\w+/\\n]{0,3}[a-z]{1,10}(?![\\w+/])){0,3}[^\\w+/]{1,4}"
              + "([\\w+/][\\w+/=.-]{15,})",
          Pattern.CASE_INSENSITIVE);

  /** The password of an address such as {@code postgres://user:password@host}. */
  private static final Pattern ADDRESS =
      Pattern.compile("[a-z][a-z0-9+.-]{1,20}://[^\\s/:@]{1,64}:([^\\s/@]{1,128})@");

  private static final Pattern DIGIT = Pattern.compile("[0-9]");
  private static final Pattern LETTER = Pattern.compile("[A-Za-z]");

  private static final int SHORTEST = 12;

  private Keys() {}

  static void find(String text, List<Span> spans) {
    if (text.length() < SHORTEST) {
      return;
    }
    SHAPES
        .matcher(text)
        .results()
        .forEach(m -> spans.add(new Span(m.start(), m.end(), Hidden.KEY)));
    Matcher beside = BESIDE.matcher(text);
    while (beside.find()) {
      String key = beside.group(1);
      if (DIGIT.matcher(key).find() && LETTER.matcher(key).find()) {
        spans.add(new Span(beside.start(1), beside.end(1), Hidden.KEY));
      }
    }
    ADDRESS
        .matcher(text)
        .results()
        .forEach(m -> spans.add(new Span(m.start(1), m.end(1), Hidden.PASSWORD)));
  }
}
