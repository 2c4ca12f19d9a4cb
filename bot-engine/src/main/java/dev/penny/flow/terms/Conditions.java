package dev.penny.flow.terms;

import dev.penny.phrase.Phrase;
import dev.penny.promotion.Condition;
import dev.penny.promotion.Field;
import java.util.List;
import java.util.stream.Stream;

/** What a condition is about, in words. */
final class Conditions {
  private Conditions() {}

  /** The clauses of a tree, wherever they stand. */
  static List<Condition.Clause> clauses(Condition condition) {
    return switch (condition) {
      case Condition.All(var parts) -> parts.stream().flatMap(Conditions::stream).toList();
      case Condition.Any(var parts) -> parts.stream().flatMap(Conditions::stream).toList();
      case Condition.Not(var part) -> clauses(part);
      case Condition.Clause clause -> List.of(clause);
    };
  }

  private static Stream<Condition.Clause> stream(Condition condition) {
    return clauses(condition).stream();
  }

  static List<Phrase> about(Condition.Clause clause) {
    return EffectWords.WORDS.say("field" + plain(clause.field()));
  }

  private static String plain(Field field) {
    if (field == Field.ORDER_TAGS) { // "tags" alone are the customer's
      return "ordertags";
    }
    return field.code().substring(field.code().indexOf('.') + 1).replace("_", "");
  }
}
