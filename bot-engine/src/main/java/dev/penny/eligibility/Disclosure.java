package dev.penny.eligibility;

import dev.penny.promotion.Reason;
import dev.penny.promotion.ReasonCode;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * What a customer may be told. Where one reason would confirm a code that is not theirs, all they
 * hear is that there is no such code: the same answer, with nothing beside it, for a code that is
 * unknown, switched off, somebody else's, or of one use and over.
 */
public final class Disclosure {
  private static final List<Reason> UNKNOWN = List.of(new Reason.Plain(ReasonCode.CODE_NOT_FOUND));

  private Disclosure() {}

  /** Whether these reasons are told as an unknown code; then no near miss is shown either. */
  public static boolean hides(List<Reason> reasons) {
    return reasons.stream().anyMatch(r -> r.code().shown() == ReasonCode.CODE_NOT_FOUND);
  }

  /** Whether the verdict may be told as it is. */
  public static boolean shows(Verdict verdict) {
    return !(verdict instanceof Verdict.Ineligible(var reasons) && hides(reasons));
  }

  public static List<Reason> shown(List<Reason> reasons) {
    return hides(reasons) ? UNKNOWN : reasons;
  }

  public static Verdict shown(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Ineligible(var reasons) -> new Verdict.Ineligible(shown(reasons));
      case Verdict.Eligible eligible -> eligible;
    };
  }

  public static Answer shown(Answer answer) {
    return switch (answer) {
      case Answer.Validated(var assessment) -> new Answer.Validated(shown(assessment));
      case Answer.Refused(var reasons, var replayed) ->
          new Answer.Refused(shown(reasons), replayed);
      case Answer.Done _, Answer.Conflict _, Answer.Blocked _ -> answer;
    };
  }

  private static Assessment shown(Assessment assessment) {
    var verdicts = new LinkedHashMap<String, Verdict>();
    assessment.verdicts().forEach((typed, verdict) -> verdicts.put(typed, shown(verdict)));
    return new Assessment(verdicts, assessment.discount(), assessment.orderAmountAfter());
  }
}
