package dev.penny.demo;

import dev.penny.ledger.Account;
import dev.penny.ledger.AccountId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/** The invented customers' accounts. */
final class People {
  private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);

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
        Locale.of("en", country),
        name,
        industry == Account.Industry.SAAS ? Account.Segment.BUSINESS : Account.Segment.CONSUMER,
        cycleDay,
        method,
        List.of(new Account.TaxStatus(SINCE, null, false)));
  }
}
