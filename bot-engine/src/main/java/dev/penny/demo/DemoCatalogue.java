package dev.penny.demo;

import dev.penny.ledger.Catalogue;
import dev.penny.ledger.Product;
import dev.penny.ledger.Product.Billing;
import dev.penny.ledger.Product.Kind;
import dev.penny.ledger.Product.PriceReason;
import dev.penny.ledger.Product.PriceVersion;
import dev.penny.ledger.Product.TaxCategory;
import dev.penny.ledger.ProductId;
import dev.penny.ledger.Promotion;
import dev.penny.ledger.PromotionId;
import dev.penny.ledger.Tax;
import dev.penny.money.Rate;
import dev.penny.money.UnitPrice;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The price lists of the three companies. A price that rises is on the newest bill for the first
 * time.
 */
final class DemoCatalogue {
  private static final LocalDate EVER = LocalDate.of(2020, 1, 1);

  private final LocalDate newest;
  private final Map<ProductId, Product> products = new LinkedHashMap<>();

  DemoCatalogue(LocalDate newest) {
    this.newest = newest;
  }

  Catalogue build() {
    telecom();
    energy();
    software();
    add(
        "FEE-LATE",
        "all",
        Kind.FEE,
        "fee.late",
        "Late payment fee",
        "event",
        Billing.ARREARS,
        TaxCategory.EXEMPT,
        prices("EUR 5.00", "GBP 5.00"));
    return new Catalogue(products, taxes(), promotions());
  }

  private void telecom() {
    add(
        "LM-M",
        "telecom",
        Kind.PLAN,
        "plan",
        "Mobile 20 GB",
        "month",
        Billing.ADVANCE,
        TaxCategory.STANDARD,
        rising(PriceReason.INDEXATION, newest, "EUR 24.99 26.19", "GBP 22.49 22.49"),
        "included_gb",
        "20");
    add(
        "LM-L",
        "telecom",
        Kind.PLAN,
        "plan",
        "Mobile 50 GB",
        "month",
        Billing.ADVANCE,
        TaxCategory.STANDARD,
        prices("EUR 39.99", "GBP 35.99"),
        "included_gb",
        "50");
    add(
        "LM-FIBRE",
        "telecom",
        Kind.PLAN,
        "broadband",
        "Fibre 500",
        "month",
        Billing.ADVANCE,
        TaxCategory.STANDARD,
        prices("EUR 44.99", "GBP 40.49"));
    add(
        "LM-STREAM",
        "telecom",
        Kind.ADDON,
        "addon.stream",
        "Streaming pack",
        "month",
        Billing.ADVANCE,
        TaxCategory.STANDARD,
        prices("EUR 9.99", "GBP 8.99"));
    add(
        "LM-INSURE",
        "telecom",
        Kind.ADDON,
        "addon.insurance",
        "Phone insurance",
        "month",
        Billing.ADVANCE,
        TaxCategory.EXEMPT,
        prices("EUR 6.99", "GBP 6.49"));
    add(
        "LM-DEVICE",
        "telecom",
        Kind.DEVICE,
        "device",
        "Phone instalment",
        "month",
        Billing.ADVANCE,
        TaxCategory.STANDARD,
        prices("EUR 29.00", "GBP 26.00"));
    add(
        "LM-OVER",
        "telecom",
        Kind.USAGE,
        "overage.data",
        "Data above your allowance",
        "GB",
        Billing.ARREARS,
        TaxCategory.STANDARD,
        prices("EUR 2.50", "GBP 2.25"));
    add(
        "LM-ROAM",
        "telecom",
        Kind.USAGE,
        "roaming",
        "Calls while roaming",
        "minute",
        Billing.ARREARS,
        TaxCategory.STANDARD,
        prices("EUR 0.59", "GBP 0.53"));
    add(
        "LM-INTL",
        "telecom",
        Kind.USAGE,
        "intl",
        "International calls",
        "minute",
        Billing.ARREARS,
        TaxCategory.STANDARD,
        prices("EUR 0.19", "GBP 0.17"));
    add(
        "LM-PREM",
        "telecom",
        Kind.ONE_OFF,
        "premium",
        "Premium content",
        "purchase",
        Billing.ARREARS,
        TaxCategory.STANDARD,
        prices("EUR 4.99", "GBP 4.49"));
    add(
        "LM-ACT",
        "telecom",
        Kind.ONE_OFF,
        "activation",
        "Activation fee",
        "event",
        Billing.ARREARS,
        TaxCategory.STANDARD,
        prices("EUR 29.99", "GBP 26.99"));
  }

