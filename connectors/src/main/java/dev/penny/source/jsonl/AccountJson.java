package dev.penny.source.jsonl;

import dev.penny.ledger.Account;
import dev.penny.ledger.AccountId;
import dev.penny.ledger.ProductId;
import dev.penny.ledger.Subscription;
import dev.penny.ledger.SubscriptionId;
import dev.penny.money.Quantity;
import java.time.LocalDate;
import java.util.List;

/** Reads who the customer is and what they subscribe to. */
final class AccountJson {
  private AccountJson() {}

  static Account account(Fields f) {
    return new Account(
        new AccountId(f.text("account_id")),
        f.oneOf("industry", Account.Industry.class, Account.Industry.TELECOM),
        country(f),
        Values.currency(f, "currency"),
        Values.zone(f, "time_zone"),
        Values.locale(f, "locale"),
        f.wording("display_name", ""),
        f.oneOf("segment", Account.Segment.class, Account.Segment.CONSUMER),
        f.partial() && !f.has("bill_cycle_day") ? 1 : Values.integer(f, "bill_cycle_day", 1, 28),
        f.oneOf("payment_method", Account.PaymentMethod.class, Account.PaymentMethod.TRANSFER),
        f.list("tax_status", AccountJson::taxStatus));
  }

  static String country(Fields f) {
    String code = f.text("country");
    if (!code.matches("[A-Z]{2}")) {
      throw f.fault("country", "an ISO 3166 country code such as DE", "");
    }
    return code;
  }

  private static Account.TaxStatus taxStatus(Fields f) {
    return new Account.TaxStatus(
        Values.date(f, "from"),
        Values.optionalDate(f, "to"),
        f.oneOf("status", Status.class) == Status.EXEMPT);
  }

  private enum Status {
    STANDARD,
    EXEMPT
  }

  static Subscription subscription(Fields f) {
    return new Subscription(
        new SubscriptionId(f.text("subscription_id")),
        new AccountId(f.text("account_id")),
        new ProductId(f.text("product_id")),
        Values.quantity(f, "quantity"),
        Values.date(f, "start"),
        Values.optionalDate(f, "end"),
        Values.optionalDate(f, "trial_end"),
        f.has("contract") ? contract(f.object("contract")) : null,
        f.flag("auto_renew", true),
        f.optionalText("service_ref"),
        f.has("price_currency") ? Values.currency(f, "price_currency") : null,
        f.list("price_overrides", AccountJson::override),
        quantityChanges(f),
        f.list("product_changes", AccountJson::productChange));
  }

  private static Subscription.Contract contract(Fields f) {
    return new Subscription.Contract(
        Values.integer(f, "term_months", 0, 1200), Values.date(f, "end"));
  }

  private static Subscription.PriceOverride override(Fields f) {
    return new Subscription.PriceOverride(
        Values.date(f, "from"),
        Values.optionalDate(f, "to"),
        Values.price(f, "unit_price"),
        f.text("reason"));
  }

  private static List<Subscription.QuantityChange> quantityChanges(Fields subscription) {
    return subscription.list(
        "quantity_changes",
        f -> {
          LocalDate at = Values.date(f, "at");
          Quantity from = Values.quantity(f, "from");
          return new Subscription.QuantityChange(at, from, Values.quantity(f, "to"));
        });
  }

  private static Subscription.ProductChange productChange(Fields f) {
    return new Subscription.ProductChange(
        Values.date(f, "at"), new ProductId(f.text("from")), new ProductId(f.text("to")));
  }
}
