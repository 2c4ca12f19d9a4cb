package dev.penny.store.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.penny.eligibility.Flaw;
import dev.penny.eligibility.Flaws;
import dev.penny.ledger.PromotionId;
import dev.penny.promotion.Condition;
import dev.penny.promotion.Effect;
import dev.penny.promotion.Field;
import dev.penny.promotion.Operator;
import dev.penny.promotion.Promotion;
import dev.penny.source.BadRecord;
import dev.penny.source.BadRecordException;
import dev.penny.source.jsonl.PromotionForm;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Whether what a lead wrote may be kept: every reason why not, each with its field. */
public sealed interface CampaignCheck {

  /** It may go live as it is; {@code rules} is active. */
  record Fine(Promotion rules) implements CampaignCheck {}

  /** At least one problem. */
  record Refused(List<Problem> problems) implements CampaignCheck {
    public Refused {
      problems = List.copyOf(problems);
    }
  }

  /** {@code others}: the promotions in force, against which exclusive ones are held. */
  static CampaignCheck of(
      PromotionId id, JsonNode draft, Collection<Promotion> others, Instant now) {
    if (!(draft instanceof ObjectNode written)) {
      return new Refused(List.of(Problem.of("", "A promotion is a JSON object.")));
    }
    ObjectNode form = written.deepCopy();
    form.put("promotion_id", id.value()).put("status", "active");
    Promotion rules;
    try {
      rules = PromotionForm.read(form, "the promotion");
    } catch (BadRecordException e) {
      return new Refused(List.of(Problem.of(e.why().field(), sentence(e.why()))));
    }
    var problems = new ArrayList<Problem>();
    if (form.path("effect").hasNonNull("currency")
        && rules.effect().reduction().currency() == null) {
      problems.add(
          Problem.of(
              "effect.currency",
              "This kind of discount has no currency of its own. Leave it out, and add the condition"
                  + " that the order's currency is this one."));
    }
    for (Flaw flaw : Flaws.of(List.of(rules), others)) {
      problems.add(Problem.of(flaw.part(), flaw.why()));
    }
    ended(rules, now, problems);
    currency(rules, problems);
    return problems.isEmpty() ? new Fine(rules) : new Refused(problems);
  }

  private static String sentence(BadRecord why) {
    String found = why.found().equals("nothing") ? "Nothing is here" : "Found " + why.found();
    String mend = why.mend().isEmpty() ? "" : " " + why.mend();
    return found + "; expected is " + why.expected() + "." + mend;
  }

  private static void ended(Promotion rules, Instant now, List<Problem> problems) {
    Instant ends = rules.window().ends();
    if (ends != null && !now.isBefore(ends)) {
      problems.add(
          Problem.of(
              "valid.to", "This is over already: nobody could ever use it. Choose a later end."));
    }
  }

  /** An amount is of one currency, so the promotion must be as well. */
  private static void currency(Promotion rules, List<Problem> problems) {
    Effect effect = rules.effect();
    if (effect.reduction().currency() != null || asksForOneCurrency(rules.conditions())) {
      return;
    }
    String mend =
        " is an amount of money, and orders of any currency count. Say which currency it is for.";
    if (effect.reduction() instanceof Effect.Fixed
        || effect.reduction() instanceof Effect.FixedPrice) {
      problems.add(Problem.of("effect.currency", "What is taken off" + mend));
    }
    if (effect.maxAmount() != null) {
      problems.add(Problem.of("effect.max_amount", "The most it takes off" + mend));
    }
    if (rules.limits().budgetMinor() != null) {
      problems.add(Problem.of("limits.budget_minor", "The budget" + mend));
    }
    if (asksForAnAmount(rules.conditions())) {
      problems.add(Problem.of("conditions", "A condition" + mend));
    }
  }

  private static boolean asksForOneCurrency(Condition condition) {
    return switch (condition) {
      case Condition.All(var parts) -> parts.stream().anyMatch(CampaignCheck::asksForOneCurrency);
      case Condition.Any(var parts) -> parts.size() == 1 && asksForOneCurrency(parts.getFirst());
      case Condition.Not _ -> false;
      case Condition.Clause clause ->
          clause.field() == Field.ORDER_CURRENCY
              && (clause.operator() == Operator.EQ || clause.operator() == Operator.IN)
              && clause.operands().size() == 1;
    };
  }

  private static boolean asksForAnAmount(Condition condition) {
    return switch (condition) {
      case Condition.All(var parts) -> parts.stream().anyMatch(CampaignCheck::asksForAnAmount);
      case Condition.Any(var parts) -> parts.stream().anyMatch(CampaignCheck::asksForAnAmount);
      case Condition.Not(var part) -> asksForAnAmount(part);
      case Condition.Clause clause -> clause.field().isOrderAmount();
    };
  }
}
