package dev.penny.eligibility;

import dev.penny.promotion.Condition;
import dev.penny.promotion.Field;
import dev.penny.promotion.Operand;
import dev.penny.promotion.Operator;
import dev.penny.promotion.Reason;
import dev.penny.promotion.ReasonCode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Decides a tree of conditions and names the clauses that stand in the way. */
final class Conditions {
  private final Facts facts;

  Conditions(Facts facts) {
    this.facts = facts;
  }

  /** The reasons why the promotion's conditions do not hold; none where they do. */
  List<Reason> reasons() {
    Result result = decide(facts.promotion().conditions(), true);
    if (result.holds()) {
      return List.of();
    }
    return result.blamed().isEmpty()
        ? List.of(new Reason.Plain(ReasonCode.CONDITION_FAILED))
        : result.blamed().stream().distinct().toList();
  }

  boolean holds(Condition condition) {
    return decide(condition, true).holds();
  }

  private record Result(boolean holds, List<Reason> blamed) {
    static final Result FINE = new Result(true, List.of());
  }

  /** {@code wanted} false: within an odd number of nots, where the tree must not hold. */
  private Result decide(Condition condition, boolean wanted) {
    return switch (condition) {
      case Condition.All(var parts) -> wanted ? every(parts, true) : some(parts, false);
      case Condition.Any(var parts) -> wanted ? some(parts, true) : every(parts, false);
      case Condition.Not(var part) -> decide(part, !wanted);
      case Condition.Clause clause ->
          holds(clause) == wanted
              ? Result.FINE
              : new Result(false, List.of(blame(clause, !wanted)));
    };
  }

  private Result every(List<Condition> parts, boolean wanted) {
    var blamed = new ArrayList<Reason>();
    boolean holds = true;
    for (Condition part : parts) {
      Result result = decide(part, wanted);
      holds &= result.holds();
      blamed.addAll(result.blamed());
    }
    return holds ? Result.FINE : new Result(false, blamed);
  }

  private Result some(List<Condition> parts, boolean wanted) {
    var blamed = new ArrayList<Reason>();
    for (Condition part : parts) {
      Result result = decide(part, wanted);
      if (result.holds()) {
        return Result.FINE;
      }
      blamed.addAll(result.blamed());
    }
    return new Result(false, blamed);
  }

  private boolean holds(Condition.Clause clause) {
    List<Operand> values = facts.values(clause.field());
    Operand first = clause.operands().isEmpty() ? null : clause.operands().getFirst();
    return switch (clause.operator()) {
      case EQ, IN -> values.stream().anyMatch(clause.operands()::contains);
      case NE, NOT_IN -> values.stream().noneMatch(clause.operands()::contains);
      case GTE -> values.stream().anyMatch(v -> first != null && compare(v, first) >= 0);
      case LTE -> values.stream().anyMatch(v -> first != null && compare(v, first) <= 0);
      case CONTAINS ->
          clause.field().kind() == Field.Kind.TEXTS
              ? values.stream().anyMatch(v -> v.equals(first))
              : values.stream().anyMatch(v -> first != null && holdsPart(v, first));
      case EXISTS -> values.isEmpty() == new Operand.Flag(false).equals(first);
    };
  }

  private static boolean holdsPart(Operand value, Operand part) {
    return value.toString().contains(part.toString());
  }

  private static int compare(Operand left, Operand right) {
    return left instanceof Operand.Whole(var a) && right instanceof Operand.Whole(var b)
        ? Long.compare(a, b)
        : left.toString().compareTo(right.toString());
  }

  private Reason blame(Condition.Clause clause, boolean negated) {
    List<Operand> values = facts.values(clause.field());
    if (clause.field().isOrderAmount()
        && values.getFirst() instanceof Operand.Whole(var found)
        && clause.operands().getFirst() instanceof Operand.Whole(var bound)) {
      boolean eligibleOnly = clause.field() == Field.ORDER_ELIGIBLE_AMOUNT;
      var currency = facts.situation().order().currency();
      if (clause.operator() == Operator.GTE && !negated) {
        return new Reason.BelowMinimum(bound, found, eligibleOnly, currency);
      }
      if (clause.operator() == Operator.LTE && negated) {
        return new Reason.BelowMinimum(Math.addExact(bound, 1), found, eligibleOnly, currency);
      }
    }
    String found = values.stream().map(Operand::toString).collect(Collectors.joining(", "));
    return new Reason.ClauseFailed(clause, negated, values.isEmpty() ? null : found);
  }
}
