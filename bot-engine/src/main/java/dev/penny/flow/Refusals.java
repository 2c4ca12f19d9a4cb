package dev.penny.flow;

import dev.penny.action.Level;
import dev.penny.action.Refusal;
import dev.penny.phrase.Phrase;
import dev.penny.phrase.Phrase.DayFigure;
import dev.penny.phrase.Phrase.MoneyFigure;
import dev.penny.phrase.Phrase.NameFigure;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A "no" in words: the rule, its version, and who may override it. */
public final class Refusals {
  private static final Words WORDS = Words.beside(Refusals.class);
  private static final String POLICY = "policy";

  private Refusals() {}

  public static List<Phrase> say(Refusal why) {
    var phrases = new ArrayList<Phrase>(rule(why));
    phrases.addAll(WORDS.say(override(why.override())));
    phrases.addAll(WORDS.say("ruleversion", "version", new NameFigure(why.version(), POLICY)));
    return phrases;
  }

  private static List<Phrase> rule(Refusal why) {
    return switch (why.rule()) {
      case LEVEL, OWN_ACCOUNT -> WORDS.say("rulelevel");
      case LIMIT_EACH -> limited(why, "ruleeach");
      case LIMIT_DAY -> limited(why, "ruleday");
      case LIMIT_CUSTOMER -> limited(why, "rulecustomer");
      case TOO_LATE ->
          why.since() == null
              ? WORDS.say("rulestanding")
              : WORDS.say("rulelate", "day", new DayFigure(why.since(), POLICY));
      case AMOUNT -> WORDS.say("ruleamount");
      case WAITS_ALREADY -> WORDS.say("rulewaits");
      case DISPUTED_ALREADY -> WORDS.say("ruledisputed");
      case CORRECTED_ALREADY -> WORDS.say("rulecorrected");
      case STANDING -> WORDS.say("rulestanding");
      case TIME_AGAIN ->
          why.since() == null
              ? WORDS.say("rulestanding")
              : WORDS.say("ruletimeagain", "day", new DayFigure(why.since(), POLICY));
      case TIME_NONE -> WORDS.say("ruletimenone");
      case TIME_TOO_MUCH -> WORDS.say("ruletimetoomuch");
      case DECIDED_BY -> WORDS.say("ruledecidedby");
      case TOO_MANY_FILES -> WORDS.say("rulefiles");
      case REASON_MISSING -> WORDS.say("rulereason");
      case FOUR_EYES -> WORDS.say("rulefoureyes");
      case NO_SUCH_CASE -> WORDS.say("rulenocase");
      case KEY_REUSED -> WORDS.say("rulekey");
      case NEEDS_APPROVAL -> WORDS.say("ruleapproval");
      case ASKED_ALREADY -> WORDS.say("ruleasked");
      case NOT_WAIVED -> WORDS.say("rulewaived");
      case CREDIT_STAYS -> WORDS.say("rulecredit");
      case OVERDUE_FIRST ->
          why.limit() == null
              ? WORDS.say("ruleapproval")
              : WORDS.say("ruleoverdue", "limit", new MoneyFigure(why.limit(), "balance:overdue"));
    };
  }

  private static List<Phrase> limited(Refusal why, String key) {
    if (why.limit() == null || why.limit().isZero()) {
      return WORDS.say("rulenothing");
    }
    return WORDS.say(key, "limit", new MoneyFigure(why.limit(), POLICY));
  }

  private static String override(@Nullable Level level) {
    return switch (level) {
      case null -> "overridenobody";
      case ANONYMOUS, CUSTOMER, AGENT -> "overrideagent";
      case LEAD -> "overridelead";
      case ADMIN -> "overrideadmin";
    };
  }
}
