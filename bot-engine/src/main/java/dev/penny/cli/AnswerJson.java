package dev.penny.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.penny.eligibility.Answer;
import dev.penny.eligibility.Assessment;
import dev.penny.eligibility.Call;
import dev.penny.eligibility.Combinations;
import dev.penny.eligibility.Disclosure;
import dev.penny.eligibility.Practice;
import dev.penny.eligibility.ReasonText;
import dev.penny.eligibility.Rulebook;
import dev.penny.eligibility.Situation;
import dev.penny.eligibility.Verdict;
import dev.penny.explain.story.PlainText;
import dev.penny.promotion.Reason;
import dev.penny.promotion.Use;
import java.util.List;
import java.util.Locale;

/** What came of one request, as the object a case file expects; amounts are minor units. */
final class AnswerJson {
  private AnswerJson() {}

  static ObjectNode of(Practice practice, Call call) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    switch (practice.answer(call)) {
      case Answer.Validated(var assessment) -> {
        validated(json, assessment);
        further(json, practice.rulebook(), call, assessment);
      }
      case Answer.Done(var status, var amount, var replayed) -> {
        json.put("status", status.name().toLowerCase(Locale.ROOT));
        json.put(status == Use.Status.RELEASED ? "returned" : "discount", amount);
        replayed(json, replayed);
      }
      case Answer.Refused(var reasons, var replayed) -> {
        json.put("error", reasons.getFirst().code().name());
        json.put("public_error", Disclosure.shown(reasons).getFirst().code().name());
        reasons(json, reasons);
        replayed(json, replayed);
      }
      case Answer.Conflict _ -> json.put("error", "IDEMPOTENCY_CONFLICT");
      case Answer.Blocked(var until) ->
          json.put("error", "TOO_MANY_CODES").put("until", until.toString());
    }
    return json;
  }

  private static void replayed(ObjectNode json, boolean replayed) {
    if (replayed) {
      json.put("replayed", true);
    }
  }

  private static void validated(ObjectNode json, Assessment assessment) {
    ObjectNode results = json.putObject("results");
    assessment.verdicts().forEach((typed, verdict) -> verdict(results.putObject(typed), verdict));
    json.put("discount", assessment.discount());
    json.put("order_amount_after", assessment.orderAmountAfter());
  }

  /** What would make the refused ones work, and the best of several. */
  private static void further(
      ObjectNode json, Rulebook rulebook, Call call, Assessment assessment) {
    Situation situation = call.situation();
    ObjectNode misses = JsonNodeFactory.instance.objectNode();
    assessment
        .verdicts()
        .forEach((typed, verdict) -> {
          if (!verdict.holds()) {
            misses.set(typed, MissJson.of(rulebook, situation, typed, call.codes()));
          }
        });
    if (!misses.isEmpty()) {
      json.set("near_miss", misses);
    }
    if (assessment.verdicts().size() > 1) {
      json.set(
          "best", BestJson.of(Combinations.best(rulebook, situation, call.codes(), List.of())));
    }
  }

  private static void verdict(ObjectNode json, Verdict verdict) {
    switch (verdict) {
      case Verdict.Eligible(var saving) -> {
        json.put("accepted", true).put("amount", saving.amount());
        ObjectNode items = json.putObject("items");
        saving.items().forEach(items::put);
        Integer remaining = saving.remainingCycles();
        if (remaining != null) {
          json.put("remaining_cycles", remaining);
        }
        json.put("cap", saving.cap().name());
      }
      case Verdict.Ineligible not -> {
        json.put("accepted", false);
        json.put("reason", not.first().code().name());
        json.put("public_reason", Disclosure.shown(not.reasons()).getFirst().code().name());
        reasons(json, not.reasons());
      }
    }
  }

  private static void reasons(ObjectNode json, List<Reason> reasons) {
    var array = json.putArray("reasons");
    var unknown = Disclosure.hides(reasons) ? Disclosure.shown(reasons).getFirst() : null;
    for (Reason reason : reasons) {
      Reason told = unknown == null ? reason : unknown;
      array
          .addObject()
          .put("code", reason.code().name())
          .put("sentence", PlainText.of(ReasonText.of(reason, "rule:promotion")))
          .put("public_sentence", PlainText.of(ReasonText.shown(told, "rule:promotion")));
    }
  }
}
