package dev.penny.redaction;

import java.text.Normalizer;
import java.util.regex.Matcher;

/**
 * A text as the rules see it: every kind of digit is 0 to 9, every dash is one dash, invisible
 * characters are gone. Each character knows where it comes from.
 */
final class Folded {
  /** Stands for something that was hidden before; no rule matches it. */
  static final char OPAQUE = '\uE000';

  private final String original;
  private final StringBuilder text = new StringBuilder();
  private final int[] starts;
  private final int[] ends;

  private Folded(String original) {
    this.original = original;
    this.starts = new int[original.length() * EXPANSION + 1];
    this.ends = new int[starts.length];
  }

  /** Compatibility characters unfold into at most 18; what is longer is cut, it is no number. */
  private static final int EXPANSION = 4;

  static Folded of(String original) {
    var folded = new Folded(original);
    Matcher hidden = Hidden.PLACEHOLDER.matcher(original);
    int next = hidden.find() ? hidden.start() : -1;
    int at = 0;
    while (at < original.length()) {
      if (at == next) {
        folded.put(OPAQUE, at, hidden.end());
        at = hidden.end();
        next = hidden.find() ? hidden.start() : -1;
      } else {
        int point = original.codePointAt(at);
        int end = at + Character.charCount(point);
        folded.fold(point, at, end);
        at = end;
      }
    }
    return folded;
  }

  private void fold(int point, int from, int to) {
    if (point < 0x80) {
      put(point == '\r' ? '\n' : point == '\t' ? ' ' : (char) point, from, to);
      return;
    }
    String plain = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC);
    plain
        .codePoints()
        .limit(EXPANSION * (long) (to - from))
        .forEach(p -> put(p, Character.getType(p), from, to));
  }

  private void put(int point, int type, int from, int to) {
    switch (type) {
      case Character.DECIMAL_DIGIT_NUMBER ->
          put((char) ('0' + Character.digit(point, 10)), from, to);
      case Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> {}
      case Character.SPACE_SEPARATOR -> put(' ', from, to);
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.CONTROL ->
          put('\n', from, to);
      case Character.DASH_PUNCTUATION -> put('-', from, to);
      case Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION ->
          put(point == '‘' || point == '’' ? '\'' : '"', from, to);
      case Character.PRIVATE_USE, Character.SURROGATE, Character.UNASSIGNED -> put(' ', from, to);
      default -> put(point == 0x2212 ? '-' : point > 0xFFFF ? '·' : (char) point, from, to);
    }
  }

  private void put(char c, int from, int to) {
    starts[text.length()] = from;
    ends[text.length()] = to;
    text.append(c);
  }

  @Override
  public String toString() {
    return text.toString();
  }

  /** Where the folded characters from {@code from} to before {@code to} begin in the original. */
  int start(int from) {
    return starts[from];
  }

  /** Where they end in the original. */
  int end(int to) {
    return ends[to - 1];
  }

  String original() {
    return original;
  }
}
