package dev.penny.source.jsonl;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.penny.promotion.Condition;
import dev.penny.promotion.Promotion;
import dev.penny.source.BadRecordException;
import java.util.Map;
import java.util.Set;

/**
 * One promotion in the form of a case's {@code state.promotions[]}, read strictly (a name that is
 * not of the form is refused, so that a slip is never silently nothing) and written so that reading
 * gives the same promotion again.
 */
public final class PromotionForm {
  private static final Map<String, Set<String>> NAMES =
      Map.of(
          "",
          Set.of(
              "promotion_id",
              "name",
              "status",
              "valid",
              "conditions",
              "effect",
              "stacking",
              "limits"),
          "valid",
          Set.of("from", "to", "time_zone", "weekdays"),
          "effect",
          Set.of(
              "type",
              "value",
              "currency",
              "target",
              "per",
              "max_units",
              "max_amount",
              "cycles",
              "selector"),
          "effect.selector",
          Set.of("charge_codes", "product_ids"),
          "stacking",
          Set.of("order", "exclusive", "category", "basis", "tax"),
          "limits",
          Set.of("per_account", "per_code", "total", "budget_minor"));

  private PromotionForm() {}

  /**
   * {@code name}: what it is called where it cannot be read.
   *
   * @throws BadRecordException naming the field, what was found and what was expected
   */
  public static Promotion read(JsonNode json, String name) {
    try {
      Fields fields = Fields.root(json, false);
      onlyKnown(fields, "");
      return PromotionJson.promotion(fields);
    } catch (FieldFault e) {
      throw new BadRecordException(e.in(name, 0));
    }
  }

  public static ObjectNode write(Promotion promotion) {
    return PromotionWriter.of(promotion);
  }

  /** A single condition, or a tree of them, as it stands in a promotion. */
  public static ObjectNode condition(Condition condition) {
    return PromotionWriter.condition(condition);
  }

  static void onlyKnown(Fields fields, String path) {
    Set<String> known = NAMES.getOrDefault(path, Set.of());
    for (var each : fields.raw().properties()) {
      String name = each.getKey();
      String below = path.isEmpty() ? name : path + "." + name;
      if (!known.contains(name)) {
        throw fields.fault(
            name,
            "one of " + String.join(", ", known.stream().sorted().toList()),
            "A promotion has no such field.");
      }
      if (NAMES.containsKey(below) && each.getValue().isObject()) {
        onlyKnown(fields.object(name), below);
      }
    }
  }
}
