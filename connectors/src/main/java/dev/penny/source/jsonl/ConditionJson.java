package dev.penny.source.jsonl;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penny.promotion.Condition;
import dev.penny.promotion.Field;
import dev.penny.promotion.Operand;
import dev.penny.promotion.Operator;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads a tree of conditions. An unknown field or operator, a comparison that makes no sense for
 * the field, or a node that is two things at once is refused.
 */
final class ConditionJson {
  private static final int DEEPEST = 50;
  private static final Set<String> WEEKDAYS =
      Set.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
  private static final String SHAPE =
      "an object with exactly one of all, any, not, or with field, op and value";

  private ConditionJson() {}

  static Condition condition(Fields fields) {
    return read(fields, 0);
  }

  private static Condition read(Fields fields, int depth) {
    if (depth > DEEPEST) {
      throw fields.fault("", "at most " + DEEPEST + " conditions inside each other", "");
    }
    List<String> names = new ArrayList<>();
    fields.raw().fieldNames().forEachRemaining(names::add);
    if (names.isEmpty()) {
      return Condition.NONE;
    }
    if (names.size() == 1) {
      switch (names.getFirst()) {
        case "all" -> {
          return new Condition.All(fields.list("all", part -> read(part, depth + 1)));
        }
        case "any" -> {
          return new Condition.Any(fields.list("any", part -> read(part, depth + 1)));
        }
        case "not" -> {
          return new Condition.Not(read(fields.object("not"), depth + 1));
        }
        default -> {}
      }
    }
    for (String name : names) {
      if (!Set.of("field", "op", "value").contains(name)) {
        throw fields.fault(name, SHAPE, "");
      }
    }
    return clause(fields);
  }

  private static Condition clause(Fields fields) {
    Field field = field(fields);
    Operator operator = fields.oneOf("op", Operator.class);
    boolean list = operator == Operator.IN || operator == Operator.NOT_IN;
    boolean ordered = operator == Operator.GTE || operator == Operator.LTE;
    if (ordered && field.kind() != Field.Kind.NUMBER && field != Field.TIME_DATE) {
      throw fields.fault("op", "eq, ne, in, not_in, contains or exists for " + field.code(), "");
    }
    if (operator == Operator.CONTAINS && field.kind() == Field.Kind.NUMBER) {
      throw fields.fault("op", "eq, ne, gte, lte, in, not_in or exists for " + field.code(), "");
    }
    if (operator == Operator.EXISTS) {
      return new Condition.Clause(
          field, operator, List.of(new Operand.Flag(fields.flag("value", true))));
    }
    JsonNode value = fields.require("value", expected(field, list));
    var operands = new ArrayList<Operand>();
    if (list && value.isArray()) {
      value.forEach(v -> operands.add(operand(fields, field, v, true)));
    } else {
      operands.add(operand(fields, field, value, list));
    }
    return new Condition.Clause(field, operator, operands);
  }

  private static Field field(Fields fields) {
    String name = fields.text("field");
    for (Field field : Field.values()) {
      if (field.isCalled(name)) {
        return field;
      }
    }
    throw fields.fault(
        "field",
        "one of "
            + Arrays.stream(Field.values()).map(Field::code).collect(Collectors.joining(", ")),
        "");
  }

  private static Operand operand(Fields fields, Field field, JsonNode value, boolean list) {
    if (field.kind() == Field.Kind.NUMBER) {
      if (value.isIntegralNumber()
          && value.canConvertToLong()
          && Math.abs(value.longValue()) <= PromotionJson.ABSURD) {
        return new Operand.Whole(value.longValue());
      }
    } else if (value.isTextual()) {
      String text = value.textValue();
      if (field == Field.TIME_WEEKDAY) {
        text = text.toLowerCase(Locale.ROOT);
      }
      if (field != Field.TIME_WEEKDAY || WEEKDAYS.contains(text)) {
        if (field != Field.TIME_DATE || isDate(text)) {
          return new Operand.Text(text);
        }
      }
    }
    throw fields.fault("value", expected(field, list), "");
  }

  private static boolean isDate(String text) {
    try {
      return LocalDate.parse(text).toString().equals(text);
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static String expected(Field field, boolean list) {
    String one =
        switch (field) {
          case TIME_WEEKDAY -> "one of mon, tue, wed, thu, fri, sat, sun";
          case TIME_DATE -> "a date YYYY-MM-DD";
          default ->
              field.isOrderAmount()
                  ? "an integer in minor units"
                  : field.kind() == Field.Kind.NUMBER ? "an integer" : "a text";
        };
    return list ? "a list, each " + one : one;
  }
}
