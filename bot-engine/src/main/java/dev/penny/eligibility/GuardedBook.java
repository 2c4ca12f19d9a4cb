package dev.penny.eligibility;

import dev.penny.eligibility.GuessLimits.Admission;
import java.util.HashSet;
import java.util.Set;

/**
 * The books of promotions as people reach them who may be guessing. Whoever typed too many codes
 * that are not theirs gets {@link Answer.Blocked}, whatever they type: nothing was looked at.
 */
public final class GuardedBook {
  private final PromotionBook book;
  private final GuessLimits limits;

  public GuardedBook(PromotionBook book, GuessLimits limits) {
    this.book = book;
    this.limits = limits;
  }

  /** As {@link PromotionBook#answer}. To be shown to a customer: {@link Disclosure#shown}. */
  public Answer answer(Call call, Asker asker) {
    Set<String> codes = new HashSet<>(call.codes());
    if (codes.isEmpty() || call.action() == Call.Action.RELEASE) {
      return book.answer(call);
    }
    var now = call.situation().now();
    return switch (limits.admit(asker, codes.size(), now)) {
      case Admission.Blocked(var _, var until) -> new Answer.Blocked(until);
      case Admission.Admitted() -> {
        Answer answer = book.answer(call);
        int good = codes.size() - wrong(answer, codes.size());
        if (good > 0) {
          limits.giveBack(asker, good, now);
        }
        yield answer;
      }
    };
  }

  /** A refusal does not say which of its codes is wrong: then all of them are counted. */
  private static int wrong(Answer answer, int codes) {
    return switch (answer) {
      case Answer.Validated(var assessment) ->
          (int) assessment.verdicts().values().stream().filter(GuardedBook::isWrong).count();
      case Answer.Refused(var reasons, var _) -> Disclosure.hides(reasons) ? codes : 0;
      case Answer.Done _, Answer.Blocked _, Answer.Conflict _ -> 0;
    };
  }

  private static boolean isWrong(Verdict verdict) {
    return verdict instanceof Verdict.Ineligible(var reasons) && Disclosure.hides(reasons);
  }
}
