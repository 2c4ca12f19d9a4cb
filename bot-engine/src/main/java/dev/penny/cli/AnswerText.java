package dev.penny.cli;

import dev.penny.eligibility.Answer;
import dev.penny.eligibility.ReasonText;
import dev.penny.eligibility.Verdict;
import dev.penny.explain.story.PlainText;
import dev.penny.money.Money;
import dev.penny.promotion.Reason;
import dev.penny.source.jsonl.PromotionCase;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What came of a case, for people. */
final class AnswerText {
  private AnswerText() {}

  static String of(PromotionCase promotionCase) {
    StringBuilder text = new StringBuilder(promotionCase.id());
    var practice = PromotionsCommand.Check.practice(promotionCase);
    for (PromotionCase.Request request : promotionCase.requests()) {
      text.append("\n  ").append(request.action().name().toLowerCase(Locale.ROOT));
      text.append(' ').append(request.codes()).append(": ");
      text.append(answer(practice.answer(Calls.of(request)), request.order().currency()));
    }
    return text.toString();
  }

  private static String answer(Answer answer, Currency currency) {
    return switch (answer) {
      case Answer.Validated(var assessment) ->
          assessment.verdicts().entrySet().stream()
              .map(e -> "\n    " + e.getKey() + ": " + verdict(e.getValue(), currency))
              .collect(Collectors.joining());
      case Answer.Done(var status, var amount, var replayed) ->
          status.name().toLowerCase(Locale.ROOT)
              + " "
              + Money.of(amount, currency)
              + (replayed ? " (before, under the same key)" : "");
      case Answer.Refused(var reasons, var _) -> sentences(reasons);
      case Answer.Blocked(var until) -> "too many wrong codes, none is looked at before " + until;
      case Answer.Conflict(var key) -> "the key " + key + " was used for something else";
    };
  }

  private static String verdict(Verdict verdict, Currency currency) {
    return switch (verdict) {
      case Verdict.Eligible(var saving) -> Money.of(saving.amount(), currency) + " off";
      case Verdict.Ineligible(var reasons) -> sentences(reasons);
    };
  }

  private static String sentences(List<Reason> reasons) {
    return reasons.stream()
        .map(r -> r.code() + ": " + PlainText.of(ReasonText.of(r, "rule:promotion")))
        .collect(Collectors.joining(" "));
  }
}
