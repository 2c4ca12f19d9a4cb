package dev.penny.source.jdbi;

import dev.penny.ledger.Account;
import dev.penny.ledger.AccountId;
import dev.penny.ledger.ProductId;
import dev.penny.ledger.Subscription;
import dev.penny.ledger.SubscriptionId;
import dev.penny.money.Quantity;
import dev.penny.money.UnitPrice;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Accounts with their tax treatment, subscriptions with their changes. */
final class AccountTables {
  static final Table ACCOUNT =
      Table.of(
          "account",
          "account_id",
          "industry",
          "country",
          "currency",
          "time_zone",
          "language_tag",
          "display_name",
          "segment",
          "bill_cycle_day",
          "pay_method",
          "content_hash");
  static final Table TAX_STATUS =
      Table.of("account_tax_status", "account_id", "line_no", "from_date", "to_date", "exempt");
  static final Table SUBSCRIPTION =
      Table.of(
          "subscription",
          "account_id",
          "subscription_id",
          "line_no",
          "product_id",
          "quantity",
          "start_date",
          "end_date",
          "trial_end",
          "term_months",
          "term_end",
          "auto_renew",
          "service_ref",
          "price_currency");
  static final Table CHANGE =
      Table.of(
          "subscription_change",
          "account_id",
          "subscription_id",
          "kind",
          "line_no",
          "from_date",
          "to_date",
          "old_text",
          "new_text",
          "reason");

  private AccountTables() {}

  static void write(Rows rows, Account a, String hash) throws SQLException {
    String id = a.id().value();
    rows.insert(
        ACCOUNT,
        id,
        Cells.of(a.industry()),
        a.country(),
        a.currency().getCurrencyCode(),
        a.zone().getId(),
        a.locale().toLanguageTag(),
        a.displayName(),
        Cells.of(a.segment()),
        a.billCycleDay(),
        Cells.of(a.paymentMethod()),
        hash);
    int line = 0;
    for (var status : a.taxStatus()) {
      rows.insert(TAX_STATUS, id, line++, status.from(), status.to(), status.exempt());
    }
  }

  static void write(Rows rows, Subscription s, int line) throws SQLException {
    var contract = s.contract();
    var currency = s.priceCurrency();
    rows.insert(
        SUBSCRIPTION,
        s.account().value(),
        s.id().value(),
        line,
        s.firstProduct().value(),
        s.firstQuantity().value(),
        s.start(),
        s.end(),
        s.trialEnd(),
        contract == null ? null : contract.termMonths(),
        contract == null ? null : contract.end(),
        s.autoRenew(),
        s.serviceRef(),
        currency == null ? null : currency.getCurrencyCode());
    writeChanges(rows, s);
  }

  private static void writeChanges(Rows rows, Subscription s) throws SQLException {
    int line = 0;
    for (var o : s.priceOverrides()) {
      String price = o.unitPrice().major().toPlainString();
      change(rows, s, "price", line++, o.from(), o.to(), null, price, o.reason());
    }
    for (var c : s.quantityChanges()) {
      String from = c.from().value().toPlainString();
      String to = c.to().value().toPlainString();
      change(rows, s, "quantity", line++, c.at(), null, from, to, null);
    }
    for (var c : s.productChanges()) {
      String from = c.from().value();
      change(rows, s, "product", line++, c.at(), null, from, c.to().value(), null);
    }
  }

  private static void change(
      Rows rows,
      Subscription s,
      String kind,
      int line,
      LocalDate from,
      @Nullable LocalDate to,
      @Nullable String oldText,
      String newText,
      @Nullable String reason)
      throws SQLException {
    String account = s.account().value();
    String id = s.id().value();
    rows.insert(CHANGE, account, id, kind, line, from, to, oldText, newText, reason);
  }

  static Optional<Account> account(Handle handle, String account) {
    var statuses =
        Row.of(
            handle,
            TAX_STATUS,
            "line_no",
            account,
            r ->
                new Account.TaxStatus(
                    r.date("from_date"), r.optionalDate("to_date"), r.flag("exempt")));
    return Row.of(handle, ACCOUNT, "account_id", account, r -> account(r, statuses)).stream()
        .findFirst();
  }

  private static Account account(Row r, List<Account.TaxStatus> statuses) throws SQLException {
    return new Account(
        new AccountId(r.text("account_id")),
        r.oneOf("industry", Account.Industry.class),
        r.text("country"),
        r.currency("currency"),
        ZoneId.of(r.text("time_zone")),
        Locale.forLanguageTag(r.text("language_tag")),
        r.text("display_name"),
        r.oneOf("segment", Account.Segment.class),
        r.integer("bill_cycle_day"),
        r.oneOf("pay_method", Account.PaymentMethod.class),
        statuses);
  }

  private record Change(String subscription, Object what) {}

  static List<Subscription> subscriptions(Handle handle, String account) {
    var changes = Row.of(handle, CHANGE, "line_no", account, AccountTables::change);
    return Row.of(
        handle, SUBSCRIPTION, "line_no, subscription_id", account, r -> subscription(r, changes));
  }

  private static Change change(Row r) throws SQLException {
    String text = r.text("new_text");
    LocalDate from = r.date("from_date");
    Object what =
        switch (r.text("kind")) {
          case "price" ->
              new Subscription.PriceOverride(
                  from, r.optionalDate("to_date"), UnitPrice.of(text), r.text("reason"));
          case "quantity" ->
              new Subscription.QuantityChange(
                  from, Quantity.of(r.text("old_text")), Quantity.of(text));
          case "product" ->
              new Subscription.ProductChange(
                  from, new ProductId(r.text("old_text")), new ProductId(text));
          default -> throw new SQLException("unknown kind of change " + r.text("kind"));
        };
    return new Change(r.text("subscription_id"), what);
  }

  private static <T> List<T> of(List<Change> changes, String subscription, Class<T> type) {
    return changes.stream()
        .filter(c -> c.subscription().equals(subscription))
        .map(Change::what)
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }

  private static Subscription subscription(Row r, List<Change> changes) throws SQLException {
    String id = r.text("subscription_id");
    Integer months = r.optionalInteger("term_months");
    String currency = r.optionalText("price_currency");
    return new Subscription(
        new SubscriptionId(id),
        new AccountId(r.text("account_id")),
        new ProductId(r.text("product_id")),
        r.quantity("quantity"),
        r.date("start_date"),
        r.optionalDate("end_date"),
        r.optionalDate("trial_end"),
        months == null ? null : new Subscription.Contract(months, r.date("term_end")),
        r.flag("auto_renew"),
        r.optionalText("service_ref"),
        currency == null ? null : Currency.getInstance(currency),
        of(changes, id, Subscription.PriceOverride.class),
        of(changes, id, Subscription.QuantityChange.class),
        of(changes, id, Subscription.ProductChange.class));
  }
}
