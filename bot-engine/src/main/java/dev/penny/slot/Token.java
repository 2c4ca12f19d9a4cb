package dev.penny.slot;

/**
 * A piece of text: a word in small letters, a number with its separators, or one other character.
 * {@code glued}: nothing stands between it and the token before; {@code capital}: it begins with a
 * capital letter.
 */
record Token(Kind kind, String text, int start, int end, boolean glued, boolean capital) {
  enum Kind {
    WORD,
    NUMBER,
    SIGN
  }
}
