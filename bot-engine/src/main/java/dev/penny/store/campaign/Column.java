package dev.penny.store.campaign;

import java.util.Arrays;
import java.util.Optional;

/** A column of the CSV: its name, and the path of its field in the form of a promotion. */
enum Column {
  ID("promotion_id", "promotion_id", Kind.TEXT),
  NAME("name", "name", Kind.TEXT),
  /** Told, and not read: what comes in is a draft. */
  STATE("state", "state", Kind.TEXT),
  FROM("from", "valid.from", Kind.TEXT),
  TO("to", "valid.to", Kind.TEXT),
  ZONE("time_zone", "valid.time_zone", Kind.TEXT),
  WEEKDAYS("weekdays", "valid.weekdays", Kind.LIST),
  TYPE("effect", "effect.type", Kind.TEXT),
  VALUE("value", "effect.value", Kind.NUMBER),
  CURRENCY("currency", "effect.currency", Kind.TEXT),
  TARGET("target", "effect.target", Kind.TEXT),
  PER("per", "effect.per", Kind.TEXT),
  MAX_UNITS("max_units", "effect.max_units", Kind.NUMBER),
  MAX_AMOUNT("max_amount_minor", "effect.max_amount", Kind.NUMBER),
  CYCLES("cycles", "effect.cycles", Kind.NUMBER),
  CHARGES("charge_codes", "effect.selector.charge_codes", Kind.LIST),
  PRODUCTS("product_ids", "effect.selector.product_ids", Kind.LIST),
  CONDITIONS("conditions", "conditions", Kind.JSON),
  ORDER("order", "stacking.order", Kind.NUMBER),
  EXCLUSIVE("exclusive", "stacking.exclusive", Kind.FLAG),
  CATEGORY("category", "stacking.category", Kind.TEXT),
  BASIS("basis", "stacking.basis", Kind.TEXT),
  TAX("tax", "stacking.tax", Kind.TEXT),
  PER_ACCOUNT("per_account", "limits.per_account", Kind.NUMBER),
  PER_CODE("per_code", "limits.per_code", Kind.NUMBER),
  TOTAL("total", "limits.total", Kind.NUMBER),
  BUDGET("budget_minor", "limits.budget_minor", Kind.NUMBER);

  enum Kind {
    TEXT,
    NUMBER,
    FLAG,
    LIST,
    JSON
  }

  private final String title;
  private final String path;
  private final Kind kind;

  Column(String title, String path, Kind kind) {
    this.title = title;
    this.path = path;
    this.kind = kind;
  }

  String title() {
    return title;
  }

  String path() {
    return path;
  }

  Kind kind() {
    return kind;
  }

  static Optional<Column> titled(String title) {
    return Arrays.stream(values()).filter(c -> c.title.equals(title)).findFirst();
  }

  /** The title of the column that holds this field, or the field itself where none does. */
  static String titleOf(String field) {
    return Arrays.stream(values())
        .filter(c -> field.equals(c.path) || field.startsWith(c.path + "."))
        .findFirst()
        .map(Column::title)
        .orElse(field);
  }
}
