package dev.penny.eligibility;

import dev.penny.promotion.Condition;
import dev.penny.promotion.Field;
import dev.penny.promotion.Operand;
import dev.penny.promotion.Operator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds conditions that nothing can satisfy: bounds that exclude each other, two values for what
 * has one, an any of nothing. What it finds is certain; a contradiction spread over several anys
 * may escape it.
 */
final class Contradictions {
  private static final long LAST_HOUR = 23;

  /** A clause, or that it must not hold. */
  private record Literal(Condition.Clause clause, boolean wanted) {}

  private Contradictions() {}

  static boolean in(Condition condition) {
    return never(condition, true);
  }

  private static boolean never(Condition condition, boolean wanted) {
    return switch (condition) {
      case Condition.Not(var part) -> never(part, !wanted);
      case Condition.All(var parts) -> wanted ? allNever(parts, true) : everyNever(parts, false);
      case Condition.Any(var parts) -> wanted ? everyNever(parts, true) : allNever(parts, false);
      case Condition.Clause clause -> clash(List.of(new Literal(clause, wanted)));
    };
  }

  private static boolean everyNever(List<Condition> parts, boolean wanted) {
    return parts.stream().allMatch(part -> never(part, wanted));
  }

  /** All must hold: one that cannot is enough, or two that exclude each other. */
  private static boolean allNever(List<Condition> parts, boolean wanted) {
    var literals = new ArrayList<Literal>();
    parts.forEach(part -> collect(part, wanted, literals));
    return parts.stream().anyMatch(part -> never(part, wanted)) || clash(literals);
  }

  private static void collect(Condition condition, boolean wanted, List<Literal> literals) {
    switch (condition) {
      case Condition.Not(var part) -> collect(part, !wanted, literals);
      case Condition.Clause clause -> literals.add(new Literal(clause, wanted));
      case Condition.All(var parts) -> {
        if (wanted) {
          parts.forEach(part -> collect(part, true, literals));
        }
      }
      case Condition.Any(var parts) -> {
        if (!wanted) {
          parts.forEach(part -> collect(part, false, literals));
        }
      }
    }
  }

  private static boolean clash(List<Literal> literals) {
    for (Field field : Field.values()) {
      if (field.kind() != Field.Kind.TEXTS) {
        List<Literal> about = literals.stream().filter(l -> l.clause().field() == field).toList();
        if (!about.isEmpty()
            && (field.kind() == Field.Kind.NUMBER ? numbers(field, about) : texts(about))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether no number is left between the bounds. */
  private static boolean numbers(Field field, List<Literal> literals) {
    boolean hour = field == Field.TIME_HOUR;
    long least =
        hour || field == Field.ACCOUNT_TENURE || field == Field.ACCOUNT_ORDERS ? 0 : Long.MIN_VALUE;
    long most = hour ? LAST_HOUR : Long.MAX_VALUE;
    boolean present = false;
    for (Literal literal : literals) {
      Operator operator = literal.clause().operator();
      if (!literal.wanted()
          || !(operator == Operator.GTE || operator == Operator.LTE || operator == Operator.EQ)
          || !(literal.clause().operands().getFirst() instanceof Operand.Whole(var bound))) {
        continue;
      }
      present = true;
      least = operator == Operator.LTE ? least : Math.max(least, bound);
      most = operator == Operator.GTE ? most : Math.min(most, bound);
    }
    return (present && least > most) || values(literals);
  }

  /** Dates compare as texts; other texts only by being the same. */
  private static boolean texts(List<Literal> literals) {
    String least = "";
    String most = "\uffff";
    for (Literal literal : literals) {
      Operator operator = literal.clause().operator();
      if (literal.wanted() && operator == Operator.GTE) {
        least = later(least, literal.clause().operands().getFirst().toString());
      } else if (literal.wanted() && operator == Operator.LTE) {
        String bound = literal.clause().operands().getFirst().toString();
        most = bound.compareTo(most) < 0 ? bound : most;
      }
    }
    return least.compareTo(most) > 0 || values(literals);
  }

  private static String later(String one, String other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  /** Whether the values it must be one of are none, without those it must not be. */
  private static boolean values(List<Literal> literals) {
    Set<Operand> allowed = null;
    var banned = new HashSet<Operand>();
    for (Literal literal : literals) {
      Operator operator = literal.clause().operator();
      boolean among = operator == Operator.EQ || operator == Operator.IN;
      boolean apart = operator == Operator.NE || operator == Operator.NOT_IN;
      if (literal.wanted() ? among : apart) {
        if (allowed == null) {
          allowed = new HashSet<>(literal.clause().operands());
        } else {
          allowed.retainAll(literal.clause().operands());
        }
      } else if (among || apart) {
        banned.addAll(literal.clause().operands());
      }
    }
    return allowed != null && banned.containsAll(allowed);
  }
}
