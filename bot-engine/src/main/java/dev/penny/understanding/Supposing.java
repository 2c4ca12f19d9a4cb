package dev.penny.understanding;

import java.util.regex.Pattern;

/**
 * Whether it is asked what a bill would have been with one thing changed: a discount that had not
 * ended, the use of last year, another plan. What would be from now on is asked elsewhere.
 */
final class Supposing {
  private static final Pattern IF =
      Pattern.compile(
          "(?i)\\b(?:what if|had (?:i|my|the)|if (?:i|my|the)\\b.{0,30}(?:had|hadn'?t|was|were|did)"
              + "|would(?:'ve|\\b.{0,25}\\bhave) (?:been|cost|paid|come)|without (?:the|my) (?:price rise|change))\\b");

  private static final Pattern DISCOUNT =
      Pattern.compile(
          "(?i)\\b(?:discount|promo(?:tion)?|offer)\\b.{0,40}\\b(?:not|n'?t|still|never|kept|stayed)\\b"
              + "|\\b(?:still|kept|not lost|n'?t lost)\\b.{0,30}\\b(?:discount|promo(?:tion)?|offer)\\b");

  private static final Pattern USE =
      Pattern.compile(
          "(?i)\\b(?:used|usage|use|consum\\w+)\\b.{0,50}\\blast year\\b"
              + "|\\blast year'?s (?:usage|use|consumption)\\b");

  private static final Pattern PLAN =
      Pattern.compile(
          "(?i)\\bwould(?:'ve|\\b.{0,25}\\bhave) (?:been|cost|paid)\\b.*\\b(?:plan|tariff|package)\\b"
              + "|\\bif i (?:had been|was|were) on (?:the |a )?\\w+");

  private Supposing() {}

  static boolean is(String text) {
    return IF.matcher(text).find()
        && (DISCOUNT.matcher(text).find() || USE.matcher(text).find() || PLAN.matcher(text).find());
  }
}
