package dev.penny.understanding;

import java.util.regex.Pattern;

/**
 * Whether the customer asks what they are subscribed to: which plan, since when, at what price,
 * until when. A wish to change it is none.
 */
final class Plans {
  private static final String PLAN =
      "(?:plans?|tariffs?|packages?|bundles?|subscriptions?|contracts?)";
  private static final Pattern ASKS =
      Pattern.compile(
          "(?i)(?:\\b(?:what|which|whats)\\b[^.?!]{0,30}\\b"
              + PLAN
              + "\\b[^.?!]{0,20}\\b(?:am i|are we|i'?m|im|i am|have i|do i have|do i pay|have i got|we have|i have"
              + "|me (?:on|down)|is (?:it|this|that|mine))\\b"
              + "|\\bwhat(?:'s|’s|s| is| was)? (?:the name of )?(?:my|our) (?:current |present |actual )?"
              + PLAN
              + "\\b(?! (?:end|chang|switch|upgrad|cancel)\\w*)(?:[ ,]+(?:called|now|right now|again|please|name))*[?.! ]*$"
              + "|\\b(?:am|are) (?:i|we) (?:still )?on (?:the|a|an|my|which|what) [^.?!]{0,30}\\b"
              + PLAN
              + "\\b"
              + "|\\b(?:since when|how long|when did|when was|when were|when have)\\b[^.?!]{0,40}\\b"
              + PLAN
              + "\\b"
              + "|\\bwhen did (?:i|we) (?:switch|change|upgrade|downgrade|move) (?:from|to) (?:the|my)\\b"
              + "|\\b(?:how much|what) (?:is|does|do i pay for|are you charging me for|s|’s|'s) (?:my|our|the|this) "
              + "(?:(?!on |of |in |with |for )[\\p{L}\\p{N}]+ ){0,3}?"
              + PLAN
              + "(?: (?:cost|price|now|a month|per month|monthly|me|each month))*[?.! ]*$"
              + "|\\bwhen (?:does|do|is|will) (?:my|our|the) (?:[\\p{L}\\p{N}]+ )?(?:plan|tariff|contract|minimum term)"
              + " (?:end|run out|expire|finish|over|up)\\b)");
  private static final Pattern WISH =
      Pattern.compile(
          "(?i)\\b(?:want|wanna|would like|i'd like|can (?:i|you|we)|could (?:i|you|we)|please (?:change|switch)"
              + "|cheaper|better|other|different|available|should|recommend|why|how (?:do|can) i|payment plan"
              + "|instal?ments?|cancel|insurance)\\b");

  private Plans() {}

  static boolean areAskedFor(String text) {
    return ASKS.matcher(text).find() && !WISH.matcher(text).find();
  }
}
