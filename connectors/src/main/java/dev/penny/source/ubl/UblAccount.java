package dev.penny.source.ubl;

import dev.penny.ledger.Account;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Credit;
import dev.penny.ledger.Invoice;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/**
 * A customer's account, made of their documents: name, country and currency are the latest one's.
 * Time zone and language are those of the country's capital (UTC and English where it is not
 * known); it is an energy account where a meter counts anything of it.
 */
final class UblAccount {
  private static final Comparator<Invoice> ORDER =
      Comparator.comparingInt(Invoice::sequence).thenComparing(i -> i.id().value());
  private static final Properties COUNTRIES = countries();

  private UblAccount() {}

  /** All bills must be of one customer; there must be one. */
  static AccountHistory of(List<UblBill> bills) {
    var sorted = bills.stream().sorted(Comparator.comparing(UblBill::invoice, ORDER)).toList();
    var credits = new ArrayList<Credit>();
    for (var bill : sorted) {
      Credit prepaid = bill.prepaid();
      if (prepaid != null) {
        credits.add(prepaid);
      }
    }
    return new AccountHistory(
        account(sorted),
        List.of(),
        List.of(),
        sorted.stream().map(UblBill::invoice).toList(),
        List.of(),
        credits);
  }

  private static Account account(List<UblBill> bills) {
    UblBill latest = bills.getLast();
    var customer = latest.customer();
    String known = COUNTRIES.getProperty(customer.country(), "UTC en");
    int space = known.indexOf(' ');
    boolean metered = bills.stream().anyMatch(b -> b.told().metered());
    return new Account(
        customer.id(),
        metered ? Account.Industry.ENERGY : Account.Industry.TELECOM,
        customer.country().isEmpty() ? "ZZ" : customer.country(),
        latest.invoice().currency(),
        ZoneId.of(known.substring(0, space)),
        new Locale.Builder()
            .setLanguage(known.substring(space + 1))
            .setRegion(customer.country())
            .build(),
        customer.name(),
        customer.business() ? Account.Segment.BUSINESS : Account.Segment.CONSUMER,
        Math.min(28, latest.invoice().period().start().getDayOfMonth()),
        method(latest.told().paymentMeans()),
        List.of());
  }

  /** UNCL 4461. */
  private static Account.PaymentMethod method(String means) {
    return switch (means) {
      case "49", "59" -> Account.PaymentMethod.DIRECT_DEBIT;
      case "48", "54", "55" -> Account.PaymentMethod.CARD;
      default -> Account.PaymentMethod.TRANSFER;
    };
  }

  private static Properties countries() {
    var countries = new Properties();
    try (Reader in =
        new InputStreamReader(
            Objects.requireNonNull(UblAccount.class.getResourceAsStream("countries.properties")),
            StandardCharsets.UTF_8)) {
      countries.load(in);
      return countries;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
