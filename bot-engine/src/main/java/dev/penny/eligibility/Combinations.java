package dev.penny.eligibility;

import dev.penny.eligibility.BestCombination.Lost;
import dev.penny.ledger.PromotionId;
import dev.penny.promotion.Reason;
import dev.penny.promotion.ReasonCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Finds the best lawful combination of codes and automatic promotions for an order. */
public final class Combinations {
  private final Rulebook rulebook;
  private final Situation situation;
  private final Basket basket;
  private final Map<String, Lost> lost = new LinkedHashMap<>();

  private Combinations(Rulebook rulebook, Situation situation) {
    this.rulebook = rulebook;
    this.situation = situation;
    this.basket = new Basket(situation);
  }

  /** The order in which the codes are typed changes nothing; an unknown promotion is left out. */
  public static BestCombination best(
      Rulebook rulebook,
      Situation situation,
      Collection<String> codes,
      Collection<PromotionId> automatic) {
    return new Combinations(rulebook, situation).of(codes, automatic);
  }

  private BestCombination of(Collection<String> codes, Collection<PromotionId> automatic) {
    List<Candidate> candidates = inPlay(entries(codes, automatic));
    var search = new Search(candidates, basket, -1);
    var best = search.best().orElse(new Search.Found(List.of(), 0));
    List<Entry> taken = best.taken().stream().map(i -> candidates.get(i).entry()).toList();
    var chosen = new LinkedHashMap<String, Saving>();
    Eligibility.apply(rulebook, situation, taken)
        .forEach((entry, verdict) -> {
          if (verdict instanceof Verdict.Eligible(var saving)) {
            chosen.put(entry.typed(), saving);
          }
        });
    boolean proven = search.proven();
    for (int i = 0; i < candidates.size(); i++) {
      if (!best.taken().contains(i)) {
        var with = new Search(candidates, basket, i);
        proven &= with.proven();
        Entry entry = candidates.get(i).entry();
        long saved = best.saved();
        lost.put(
            entry.typed(),
            with.best()
                .<Lost>map(f -> new Lost.Outsaved(f.saved(), saved, together(taken, entry)))
                .orElseGet(() -> new Lost.NotEligible(alone(entry))));
      }
    }
    return new BestCombination(chosen, best.saved(), lost, proven);
  }

  private List<Entry> entries(Collection<String> codes, Collection<PromotionId> automatic) {
    var entries = new ArrayList<Entry>();
    for (String typed : new TreeSet<>(codes)) {
      rulebook
          .entry(typed)
          .ifPresentOrElse(
              entries::add,
              () ->
                  lost.put(
                      typed,
                      new Lost.NotEligible(List.of(new Reason.Plain(ReasonCode.CODE_NOT_FOUND)))));
    }
    automatic.stream()
        .distinct()
        .flatMap(id -> rulebook.promotion(id).stream())
        .forEach(promotion -> entries.add(new Entry(promotion.id().value(), null, promotion)));
    entries.sort(Entry.ORDER);
    return entries;
  }

  /** Those worth searching: alone they apply, or only the budget is too small for all of it. */
  private List<Candidate> inPlay(List<Entry> entries) {
    var candidates = new ArrayList<Candidate>();
    for (Entry entry : entries) {
      var candidate = new Candidate(rulebook, basket, entry);
      boolean budgetOnly =
          alone(entry).stream().allMatch(r -> r.code() == ReasonCode.BUDGET_EXHAUSTED);
      if (candidate.isInPlay() && budgetOnly) {
        candidates.add(candidate);
      } else {
        lost.put(entry.typed(), new Lost.NotEligible(alone(entry)));
      }
    }
    return candidates;
  }

  private List<Reason> alone(Entry entry) {
    return together(List.of(), entry);
  }

  /** What stands between this one and those, whichever of them it hits. */
  private List<Reason> together(List<Entry> others, Entry entry) {
    var all = new ArrayList<>(others);
    all.add(entry);
    var reasons = new ArrayList<Reason>();
    for (Verdict verdict : Eligibility.apply(rulebook, situation, all).values()) {
      if (verdict instanceof Verdict.Ineligible(var why)) {
        reasons.addAll(why);
      }
    }
    return reasons;
  }
}