  private void energy() {
    add(
        "FE-VAR",
        "energy",
        Kind.PLAN,
        "energy",
        "Electricity, unit rate",
        "kWh",
        Billing.ARREARS,
        TaxCategory.ENERGY,
        rising(
            PriceReason.LIST_CHANGE,
            beforeArrears(),
            "EUR 0.2890 0.2890",
            "GBP 0.2452 0.2597",
            "PLN 1.0400 1.1200"));
    add(
        "FE-FIX",
        "energy",
        Kind.PLAN,
        "energy",
        "Electricity fixed for a year, unit rate",
        "kWh",
        Billing.ARREARS,
        TaxCategory.ENERGY,
        prices("EUR 0.2890", "GBP 0.2597", "PLN 1.1200"));
    add(
        "FE-STAND",
        "energy",
        Kind.PLAN,
        "standing",
        "Standing charge",
        "day",
        Billing.ARREARS,
        TaxCategory.ENERGY,
        prices("EUR 0.3150", "GBP 0.5100", "PLN 0.7400"));
    add(
        "FE-COVER",
        "energy",
        Kind.ADDON,
        "addon.cover",
        "Boiler cover",
        "month",
        Billing.ARREARS,
        TaxCategory.STANDARD,
        prices("EUR 12.50", "GBP 10.50", "PLN 39.00"));
  }

  private void software() {
    add(
        "QS-TEAM",
        "saas",
        Kind.PLAN,
        "seats",
        "Team seats",
        "seat",
        Billing.ADVANCE,
        TaxCategory.STANDARD,
        prices("USD 12.00", "EUR 11.00", "JPY 1800"));
    add(
        "QS-BASE",
        "saas",
        Kind.PLAN,
        "platform",
        "Platform fee",
        "month",
        Billing.ADVANCE,
        TaxCategory.STANDARD,
        prices("USD 49.00", "EUR 45.00", "JPY 7400"));
    add(
        "QS-SSO",
        "saas",
        Kind.ADDON,
        "addon.sso",
        "Single sign-on",
        "month",
        Billing.ADVANCE,
        TaxCategory.STANDARD,
        prices("USD 99.00", "EUR 89.00", "JPY 14800"));
    add(
        "QS-API",
        "saas",
        Kind.USAGE,
        "overage.api",
        "API calls above the included volume",
        "thousand calls",
        Billing.ARREARS,
        TaxCategory.STANDARD,
        prices("USD 0.40", "EUR 0.37", "JPY 60"));
    add(
        "QS-STORE",
        "saas",
        Kind.USAGE,
        "storage",
        "Storage",
        "GB",
        Billing.ARREARS,
        TaxCategory.STANDARD,
        prices("USD 0.10", "EUR 0.09", "JPY 15"));
    add(
        "QS-SUPPORT",
        "saas",
        Kind.ONE_OFF,
        "annual.support",
        "Premium support, yearly",
        "year",
        Billing.ADVANCE,
        TaxCategory.STANDARD,
        prices("USD 590.00", "EUR 540.00", "JPY 88000"));
  }

  private void add(
      String id,
      String industry,
      Kind kind,
      String code,
      String name,
      String unit,
      Billing billing,
      TaxCategory tax,
      List<PriceVersion> prices,
      String... attribute) {
    var attributes =
        attribute.length == 2 ? Map.of(attribute[0], attribute[1]) : Map.<String, String>of();
    var product =
        new Product(
            new ProductId(id), industry, kind, code, name, unit, billing, tax, attributes, prices);
    products.put(product.id(), product);
  }

