package dev.penny.audit;

import static dev.penny.audit.FindingCode.*;

import java.util.List;

/** Lines: arithmetic, price, quantity, discounts, periods, meters. */
final class LineTrials {
  private static final String FIRST = "/invoices/0/items";
  private static final String SECOND = "/invoices/1/items";
  private static final String THIRD = "/invoices/2/items";
  private static final String FOURTH = "/invoices/3/items";

  static final List<Rule> ALL =
      List.of(
          new Rule(
              REFERENCE,
              s -> s.set(FIRST + "/0/product_id", "'NO-SUCH'"),
              s -> s.set(FIRST + "/0/product_id", "'NO-SUCH'").set("/products", "[]")),
          new Rule(
              LINE_ARITHMETIC,
              s -> s.add(SECOND + "/0/base_amount", 1),
              // 105.05 × 0.30 is 31.515: half a cent goes away from zero.
              s ->
                  s.set(SECOND + "/3/quantity", "'105.05'").set(SECOND + "/3/base_amount", "3152")),
          new Rule(
              DISCOUNT_ARITHMETIC,
              s -> s.add(FIRST + "/1/discounts/0/amount", 1),
              s ->
                  s.set(FIRST + "/1/base_amount", "3005")
                      .set(FIRST + "/1/discounts/0/amount", "301")),
          new Rule(
              DISCOUNT_OVER_CAP,
              s -> s.set("/promotions/0/effect/max_amount", "299"),
              s -> s.set("/promotions/0/effect/max_amount", "300")),
          new Rule(
              LINE_SUM,
              s -> s.add(FIRST + "/1/amount", -1),
              s -> s.add(FIRST + "/1/amount", -1).add(FIRST + "/1/discounts/0/amount", 1)),
          new Rule(
              DUPLICATE_CHARGE,
              s -> s.copy(FIRST + "/0").set(FIRST + "/5/item_id", "'I1-6'"),
              s ->
                  s.copy(FIRST + "/0")
                      .set(FIRST + "/5/item_id", "'I1-6'")
                      .set(FIRST + "/5/period/start", "'2024-12-31'")),
          new Rule(
              CHARGE_AFTER_CANCELLATION,
              s -> s.set("/subscriptions/1/end", "'2025-04-01'"),
              s -> s.set("/subscriptions/1/end", "'2025-04-02'")),
          new Rule(
              PRICE_NOT_CATALOGUE,
              // 24.00 is the list price, 19.90 was agreed.
              s -> s.set(FOURTH + "/0/unit_price", "'24.00'"),
              s ->
                  s.set(FOURTH + "/0/unit_price", "'24.00'")
                      .set("/subscriptions/0/price_overrides/0/to", "'2025-04-01'")),
          new Rule(
              QUANTITY_MISMATCH,
              s -> s.set("/subscriptions/1/quantity_changes/0/at", "'2025-03-02'"),
              s -> s.set("/subscriptions/1/quantity_changes/0/at", "'2025-02-28'")),
          new Rule(
              DISCOUNT_MISSING,
              s -> s.set(FIRST + "/1/discounts", "[]"),
              s ->
                  s.set(FIRST + "/1/discounts", "[]")
                      .set("/coupons/0/effective/start", "'2025-01-02'")),
          new Rule(
              DISCOUNT_AFTER_END,
              s -> s.set("/coupons/0/effective/end", "'2025-02-01'"),
              s -> s.set("/coupons/0/effective/end", "'2025-02-02'")),
          new Rule(
              PERIOD_OVERLAP,
              s -> s.set(SECOND + "/2/period/start", "'2024-12-31'"),
              s -> s.set(SECOND + "/3/period/start", "'2024-12-31'")),
          new Rule(
              PERIOD_GAP,
              s -> s.set(SECOND + "/2/period/start", "'2025-01-02'"),
              s -> s.set(SECOND + "/2/period/start", "'2025-01-02'").remove(FIRST, 2)),
          new Rule(
              READ_QUANTITY,
              s -> s.set(SECOND + "/3/quantity", "'104'"),
              s ->
                  s.set(SECOND + "/3/quantity", "'100'")
                      .copy(SECOND + "/3")
                      .set(SECOND + "/5/item_id", "'I2-6'")
                      .set(SECOND + "/5/quantity", "'5'")),
          new Rule(
              READ_DISCONTINUITY,
              s -> s.add(SECOND + "/3/reads/open/value", -1),
              s -> s.add(SECOND + "/3/reads/open/value", -1).set(meter(SECOND), "'M2'")),
          new Rule(
              USAGE_SPIKE,
              // The most so far is 105 kWh in 31 days; three times that in 28 days is 284.5.
              s -> s.set(THIRD + "/3/quantity", "'285'"),
              s -> s.set(THIRD + "/3/quantity", "'284'")),
          new Rule(
              REPEATED_ESTIMATE,
              s -> estimated(estimated(estimated(s, FIRST), SECOND), THIRD),
              s -> estimated(estimated(estimated(s, FIRST), SECOND), FOURTH)),
          new Rule(
              BACKBILL_OVER_LIMIT,
              s -> s.append(FOURTH, correction("2024-04-30")),
              s -> s.append(FOURTH, correction("2024-05-01"))));

  private LineTrials() {}

  private static String meter(String items) {
    return items + "/3/reads/meter";
  }

  private static Sample estimated(Sample sample, String items) {
    return sample.set(items + "/3/reads/close/quality", "'estimated'");
  }

  private static String correction(String end) {
    return """
    {'item_id':'I4-6','type':'adjustment','charge_code':'backbill','product_id':'BACK',
     'subscription_id':'S3','description':'Correction','unit':'kWh','quantity':'10',
     'period':{'start':'2024-04-01','end':'%s'},'unit_price':'0.30','base_amount':300,
     'discounts':[],'amount':300,'tax':{'tax_ref':'DE-STD','rate':'19.00','amount':57}}
    """
        .formatted(end);
  }
}
