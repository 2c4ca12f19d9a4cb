package dev.penny.understanding;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a customer says of a dispute or credit of their own: where it is, that they take it back, or
 * that they want one. Narrow on purpose: what is not plainly that is left to the classifier.
 */
final class CaseWish {
  private static final String OWN = "(?:my|the|that|our) (?:\\w+ )?";
  private static final String ASKS =
      "(?:where(?:'s|s| is| are)?|what(?:'s|s| is) (?:happening|happened|going on|the status|new)"
          + "|what (?:has )?happened (?:to|with|about)|(?:any|what) (?:news|updates?)|status"
          + "|how (?:is|are|far)|(?:did|have|has) (?:you|anyone|anybody|someone)"
          + "|when (?:will|do|is)|is there)";

  private static final Pattern DISPUTE =
      rule(ASKS + "\\b.*\\b" + OWN + "(?:dispute|correction)s?\\b.*");
  private static final Pattern TAKES_BACK =
      rule(".*\\b(?:withdraw|drop|cancel|close|take back|call off|stop) " + OWN + "dispute\\b.*");
  private static final Pattern DISPUTES = rule("(?:.*\\b)?(?:i|i'd like to|want to) dispute\\b.*");
  private static final Pattern CREDIT =
      rule(ASKS + "\\b.*\\b" + OWN + "(?:credit|compensation)(?: request)?\\b.*");
  private static final Pattern WANTS_CREDIT =
      rule(
          ".*\\b(?:get|have|want|need|ask for|give|claim|apply for|owe me|deserve|due|like)\\b.*"
              + "\\b(?:credit|compensation|goodwill|money back|something back)\\b.*"
              + "\\b(?:outages?|down|no (?:service|internet|signal|power)|not working|didn'?t work"
              + "|interrupt\\w*|cut off)\\b.*");

  /** A plan of one's own, and not an instalment of a device on a bill. */
  private static final Pattern TIME =
      rule(
          "(?!.*\\b(?:bill|charged?|device|phone|handset)\\b)(?:where|what|how|when|did|is|are|have|has"
              + "|any)\\b.*\\b(?:my|our) (?:\\w+ )?"
              + "(?:payment plan|repayment plan|instal?lments?|extension|time to pay)\\b.*");

  /** What another plan, or one thing less, would cost. */
  private static final Pattern CHANGE =
      rule(
          "(?:.*\\b)?(?:what if|what would|what will|how much (?:would|will|more|less)|would it|what happens"
              + " if)\\b.*\\b(?:"
              + "(?:mov|switch|chang|upgrad|downgrad|went|go)\\w* (?:me )?(?:over )?(?:on)?to\\b"
              + ".*\\b(?:plan|tariff|package|\\d+ ?gb|unlimited)"
              + "|(?:drop|remov|cancel|got rid of|get rid of|took off|take off)\\w* (?:my |the )?.{0,30}"
              + "\\b(?:pack|add-?on|option|insurance|cover|sign-on)"
              + ")\\b.*");

  private CaseWish() {}

  /** The intent's label; null: it is none of these. */
  static @Nullable Intent in(String text) {
    if (DISPUTE.matcher(text).matches()
        || TAKES_BACK.matcher(text).matches()
        || DISPUTES.matcher(text).matches()) {
      return Intent.DISPUTE_CHARGE;
    }
    if (CHANGE.matcher(text).matches()) {
      return Intent.PLAN_CHANGE;
    }
    if (TIME.matcher(text).matches()) {
      return Intent.PAYMENT_ARRANGEMENT;
    }
    if (CREDIT.matcher(text).matches()) {
      return Intent.REFUND_STATUS;
    }
    return WANTS_CREDIT.matcher(text).matches() ? Intent.REFUND_REQUEST : null;
  }

  private static Pattern rule(String regex) {
    return Pattern.compile(
        "\\s*(?:please |so |and |hi |hello |ok )*" + regex, Pattern.CASE_INSENSITIVE);
  }
}
