package dev.penny.source.jsonl;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.penny.promotion.Condition;
import dev.penny.promotion.Effect;
import dev.penny.promotion.Limits;
import dev.penny.promotion.Operand;
import dev.penny.promotion.Operator;
import dev.penny.promotion.Promotion;
import dev.penny.promotion.Stacking;
import dev.penny.promotion.Window;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes what {@link PromotionJson} reads; parts that say nothing are left out. */
final class PromotionWriter {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private PromotionWriter() {}

  static ObjectNode of(Promotion promotion) {
    ObjectNode json =
        NODES
            .objectNode()
            .put("promotion_id", promotion.id().value())
            .put("status", lower(promotion.status()));
    json.set("valid", window(promotion.window()));
    if (!promotion.conditions().equals(Condition.NONE)) {
      json.set("conditions", condition(promotion.conditions()));
    }
    json.set("effect", effect(promotion.effect()));
    json.set("stacking", stacking(promotion.stacking()));
    json.set("limits", limits(promotion.limits()));
    return json;
  }

  private static ObjectNode window(Window window) {
    ObjectNode json = NODES.objectNode();
    put(json, "from", window.from());
    put(json, "to", window.to());
    json.put("time_zone", window.zone().getId());
    if (!window.weekdays().isEmpty()) {
      ArrayNode days = json.putArray("weekdays");
      window.weekdays().stream().sorted().forEach(day -> days.add(lower(day).substring(0, 3)));
    }
    return json;
  }

  static ObjectNode condition(Condition condition) {
    ObjectNode json = NODES.objectNode();
    switch (condition) {
      case Condition.All(var parts) -> json.set("all", list(parts));
      case Condition.Any(var parts) -> json.set("any", list(parts));
      case Condition.Not(var part) -> json.set("not", condition(part));
      case Condition.Clause clause -> {
        json.put("field", clause.field().code()).put("op", lower(clause.operator()));
        boolean many = clause.operator() == Operator.IN || clause.operator() == Operator.NOT_IN;
        ArrayNode values = NODES.arrayNode();
        clause.operands().forEach(operand -> add(values, operand));
        json.set("value", many ? values : values.get(0));
      }
    }
    return json;
  }

  private static ArrayNode list(List<Condition> parts) {
    ArrayNode json = NODES.arrayNode();
    parts.forEach(part -> json.add(condition(part)));
    return json;
  }

  private static void add(ArrayNode values, Operand operand) {
    switch (operand) {
      case Operand.Whole(var number) -> values.add(number);
      case Operand.Text(var text) -> values.add(text);
      case Operand.Flag(var flag) -> values.add(flag);
    }
  }

  private static ObjectNode effect(Effect effect) {
    ObjectNode json = NODES.objectNode();
    boolean free = effect.reduction() instanceof Effect.FreeCycles;
    switch (effect.reduction()) {
      case Effect.Percent(var rate) ->
          json.put("type", "percent").put("value", rate.percent().toPlainString());
      case Effect.Fixed(var minor, var _) -> json.put("type", "fixed").put("value", minor);
      case Effect.FixedPrice(var minor, var _) ->
          json.put("type", "fixed_price").put("value", minor);
      case Effect.FreeCycles() -> json.put("type", "free_cycles").put("value", effect.cycles());
    }
    Currency currency = effect.reduction().currency();
    put(json, "currency", currency == null ? null : currency.getCurrencyCode());
    json.put("target", lower(effect.target()));
    put(json, "per", effect.per() == Effect.Per.ALL ? null : lower(effect.per()));
    if (effect.maxUnits() != null) {
      json.put("max_units", effect.maxUnits());
    }
    number(json, "max_amount", effect.maxAmount());
    if (!free && effect.cycles() != null) {
      json.put("cycles", effect.cycles());
    }
    if (!effect.selector().equals(Effect.Selector.ANY)) {
      ObjectNode selector = json.putObject("selector");
      texts(selector, "charge_codes", effect.selector().chargeCodes());
      texts(selector, "product_ids", effect.selector().products());
    }
    return json;
  }

  private static ObjectNode stacking(Stacking stacking) {
    ObjectNode json =
        NODES.objectNode().put("order", stacking.order()).put("exclusive", stacking.exclusive());
    put(json, "category", stacking.category());
    return json.put("basis", lower(stacking.basis())).put("tax", lower(stacking.taxBase()));
  }

  private static ObjectNode limits(Limits limits) {
    ObjectNode json = NODES.objectNode();
    number(json, "per_account", limits.perAccount());
    number(json, "per_code", limits.perCode());
    number(json, "total", limits.total());
    number(json, "budget_minor", limits.budgetMinor());
    return json;
  }

  private static void number(ObjectNode json, String name, @Nullable Long value) {
    if (value != null) {
      json.put(name, value);
    }
  }

  private static void put(ObjectNode json, String name, @Nullable Object value) {
    if (value != null) {
      json.put(name, value.toString());
    }
  }

  private static void texts(ObjectNode json, String name, @Nullable Set<String> values) {
    if (values != null) {
      ArrayNode list = json.putArray(name);
      values.stream().sorted().forEach(list::add);
    }
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
