package dev.penny.redaction;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Digits that are secret only because of the word beside them: security codes, PINs, codes. */
final class Codes {
  /** What may stand between a word and its digits. */
  private static final String TO =
      "(?:[ \\n:=#\"'(,.>*-]|(?:is|was|are|it's|says|number|no|nr|code|on|the|back|of|my|this|card"
          + "|ist|lautet|est|es|und)(?![a-z])){0,14}";

  private static final String CVV =
      "(?:cvv2?|cvc2?|cvn2?|csc|card (?:verification|security|validation) (?:value|code|number)"
          + "|security (?:code|number|digits)|(?:three|3|four|4)[ -]digit (?:code|number)"
          + "|(?:digits|code|number) on the (?:back|front)|(?:karten)?pr[uü]f(?:ziffer|nummer)"
          + "|cryptogramme|code de s[eé]curit[eé]|c[oó]digo de seguridad)";

  private static final String ONE_TIME =
      "(?:otp|tan|one[- ]?time[- ]?(?:(?:pass)?code|password|passcode|pin)"
          + "|(?:verification|security|confirmation|authentication|authori[sz]ation|auth|access"
          + "|log[- ]?in|sign[- ]?in|sms|text|2fa|two[- ]factor|mfa)[ -]?(?:pass)?(?:code|pin)"
          + "|best[aä]tigungscode|code de v[eé]rification|c[oó]digo de verificaci[oó]n)";

  private static final String END = "(?![0-9]|[.,][0-9])";

  private static final List<Rule> RULES =
      List.of(
          rule(Hidden.SECURITY_CODE, CVV + "(?![a-z])" + TO + "([0-9](?: ?[0-9]){2,3})" + END),
          rule(
              Hidden.SECURITY_CODE,
              "(?<![0-9.,])([0-9]{3,4}) (?:(?:is|was|as|for|=) )?(?:my |the )?(?:card )?"
                  + CVV
                  + "(?![a-z])"),
          rule(Hidden.PIN, "\\b(?:pin|puk)2?(?![a-z])" + TO + "([0-9](?:[ -]?[0-9]){3,7})" + END),
          rule(
              Hidden.PIN,
              "(?<![0-9.,])([0-9]{4,8}) (?:is|was) (?:my|the|our) (?:[a-z]{2,8} )?(?:pin|puk)\\b"),
          rule(
              Hidden.ONE_TIME_CODE,
              "\\b" + ONE_TIME + "(?![a-z])" + TO + "((?:[A-Z]-)?[0-9](?:[ -]?[0-9]){3,8})" + END),
          rule(
              Hidden.ONE_TIME_CODE,
              "\\b"
                  + ONE_TIME
                  + "(?![a-z])"
                  + TO
                  + "((?=[A-Z]*[0-9])(?=[0-9]*[A-Z])[A-Z0-9]{5,10})(?![A-Za-z0-9])"),
          rule(
              Hidden.ONE_TIME_CODE,
              "\\bcode\\b[^.!?\\n0-9\\uE000]{0,40}\\b(?:sent|texted|e-?mailed|got|received|text|sms|app)"
                  + "\\b[^.!?\\n0-9\\uE000]{0,16}([0-9]{4,8})"
                  + END),
          rule(
              Hidden.ONE_TIME_CODE,
              "(?<![0-9.,])([0-9]{4,8}) (?:is|was) (?:my|the) " + ONE_TIME + "\\b"));

  /** What follows a card: its expiry date, if it is there, and the code. */
  private static final Pattern AFTER_CARD =
      Pattern.compile(
          "^[ \\n,;|/-]{0,3}(?:(?:exp[a-z.]{0,8}|valid[a-z ]{0,10})[ :]{0,3})?"
              + "(?:(?:0[1-9]|1[0-2]) ?[/.-] ?(?:20)?[0-9]{2}|(?:0[1-9]|1[0-2])[0-9]{2})"
              + "[ \\n,;|/-]{1,3}([0-9]{3,4})"
              + END);

  private record Rule(Hidden kind, Pattern pattern) {}

  private Codes() {}

  private static Rule rule(Hidden kind, String pattern) {
    return new Rule(kind, Pattern.compile(pattern, Pattern.CASE_INSENSITIVE));
  }

  static void find(String text, List<Span> spans) {
    for (Rule rule : RULES) {
      Matcher code = rule.pattern().matcher(text);
      while (code.find()) {
        spans.add(new Span(code.start(1), code.end(1), rule.kind()));
      }
    }
  }

  /** The security code of a card that ends here. */
  static void after(String text, int card, List<Span> spans) {
    Matcher code = AFTER_CARD.matcher(text.substring(card));
    if (code.find()) {
      spans.add(new Span(card + code.start(1), card + code.end(1), Hidden.SECURITY_CODE));
    }
  }
}
