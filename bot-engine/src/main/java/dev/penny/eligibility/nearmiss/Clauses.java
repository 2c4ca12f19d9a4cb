package dev.penny.eligibility.nearmiss;

import dev.penny.promotion.Condition;
import java.util.ArrayList;
import java.util.List;

/** The clauses of a tree of conditions, wherever they stand. */
final class Clauses {
  private Clauses() {}

  static List<Condition.Clause> of(Condition condition) {
    var clauses = new ArrayList<Condition.Clause>();
    collect(condition, clauses);
    return clauses;
  }

  private static void collect(Condition condition, List<Condition.Clause> into) {
    switch (condition) {
      case Condition.All(var parts) -> parts.forEach(p -> collect(p, into));
      case Condition.Any(var parts) -> parts.forEach(p -> collect(p, into));
      case Condition.Not(var part) -> collect(part, into);
      case Condition.Clause clause -> into.add(clause);
    }
  }
}
