package dev.penny.demo;

import dev.penny.ledger.Account;
import dev.penny.ledger.AccountId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The invented customers' accounts. */
final class People {
  private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);

  /** Whose bills and chat are in another language than English. */
  private static final Map<String, String> LANGUAGES = Map.of("T1004", "de", "T1005", "fr");

  private People() {}

  static Account of(
      String id,
      Account.Industry industry,
      String country,
      String currency,
      String zone,
      String name,
      int cycleDay,
      Account.PaymentMethod method) {
    return new Account(
        new AccountId(id),
        industry,
        country,
        Currency.getInstance(currency),
        ZoneId.of(zone),
        Locale.of(LANGUAGES.getOrDefault(id, "en"), country),
        name,
        industry == Account.Industry.SAAS ? Account.Segment.BUSINESS : Account.Segment.CONSUMER,
        cycleDay,
        method,
        List.of(new Account.TaxStatus(SINCE, null, false)));
  }
}
