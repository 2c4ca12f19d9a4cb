package dev.penny.demo;

import dev.penny.ledger.Catalogue;
import dev.penny.ledger.Product;
import dev.penny.ledger.ProductId;
import dev.penny.ledger.Promotion;
import dev.penny.ledger.PromotionId;
import dev.penny.ledger.Tax;
import dev.penny.money.Rate;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the three companies share: price lists, taxes, promotions. */
final class DemoCatalogue {
  static final LocalDate EVER = LocalDate.of(2020, 1, 1);

  private DemoCatalogue() {}

  static Catalogue of(LocalDate newest) {
    var products = new LinkedHashMap<ProductId, Product>();
    new PriceList(newest).products().forEach(p -> products.put(p.id(), p));
    return new Catalogue(products, taxes(), promotions());
  }

  private static Map<String, Tax> taxes() {
    var taxes = new LinkedHashMap<String, Tax>();
    tax(taxes, "IE", "STD", "23.00");
    tax(taxes, "IE", "ENERGY", "9.00");
    tax(taxes, "GB", "STD", "20.00");
    tax(taxes, "GB", "ENERGY", "5.00");
    tax(taxes, "DE", "STD", "19.00");
    tax(taxes, "PL", "STD", "23.00");
    tax(taxes, "US", "STD", "8.25");
    tax(taxes, "JP", "STD", "10.00");
    for (String country : List.of("IE", "GB", "DE", "PL", "US", "JP")) {
      tax(taxes, country, "EXEMPT", "0.00");
    }
    return taxes;
  }

  private static void tax(Map<String, Tax> taxes, String country, String kind, String rate) {
    String ref = country + "-" + kind;
    var version = new Tax.Version(EVER, null, Rate.of(rate));
    taxes.put(ref, new Tax(ref, country, kind.toLowerCase(Locale.ROOT), List.of(version)));
  }

  private static Map<PromotionId, Promotion> promotions() {
    var promotions = new LinkedHashMap<PromotionId, Promotion>();
    add(
        promotions,
        "PR-LOYAL",
        "10 % loyalty discount",
        Promotion.Kind.DISCOUNT,
        "\"10.00\"",
        12,
        "plan",
        "seats",
        "energy");
    add(
        promotions,
        "PR-DEVICE",
        "Monthly phone credit",
        Promotion.Kind.DEVICE_CREDIT,
        "null",
        24,
        "device");
    add(
        promotions,
        "PR-TRIAL",
        "Free trial",
        Promotion.Kind.TRIAL,
        "\"100.00\"",
        1,
        "addon.stream",
        "addon.sso");
    return promotions;
  }

  private static void add(
      Map<PromotionId, Promotion> promotions,
      String id,
      String name,
      Promotion.Kind kind,
      String value,
      int cycles,
      String... codes) {
    String quoted = String.join(",", List.of(codes).stream().map(c -> "\"" + c + "\"").toList());
    String effect = kind == Promotion.Kind.DEVICE_CREDIT ? "fixed" : "percent";
    String label = kind.name().toLowerCase(Locale.ROOT);
    String json =
        """
        {"promotion_id":"%s","name":"%s","kind":"%s","effect":{"type":"%s","value":%s,"target":"item",\
        "charge_codes":[%s]},"duration_cycles":%d,"stacking":{"group":"plan","exclusive":true},\
        "valid":{"from":"2020-01-01T00:00:00Z","to":null},"limits":{"per_account":1,"total":null}}\
        """
            .formatted(id, name, label, effect, value, quoted, cycles);
    var key = new PromotionId(id);
    promotions.put(key, new Promotion(key, name, kind, List.of(codes), cycles, null, json));
  }
}
