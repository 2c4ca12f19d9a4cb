package dev.penny.source.jdbi;

import dev.penny.money.Money;
import java.util.Currency;
import java.util.Locale;

/** How the ledger's types stand in a cell. */
final class Cells {
  private Cells() {}

  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** Minor units; the currency stands elsewhere in the row or above it, so it must be that one. */
  static long minor(Money money, Currency currency) {
    if (!money.currency().equals(currency)) {
      throw new IllegalArgumentException(
          "amount " + money + " stands in a record in " + currency.getCurrencyCode());
    }
    return money.minor();
  }
}
