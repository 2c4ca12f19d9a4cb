package dev.penny.understanding;

import java.util.regex.Pattern;

/**
 * What a customer says of a payment of theirs that went astray: it was taken or made twice, it was
 * made and a reminder came all the same, or it is on no bill or another's. Narrow on purpose.
 */
final class PaymentWish {
  private static final String MONEY =
      "(?:my |the |our |a |that )?(?:\\w+ )?(?:payments?|money|transfers?|direct debits?)";
  private static final String TWICE = "(?:twice|two times|double[ds]?|a second time)";

  private static final Pattern DOUBLED =
      rule(
          ".*\\b(?:i|we)(?:'ve| have)? (?:accidentally |already )?(?:paid|pay|payed|transferred|sent)\\b"
              + "(?! (?:for|too)\\b).*\\b"
              + TWICE
              + "\\b.*"
              + "|.*\\b(?:took|taken|debited|collected|received|deducted) "
              + MONEY
              + "(?: \\w+){0,3} "
              + TWICE
              + "\\b.*"
              + "|.*\\b(?:double|duplicate|two identical) payments?\\b.*"
              + "|.*\\bdebited (?:me |us |my \\w+ )?"
              + TWICE
              + "\\b.*");
  private static final Pattern REMINDED =
      rule(
          ".*\\b(?:i|we)(?:'ve| have)? (?:already )?paid\\b.*\\b(?:reminders?|dunning|overdue notice"
              + "|late notice)\\b.*"
              + "|.*\\breminders?\\b.*\\b(?:i|we)(?:'ve| have)? (?:already )?paid\\b.*");
  private static final Pattern ASTRAY =
      rule(
          ".*\\b(?:payment|money|transfer)\\b.*\\b(?:wrong|another|somebody else'?s|someone else'?s"
              + "|different) (?:bill|invoice|account|customer)\\b.*"
              + "|.*\\bwhere(?:'s|s| is| did)? (?:my|the|our) (?:last )?(?:payment|transfer)\\b.*"
              + "|.*\\b(?:missing|lost) payment\\b.*|.*\\bpayment (?:is|went|got) (?:missing|lost)\\b.*");

  private static final Pattern CREDITS =
      rule(
          "(?:.*\\b)?(?:(?:what(?:'s|s| is)|how much(?: is)?) (?:still )?left (?:of|from|on) (?:my|the)"
              + " (?:\\w+ )?credits?|how much (?:\\w+ )?credit (?:do|have) i\\b"
              + "|(?:why|when|where) (?:was|were|is|did|has) (?:my|the) (?:\\w+ )?credits? (?:been )?"
              + "(?:used|go|gone|applied|set|spent|taken)"
              + "|(?:what (?:was|is)|which bill (?:was|is)) my (?:\\w+ )?credit (?:used|set)"
              + "|(?:my|the) credit balance|(?:do i|have i) (?:still )?(?:have|got) (?:any )?"
              + "(?:account )?credit(?: left)?)(?! ?(?:card|note|score|check))\\b.*");

  private PaymentWish() {}

  /** What is left of credits, and where they went. */
  static boolean isOfCredits(String text) {
    return CREDITS.matcher(text).matches();
  }

  static boolean isIn(String text) {
    return DOUBLED.matcher(text).matches()
        || REMINDED.matcher(text).matches()
        || ASTRAY.matcher(text).matches();
  }

  private static Pattern rule(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
  }
}