  private static List<PriceVersion> prices(String... prices) {
    var versions = new ArrayList<PriceVersion>();
    for (String price : prices) {
      String[] parts = price.split(" ", -1);
      versions.add(
          new PriceVersion(
              Currency.getInstance(parts[0]),
              EVER,
              null,
              UnitPrice.of(parts[1]),
              PriceReason.INITIAL));
    }
    return versions;
  }

  /** Each price is "CURRENCY before after"; equal prices make one version. */
  private List<PriceVersion> rising(PriceReason reason, LocalDate day, String... prices) {
    var versions = new ArrayList<PriceVersion>();
    for (String price : prices) {
      String[] parts = price.split(" ", -1);
      var currency = Currency.getInstance(parts[0]);
      boolean same = parts[1].equals(parts[2]);
      versions.add(
          new PriceVersion(
              currency, EVER, same ? null : day, UnitPrice.of(parts[1]), PriceReason.INITIAL));
      if (!same) {
        versions.add(new PriceVersion(currency, day, null, UnitPrice.of(parts[2]), reason));
      }
    }
    return versions;
  }

  /**
   * Early enough for a bill in arrears to have started after it, late enough for the bill before
   * not to.
   */
  private LocalDate beforeArrears() {
    return newest.minusMonths(1).minusDays(10);
  }

  private static Map<String, Tax> taxes() {
    var taxes = new LinkedHashMap<String, Tax>();
    String[][] rates = {
      {"IE", "23.00", "9.00"},
      {"GB", "20.00", "5.00"},
      {"DE", "19.00", ""},
      {"PL", "23.00", ""},
      {"US", "8.25", ""},
      {"JP", "10.00", ""}
    };
    for (String[] rate : rates) {
      tax(taxes, rate[0], "STD", rate[1]);
      if (!rate[2].isEmpty()) {
        tax(taxes, rate[0], "ENERGY", rate[2]);
      }
      tax(taxes, rate[0], "EXEMPT", "0.00");
    }
    return taxes;
  }

  private static void tax(Map<String, Tax> taxes, String country, String kind, String rate) {
    var percent = new Rate(new BigDecimal(rate).setScale(2, RoundingMode.UNNECESSARY));
    String ref = country + "-" + kind;
    taxes.put(
        ref,
        new Tax(
            ref,
            country,
            kind.toLowerCase(java.util.Locale.ROOT),
            List.of(new Tax.Version(EVER, null, percent))));
  }

  private static Map<PromotionId, Promotion> promotions() {
    var loyal =
        promotion(
            "PR-LOYAL",
            "10 % loyalty discount",
            Promotion.Kind.DISCOUNT,
            "percent",
            "\"10.00\"",
            List.of("plan", "seats", "energy"),
            12);
    var device =
        promotion(
            "PR-DEVICE",
            "Monthly phone credit",
            Promotion.Kind.DEVICE_CREDIT,
            "fixed",
            "null",
            List.of("device"),
            24);
    var trial =
        promotion(
            "PR-TRIAL",
            "Free trial",
            Promotion.Kind.TRIAL,
            "percent",
            "\"100.00\"",
            List.of("addon.stream", "addon.sso"),
            1);
    return Map.of(loyal.id(), loyal, device.id(), device, trial.id(), trial);
  }

  private static Promotion promotion(
      String id,
      String name,
      Promotion.Kind kind,
      String effect,
      String value,
      List<String> codes,
      int cycles) {
    String list = String.join(",", codes.stream().map(c -> "\"" + c + "\"").toList());
    String json =
        """
        {"promotion_id":"%s","name":"%s","kind":"%s","effect":{"type":"%s","value":%s,"target":"item","charge_codes":[%s]},"duration_cycles":%d,\
        "stacking":{"group":"plan","exclusive":true},"valid":{"from":"2020-01-01T00:00:00Z","to":null},"limits":{"per_account":1,"total":null}}\
        """
            .formatted(
                id,
                name,
                kind.name().toLowerCase(java.util.Locale.ROOT),
                effect,
                value,
                list,
                cycles);
    return new Promotion(new PromotionId(id), name, kind, codes, cycles, json);
  }
}
