package dev.penny.source.jsonl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.penny.money.Money;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class BundleTest {
  private static final String SMALL =
      """
      {"account": {"account_id": "A", "country": "DE", "currency": "EUR",
                   "tax_status": [{"from": "2020-01-01", "to": null, "status": "standard"}]},
       "taxes": [{"tax_ref": "DE-STD", "country": "DE",
                  "versions": [{"valid_from": "2015-01-01", "valid_to": null, "rate": "19.00"}]}],
       "coupons": [{"redemption_id": "R1", "promotion_id": "P", "account_id": "A",
                    "subscription_id": "S", "effective": {"start": "2024-01-01"}}],
       "credits": [{"credit_id": "C1", "granted_at": "2024-01-01", "amount": 500, "remaining": 0,
                    "reason": "goodwill",
                    "applications": [{"invoice_id": "I1", "amount": 500, "date": "2024-02-01"}]}]}
      """;

  private static JsonNode json(String text) throws Exception {
    return JsonMapper.builder().build().readTree(text);
  }

  @Test
  void descriptiveFieldsAndListsMayBeAbsent() throws Exception {
    var bundle = Bundle.of(json(SMALL), "small");
    assertThat(bundle.history().account().locale()).isEqualTo(Locale.ENGLISH);
    assertThat(bundle.history().invoices()).isEmpty();
    assertThat(bundle.history().credits().getFirst().amount()).isEqualTo(Money.of(500, "EUR"));
    assertThat(bundle.catalogue().taxes().get("DE-STD").category()).isEqualTo("std");
  }

  @Test
  void whatCannotBeReadIsNamedByListAndField() {
    assertThatThrownBy(() -> Bundle.of(json(SMALL.replace("500,", "\"5\",")), "small"))
        .hasMessageContaining("small credits[0], field amount: found \"5\"");
    assertThatThrownBy(() -> Bundle.of(json("{}"), "small"))
        .hasMessageContaining("expected an account object");
  }
}
