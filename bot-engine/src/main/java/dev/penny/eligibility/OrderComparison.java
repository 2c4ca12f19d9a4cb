package dev.penny.eligibility;

import dev.penny.promotion.Condition;
import dev.penny.promotion.Promotion;
import dev.penny.promotion.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One code on two orders: the verdict on each, and where they part. {@code clauses} are the
 * conditions that hold on one of the orders only; {@code onOne} and {@code onOther} are the further
 * reasons that stand in the way on that order only. Where neither has anything, the orders are
 * alike to the code.
 */
public record OrderComparison(
    Verdict one, Verdict other, List<Parting> clauses, List<Reason> onOne, List<Reason> onOther) {

  /** What was found on each order (null: not known), and on which the clause holds. */
  public record Parting(
      Condition.Clause clause,
      boolean holdsOnOne,
      @Nullable String foundOnOne,
      @Nullable String foundOnOther) {}

  public OrderComparison {
    clauses = List.copyOf(clauses);
    onOne = List.copyOf(onOne);
    onOther = List.copyOf(onOther);
  }

  /** An order with the rules as they stand for it; both know the same promotion by the code. */
  public record Side(Rulebook rulebook, Situation situation) {
    Verdict verdict(String code) {
      var verdicts = Eligibility.assess(rulebook, situation, List.of(code)).verdicts();
      return Objects.requireNonNull(verdicts.get(code));
    }
  }

  public static OrderComparison of(String code, Side one, Side other) {
    Verdict first = one.verdict(code);
    Verdict second = other.verdict(code);
    List<Parting> clauses =
        one.rulebook()
            .entry(code)
            .map(entry -> partings(entry.promotion(), one.situation(), other.situation()))
            .orElse(List.of());
    return new OrderComparison(
        first, second, clauses, further(first, second), further(second, first));
  }

  private static List<Parting> partings(Promotion promotion, Situation one, Situation other) {
    var first = new Facts(new Basket(one), promotion);
    var second = new Facts(new Basket(other), promotion);
    var partings = new ArrayList<Parting>();
    for (Condition.Clause clause : clauses(promotion.conditions()).stream().distinct().toList()) {
      boolean holds = new Conditions(first).holds(clause);
      if (holds != new Conditions(second).holds(clause)) {
        partings.add(
            new Parting(
                clause,
                holds,
                first.values(clause.field()).text(),
                second.values(clause.field()).text()));
      }
    }
    return partings;
  }

  private static List<Condition.Clause> clauses(Condition condition) {
    return switch (condition) {
      case Condition.All(var parts) -> parts.stream().flatMap(p -> clauses(p).stream()).toList();
      case Condition.Any(var parts) -> parts.stream().flatMap(p -> clauses(p).stream()).toList();
      case Condition.Not(var part) -> clauses(part);
      case Condition.Clause clause -> List.of(clause);
    };
  }

  /**
   * Those of the first that the second does not have, but for the clauses, which are told apart.
   */
  private static List<Reason> further(Verdict verdict, Verdict against) {
    return reasons(verdict).stream()
        .filter(r -> !(r instanceof Reason.ClauseFailed || r instanceof Reason.BelowMinimum))
        .filter(r -> reasons(against).stream().noneMatch(a -> a.code() == r.code()))
        .toList();
  }

  private static List<Reason> reasons(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Eligible _ -> List.of();
      case Verdict.Ineligible(var reasons) -> reasons;
    };
  }
}
