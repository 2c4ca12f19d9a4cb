package dev.penny.demo;

import dev.penny.ledger.Product;
import dev.penny.ledger.Product.PriceReason;
import dev.penny.ledger.Product.PriceVersion;
import dev.penny.ledger.ProductId;
import dev.penny.money.UnitPrice;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Reads {@code prices.txt}. A price that rises is on the newest bill for the first time. */
record PriceList(LocalDate newest) {

  List<Product> products() {
    try (InputStream in =
        Objects.requireNonNull(PriceList.class.getResourceAsStream("prices.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(this::product)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Product product(String line) {
    String[] field = line.split("\\s*\\|\\s*", -1);
    var billing = Product.Billing.valueOf(upper(field[6]));
    String[] attribute = field[10].split("=", -1);
    return new Product(
        new ProductId(field[0].strip()),
        field[1],
        Product.Kind.valueOf(upper(field[2])),
        field[3],
        field[4],
        field[5],
        billing,
        Product.TaxCategory.valueOf(upper(field[7])),
        attribute.length == 2 ? Map.of(attribute[0], attribute[1].strip()) : Map.of(),
        prices(field[8], field[9], rise(billing)));
  }

  /**
   * In arrears the newest bill's period began a month before, and the one before it earlier still.
   */
  private LocalDate rise(Product.Billing billing) {
    return billing == Product.Billing.ADVANCE ? newest : newest.minusMonths(1).minusDays(10);
  }

  private static List<PriceVersion> prices(String text, String reason, LocalDate rise) {
    var versions = new ArrayList<PriceVersion>();
    for (String price : text.split(",\\s*", -1)) {
      String[] part = price.split(" ", -1);
      var currency = Currency.getInstance(part[0]);
      boolean rises = part.length == 4;
      LocalDate end = rises ? rise : null;
      versions.add(version(currency, DemoCatalogue.EVER, end, part[1], PriceReason.INITIAL));
      if (rises) {
        versions.add(version(currency, rise, null, part[3], PriceReason.valueOf(upper(reason))));
      }
    }
    return versions;
  }

  private static PriceVersion version(
      Currency currency,
      LocalDate from,
      @org.jspecify.annotations.Nullable LocalDate to,
      String price,
      PriceReason reason) {
    return new PriceVersion(currency, from, to, UnitPrice.of(price), reason);
  }

  private static String upper(String word) {
    return word.strip().toUpperCase(Locale.ROOT);
  }
}
