package dev.penny.store.campaign;

import dev.penny.eligibility.Answer;
import dev.penny.eligibility.Assessment;
import dev.penny.eligibility.Call;
import dev.penny.eligibility.PromotionBook;
import dev.penny.eligibility.Rulebook;
import dev.penny.eligibility.Situation;
import dev.penny.eligibility.Verdict;
import dev.penny.promotion.Reason;
import dev.penny.promotion.ReasonCode;
import dev.penny.store.promotion.PromotionShelf;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A book of promotions that keeps count of the codes that did not work, and why. Counting never
 * stands in the way of an answer.
 */
public final class WatchedBook implements PromotionBook {
  private static final Logger LOG = LoggerFactory.getLogger(WatchedBook.class);
  private final PromotionBook book;
  private final PromotionShelf shelf;
  private final FailedCodes failed;

  public WatchedBook(PromotionBook book, PromotionShelf shelf, FailedCodes failed) {
    this.book = book;
    this.shelf = shelf;
    this.failed = failed;
  }

  @Override
  public Answer answer(Call call) {
    Answer answer = book.answer(call);
    try {
      watch(call, answer);
    } catch (RuntimeException e) {
      LOG.warn("a code that did not work could not be counted", e);
    }
    return answer;
  }

  @Override
  public Rulebook rulebook(Situation situation, List<String> codes) {
    return book.rulebook(situation, codes);
  }

  private void watch(Call call, Answer answer) {
    switch (answer) {
      case Answer.Validated(var assessment) -> assessed(call, assessment);
      case Answer.Refused(var reasons, var replayed) -> {
        if (!replayed) {
          refused(call, reasons);
        }
      }
      case Answer.Done _, Answer.Blocked _, Answer.Conflict _ -> {}
    }
  }

  private void assessed(Call call, Assessment assessment) {
    for (var each : assessment.verdicts().entrySet()) {
      if (each.getValue() instanceof Verdict.Ineligible refused) {
        count(call, each.getKey(), refused.first().code());
      }
    }
  }

  /** The reasons of all codes come together: which belongs to which is asked once more. */
  private void refused(Call call, List<Reason> reasons) {
    if (call.codes().size() == 1) {
      count(call, call.codes().getFirst(), reasons.getFirst().code());
      return;
    }
    var again = new Call(Call.Action.VALIDATE, call.situation(), call.codes(), null, null);
    if (book.answer(again) instanceof Answer.Validated validated) {
      watch(again, validated);
    }
  }

  private void count(Call call, String code, ReasonCode reason) {
    failed.count(shelf.promotionOf(code), reason, code, call.situation().now());
  }
}
