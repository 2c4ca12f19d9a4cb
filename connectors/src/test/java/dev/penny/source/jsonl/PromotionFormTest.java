package dev.penny.source.jsonl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.penny.source.BadRecordException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PromotionFormTest {
  private static final String FULL =
      """
      {"promotion_id":"P1","status":"paused",
       "valid":{"from":"2024-03-01T00:00:00","to":"2024-03-31T00:30:05","time_zone":"Europe/Berlin",
                "weekdays":["mon","sun"]},
       "conditions":{"all":[{"field":"order.amount","op":"gte","value":2000},
          {"any":[{"field":"account.segment","op":"in","value":["consumer","business"]},
                  {"not":{"field":"account.tags","op":"contains","value":"vip"}},
                  {"field":"account.country","op":"exists","value":false}]},
          {"field":"time.date","op":"lte","value":"2024-03-20"},
          {"field":"time.weekday","op":"eq","value":"fri"}]},
       "effect":{"type":"fixed","value":500,"currency":"EUR","target":"order","per":"unit",
                 "max_units":2,"max_amount":900,"cycles":3,
                 "selector":{"charge_codes":["plan"],"product_ids":["b","a"]}},
       "stacking":{"order":-2,"exclusive":true,"category":"spring","basis":"original",
                   "tax":"after"},
       "limits":{"per_account":1,"per_code":2,"total":3,"budget_minor":400000}}\
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        FULL,
        "{\"promotion_id\":\"A\",\"status\":\"active\",\"effect\":{\"type\":\"percent\",\"value\":\"12.5\"}}",
        "{\"promotion_id\":\"A\",\"status\":\"ended\",\"effect\":{\"type\":\"free_cycles\",\"value\":3}}",
        "{\"promotion_id\":\"A\",\"status\":\"active\",\"effect\":{\"type\":\"fixed_price\",\"value\":1,\"per\":\"item\"},\"conditions\":{\"any\":[]}}"
      })
  void whatIsWrittenIsReadAsTheSame(String json) {
    var promotion = PromotionForm.read(tree(json), "test");
    JsonNode written = PromotionForm.write(promotion);
    assertThat(PromotionForm.read(written, "test")).isEqualTo(promotion);
    assertThat(PromotionForm.write(PromotionForm.read(written, "test"))).isEqualTo(written);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"limits|budget", "effect|amount", "stacking|exclusve", "valid|until", "|efect"})
  void aNameThatIsNotOfTheFormIsRefusedWithItsPlace(String place) {
    int bar = place.indexOf('|');
    String part = place.substring(0, bar);
    String name = place.substring(bar + 1);
    var json = (com.fasterxml.jackson.databind.node.ObjectNode) tree(FULL);
    ((com.fasterxml.jackson.databind.node.ObjectNode) (part.isEmpty() ? json : json.get(part)))
        .put(name, 1);
    assertThatExceptionOfType(BadRecordException.class)
        .isThrownBy(() -> PromotionForm.read(json, "test"))
        .satisfies(
            e -> assertThat(e.why().field()).isEqualTo(part.isEmpty() ? name : part + "." + name));
  }

  @Test
  void aNegativeAmountIsRefusedWithItsField() {
    assertThatExceptionOfType(BadRecordException.class)
        .isThrownBy(() -> PromotionForm.read(tree(FULL.replace("400000", "-1")), "test"))
        .satisfies(e -> assertThat(e.why().field()).isEqualTo("limits.budget_minor"));
  }

  private static JsonNode tree(String json) {
    try {
      return new ObjectMapper().readTree(json);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
