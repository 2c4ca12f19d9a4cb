package dev.penny.slot;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A coupon code with no word before it that says so: letters and figures stuck together in capitals
 * ("SAVE2O", "L0YAL10"), or as they were typed ("save20", "SAVE 20") where something is said to
 * work or not. A number with a unit, a model and an invoice number are none.
 */
final class BareCodeReader {
  private static final Set<String> CUES =
      WordSet.of(
          "work works working worked apply applied applies accept accepted accepts expired invalid",
          "redeem redeemed typed entered enter type happened happens do anything rejected refused",
          "valid use used tried running active recognised recognized reject won't doesn't doesnt",
          "isn't isnt wont taken deducted missing off");
  private static final int SHORTEST = 5;
  private static final int LONGEST = 20;
  private static final int LETTERS = 3;
  private static final int DIGITS = 4;
  private static final int WORD = 4;

  /** So many words in capitals are a raised voice. */
  private static final int SHOUTED = 3;

  private final Tokens tokens;
  private final String text;

  BareCodeReader(Tokens tokens, String text) {
    this.tokens = tokens;
    this.text = text;
  }

  @Nullable Match<Mention> read(int at) {
    if (!tokens.isWord(at) || tokens.at(at).glued()) {
      return null;
    }
    int end = glued(at);
    String code = cut(at, end);
    if (isCode(code) && (isInCapitals(code) || isHinted())) {
      return found(at, end, code);
    }
    boolean apart =
        end == at + 1
            && code.length() >= WORD
            && isInCapitals(code)
            && tokens.whole(end, DIGITS - 1) >= 0
            && !tokens.isGluedOn(end)
            && isHinted()
            && !isShouted();
    return apart ? found(at, end + 1, cut(at, end + 1)) : null;
  }

  private static boolean isCode(String code) {
    long digits = code.chars().filter(Character::isDigit).count();
    long letters = code.chars().filter(Character::isLetter).count();
    return digits >= 1
        && digits <= DIGITS
        && letters >= LETTERS
        && code.length() >= SHORTEST
        && code.length() <= LONGEST;
  }

  private static boolean isInCapitals(String code) {
    return code.chars().noneMatch(Character::isLowerCase);
  }

  private boolean isHinted() {
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.in(i, CUES)) {
        return true;
      }
    }
    return false;
  }

  private boolean isShouted() {
    int shouted = 0;
    for (int i = 0; i < tokens.size(); i++) {
      String word = cut(i, i + 1);
      shouted += tokens.isWord(i) && word.length() > 1 && isInCapitals(word) ? 1 : 0;
    }
    return shouted >= SHOUTED;
  }

  private int glued(int at) {
    int end = at + 1;
    while (tokens.at(end).glued()
        && (tokens.isWord(end)
            || tokens.isNumber(end)
            || (tokens.is(end, "-") && tokens.isNumber(end + 1) && tokens.at(end + 1).glued()))) {
      end++;
    }
    return end;
  }

  private Match<Mention> found(int at, int end, String code) {
    return new Match<>(
        new Mention.CouponCode(tokens.at(at).start(), tokens.at(end - 1).end(), code), end);
  }

  private String cut(int from, int to) {
    return text.substring(tokens.at(from).start(), tokens.at(to - 1).end());
  }
}
