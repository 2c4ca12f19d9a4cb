package dev.penny.understanding;

import java.util.regex.Pattern;

/**
 * Begging for an exception that names nothing: "come on, just this once". It is understood, and the
 * bot has none to give.
 */
final class Plea {
  private static final String BEG =
      "(?:(?:oh |aw )?come on|(?:pretty )?please(?: please)*|pls|i(?:'| a)?m begging(?: you)?|i beg you"
          + "|be (?:nice|kind|reasonable|human|a (?:dear|sport|pal))|have (?:a heart|mercy)"
          + "|(?:can|could|can'?t|couldn'?t|won'?t) you|do (?:me )?(?:a|this) favou?r|do it for me"
          + "|help me out(?: here)?|just|only|even|at least|so|but|and|well|hey)";
  private static final String ONCE =
      "(?:(?:just |only |even )?(?:for )?(?:this|the|that) (?:one|once|one time|single time)"
          + "|(?:just |only )?(?:one|this) time(?: only)?|(?:just |only )once"
          + "|(?:just )?(?:make|do|grant)(?: me)? (?:an|one|a|this one)(?: little| small| tiny)? exception"
          + "(?: for me)?|bend (?:the|your) rules?(?: (?:for me|a (?:little|bit)))?"
          + "|(?:an|one) exception|turn a blind eye|look the other way|let (?:me off|it slide|this (?:one )?(?:go|slide)))";
  private static final Pattern PLEA =
      Pattern.compile(
          "(?i)(?:"
              + BEG
              + "[ ,.!…]+)*"
              + ONCE
              + "(?:[ ,.!?]+(?:"
              + BEG
              + "|"
              + ONCE
              + "))*[ .!?]*");

  private Plea() {}

  static boolean is(String text) {
    return PLEA.matcher(text.strip()).matches();
  }
}
