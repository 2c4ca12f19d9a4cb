package dev.penny.promotion;

import java.util.List;

/**
 * What must hold for a promotion to apply: a tree of all, any and not over {@link Clause}s. {@code
 * All} of nothing holds, {@code Any} of nothing does not.
 */
public sealed interface Condition {
  Condition NONE = new All(List.of());

  record All(List<Condition> parts) implements Condition {
    public All {
      parts = List.copyOf(parts);
    }
  }

  record Any(List<Condition> parts) implements Condition {
    public Any {
      parts = List.copyOf(parts);
    }
  }

  record Not(Condition part) implements Condition {}

  /**
   * One comparison. A field may have several values (tags, the charge codes of the items): the
   * clause holds when one of them does; NE and NOT_IN hold when EQ and IN do not. An absent value
   * equals nothing. {@code operands} holds one operand, except for IN and NOT_IN.
   */
  record Clause(Field field, Operator operator, List<Operand> operands) implements Condition {
    public Clause {
      operands = List.copyOf(operands);
    }
  }
}
