package dev.penny.flow.terms;

import dev.penny.eligibility.Point;
import dev.penny.eligibility.Point.Asked;
import dev.penny.flow.OrderAtHand;
import dev.penny.flow.Words;
import dev.penny.phrase.Phrase;
import dev.penny.promotion.Condition;
import dev.penny.promotion.Effect;
import dev.penny.promotion.Reason;
import dev.penny.promotion.Stacking;
import dev.penny.promotion.Window;
import java.time.Instant;
import java.util.List;

/** One point of what a promotion asks for, with the fact: whether it holds, or why not. */
public final class PointWords {
  private static final Words WORDS = EffectWords.WORDS;

  private final OrderAtHand at;
  private final String ref;

  /** {@code ref} is the evidence's id. */
  public PointWords(OrderAtHand at, String ref) {
    this.at = at;
    this.ref = ref;
  }

  public List<Phrase> of(Point point) {
    Reason failed = point.failed();
    return failed == null ? holds(point.asked()) : new ReasonWords(at, ref).of(failed);
  }

  private List<Phrase> holds(Asked asked) {
    return switch (asked) {
      case Asked.Known _ -> WORDS.say("known");
      case Asked.Running(var window) -> running(window);
      case Asked.InCurrency(var currency) ->
          WORDS.say("currency", "currency", name(currency.getCurrencyCode()));
      case Asked.Minimum(var needed, var found, var eligibleOnly, var currency) ->
          WORDS.say(
              eligibleOnly ? "minimumof" : "minimum",
              "needed",
              EffectWords.amount(needed, currency, ref),
              "found",
              EffectWords.amount(found, currency, ref));
      case Asked.Holding(var condition) -> holding(condition);
      case Asked.Covering(var selector, var items) -> covering(selector, items);
      case Asked.Left _ -> WORDS.say("unused");
      case Asked.Together(var stacking) -> together(stacking);
      case Asked.Saving _ -> WORDS.say("known");
    };
  }

  private List<Phrase> running(Window window) {
    Instant ends = window.ends();
    return ends == null
        ? WORDS.say("runs")
        : WORDS.say("runsuntil", "end", MomentWords.end(ends, window.zone(), ref));
  }

  private List<Phrase> covering(Effect.Selector selector, List<String> items) {
    return selector.equals(Effect.Selector.ANY)
        ? WORDS.say("all")
        : WORDS.say(
            "covers", "items", Names.list(items.stream().map(at::name).distinct().toList(), ref));
  }

  private List<Phrase> together(Stacking stacking) {
    if (stacking.exclusive()) {
      return WORDS.say("alone");
    }
    String category = stacking.category();
    return category == null
        ? WORDS.say("together")
        : WORDS.say("onlyone", "category", name(category));
  }

  private Phrase name(String name) {
    return new Phrase.NameFigure(name, ref);
  }

  private List<Phrase> holding(Condition condition) {
    if (condition instanceof Condition.Clause clause) {
      List<Phrase> wanted = new ReasonWords(at, ref).wanted(clause);
      if (!wanted.isEmpty()) {
        return WORDS.say("conditionis", "about", Conditions.about(clause), "wanted", wanted);
      }
    }
    return Conditions.clauses(condition).stream()
        .findFirst()
        .map(c -> WORDS.say("condition", "about", Conditions.about(c)))
        .orElseGet(() -> WORDS.say("all"));
  }
}
