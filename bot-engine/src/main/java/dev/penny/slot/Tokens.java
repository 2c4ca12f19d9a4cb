package dev.penny.slot;

import dev.penny.slot.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A text in pieces. Every look beyond its ends finds an empty sign. */
final class Tokens {
  private static final Token NONE = new Token(Kind.SIGN, "", 0, 0, false, false);

  private final List<Token> all;

  private Tokens(List<Token> all) {
    this.all = List.copyOf(all);
  }

  static Tokens of(String text) {
    var all = new ArrayList<Token>();
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        at++;
        continue;
      }
      int end = end(text, at);
      Kind kind = Character.isLetter(c) ? Kind.WORD : isDigit(c) ? Kind.NUMBER : Kind.SIGN;
      boolean glued = !all.isEmpty() && all.getLast().end() == at;
      String piece = text.substring(at, end).toLowerCase(Locale.ROOT).replace('’', '\'');
      all.add(new Token(kind, piece, at, end, glued, Character.isUpperCase(c)));
      at = end;
    }
    return new Tokens(all);
  }

  private static int end(String text, int start) {
    char first = text.charAt(start);
    int at = start + 1;
    if (first == '\'' || first == '’') {
      boolean owns = at < text.length() && text.charAt(at) == 's' && endsAfterOne(text, at);
      return owns ? at + 1 : at;
    }
    if (Character.isLetter(first)) {
      while (at < text.length() && isOfWord(text, at)) {
        at++;
      }
    } else if (isDigit(first)) {
      while (at < text.length() && isOfNumber(text, at)) {
        at++;
      }
    }
    return at;
  }

  /** "O'clock" is one word, of "month's" the end is another. */
  private static boolean isOfWord(String text, int at) {
    char c = text.charAt(at);
    boolean mark = (c == '\'' || c == '’') && at + 1 < text.length();
    return Character.isLetter(c)
        || (mark && Character.isLetter(text.charAt(at + 1)) && !endsAfterOne(text, at + 1));
  }

  private static boolean endsAfterOne(String text, int at) {
    return at + 1 >= text.length() || !Character.isLetter(text.charAt(at + 1));
  }

  private static boolean isOfNumber(String text, int at) {
    char c = text.charAt(at);
    boolean separator =
        (c == '.' || c == ',') && at + 1 < text.length() && isDigit(text.charAt(at + 1));
    return isDigit(c) || separator;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  int size() {
    return all.size();
  }

  Token at(int i) {
    return i >= 0 && i < all.size() ? all.get(i) : NONE;
  }

  String text(int i) {
    return at(i).text();
  }

  boolean isWord(int i) {
    return at(i).kind() == Kind.WORD;
  }

  boolean isNumber(int i) {
    return at(i).kind() == Kind.NUMBER;
  }

  boolean is(int i, String text) {
    return at(i).text().equals(text);
  }

  boolean in(int i, Set<String> words) {
    return words.contains(at(i).text());
  }

  /** The place after these words, or -1 where they don't stand here. */
  int after(int i, String... words) {
    for (int k = 0; k < words.length; k++) {
      if (!is(i + k, words[k])) {
        return -1;
      }
    }
    return i + words.length;
  }

  /** One further where the token is one of these, else the same place. */
  int skip(int i, Set<String> words) {
    return in(i, words) ? i + 1 : i;
  }

  /** One further where the token is this, else the same place. */
  int skip(int i, String word) {
    return is(i, word) ? i + 1 : i;
  }

  /** A whole number without separators of at most so many digits, else -1. */
  int whole(int i, int digits) {
    String text = text(i);
    boolean plain =
        isNumber(i) && text.length() <= digits && text.chars().allMatch(Character::isDigit);
    return plain ? Integer.parseInt(text) : -1;
  }

  /** Whether the token is stuck to letters or digits on its right, as in "4you". */
  boolean isGluedOn(int i) {
    return at(i + 1).glued() && (isWord(i + 1) || isNumber(i + 1));
  }
}
