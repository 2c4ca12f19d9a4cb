package dev.penny.eligibility;

import dev.penny.promotion.Condition;
import dev.penny.promotion.Field;
import dev.penny.promotion.Operand;
import dev.penny.promotion.Operator;
import dev.penny.promotion.Reason;
import dev.penny.promotion.ReasonCode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Decides a tree of conditions and names the clauses that stand in the way. Most are only decided,
 * a thousand in a row, so deciding makes nothing that must be thrown away.
 */
final class Conditions {
  private final Facts facts;

  Conditions(Facts facts) {
    this.facts = facts;
  }

  /** The reasons why the promotion's conditions do not hold; none where they do. */
  List<Reason> reasons() {
    Condition whole = facts.promotion().conditions();
    if (holds(whole)) {
      return List.of();
    }
    var blamed = new LinkedHashSet<Reason>();
    blame(whole, true, blamed);
    return blamed.isEmpty()
        ? List.of(new Reason.Plain(ReasonCode.CONDITION_FAILED))
        : List.copyOf(blamed);
  }

  boolean holds(Condition condition) {
    return isAs(true, condition);
  }

  /** {@code wanted} false: within an odd number of nots, where the tree must not hold. */
  private boolean isAs(boolean wanted, Condition condition) {
    return switch (condition) {
      case Condition.All(var parts) -> wanted ? every(true, parts) : some(false, parts);
      case Condition.Any(var parts) -> wanted ? some(true, parts) : every(false, parts);
      case Condition.Not(var part) -> isAs(!wanted, part);
      case Condition.Clause clause -> clauseHolds(clause) == wanted;
    };
  }

  private boolean every(boolean wanted, List<Condition> parts) {
    for (Condition part : parts) {
      if (!isAs(wanted, part)) {
        return false;
      }
    }
    return true;
  }

  private boolean some(boolean wanted, List<Condition> parts) {
    for (Condition part : parts) {
      if (isAs(wanted, part)) {
        return true;
      }
    }
    return false;
  }

  /** Every clause of the parts that are not as wanted. */
  private void blame(Condition condition, boolean wanted, Set<Reason> blamed) {
    if (isAs(wanted, condition)) {
      return;
    }
    switch (condition) {
      case Condition.All(var parts) -> parts.forEach(p -> blame(p, wanted, blamed));
      case Condition.Any(var parts) -> parts.forEach(p -> blame(p, wanted, blamed));
      case Condition.Not(var part) -> blame(part, !wanted, blamed);
      case Condition.Clause clause -> blamed.add(reason(clause, !wanted));
    }
  }

  private boolean clauseHolds(Condition.Clause clause) {
    List<Operand> values = facts.values(clause.field()).all();
    return switch (clause.operator()) {
      case EQ, IN -> isAny(values, clause.operands());
      case NE, NOT_IN -> !isAny(values, clause.operands());
      case EXISTS ->
          values.isEmpty()
              == (!clause.operands().isEmpty()
                  && clause.operands().getFirst() instanceof Operand.Flag(var wanted)
                  && !wanted);
      case GTE, LTE, CONTAINS ->
          !clause.operands().isEmpty() && compares(clause, values, clause.operands().getFirst());
    };
  }

  private static boolean isAny(List<Operand> values, List<Operand> wanted) {
    for (Operand value : values) {
      if (wanted.contains(value)) {
        return true;
      }
    }
    return false;
  }

  private static boolean compares(Condition.Clause clause, List<Operand> values, Operand with) {
    boolean whole = clause.field().kind() == Field.Kind.TEXTS;
    for (Operand value : values) {
      boolean holds =
          switch (clause.operator()) {
            case GTE -> compare(value, with) >= 0;
            case LTE -> compare(value, with) <= 0;
            case CONTAINS ->
                whole ? value.equals(with) : value.toString().contains(with.toString());
            case EQ, NE, IN, NOT_IN, EXISTS -> throw new IllegalStateException("not compared");
          };
      if (holds) {
        return true;
      }
    }
    return false;
  }

  private static int compare(Operand left, Operand right) {
    return left instanceof Operand.Whole(var a) && right instanceof Operand.Whole(var b)
        ? Long.compare(a, b)
        : left.toString().compareTo(right.toString());
  }

  private Reason reason(Condition.Clause clause, boolean negated) {
    Values values = facts.values(clause.field());
    if (clause.field().isOrderAmount()
        && values.all().getFirst() instanceof Operand.Whole(var found)
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
    return new Reason.ClauseFailed(clause, negated, values.text());
  }
}
