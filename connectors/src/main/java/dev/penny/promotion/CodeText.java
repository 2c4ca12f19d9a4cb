package dev.penny.promotion;

import java.text.Normalizer;
import java.util.Locale;

/** A code as people type it, made comparable. */
public final class CodeText {
  private CodeText() {}

  /** Without blanks and invisible characters, in capitals, full-width letters made plain. */
  public static String normal(String typed) {
    StringBuilder kept = new StringBuilder(typed.length());
    Normalizer.normalize(typed, Normalizer.Form.NFKC)
        .codePoints()
        .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
        .filter(c -> Character.getType(c) != Character.FORMAT)
        .forEach(kept::appendCodePoint);
    return kept.toString().toUpperCase(Locale.ROOT);
  }

  /** As {@link #normal}, and without dashes, with letters that look like digits as digits. */
  public static String lookalike(String typed) {
    StringBuilder same = new StringBuilder();
    normal(typed)
        .codePoints()
        .filter(c -> Character.getType(c) != Character.DASH_PUNCTUATION && c != '_')
        .map(CodeText::digit)
        .forEach(same::appendCodePoint);
    return same.toString();
  }

  private static int digit(int letter) {
    return switch (letter) {
      case 'O' -> '0';
      case 'I', 'L' -> '1';
      default -> letter;
    };
  }
}
