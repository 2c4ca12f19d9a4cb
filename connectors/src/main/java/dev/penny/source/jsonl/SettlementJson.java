package dev.penny.source.jsonl;

import dev.penny.ledger.Account;
import dev.penny.ledger.AccountId;
import dev.penny.ledger.Credit;
import dev.penny.ledger.CreditId;
import dev.penny.ledger.InvoiceId;
import dev.penny.ledger.Payment;
import dev.penny.ledger.PaymentId;
import dev.penny.ledger.PromotionId;
import dev.penny.ledger.Redemption;
import dev.penny.ledger.RedemptionId;
import dev.penny.ledger.SubscriptionId;
import dev.penny.money.Rate;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what lowers or settles a bill: redemptions, payments, credits. */
final class SettlementJson {
  private SettlementJson() {}

  /**
   * A redemption carries no currency of its own: a fixed value is money of the account's. In a
   * partial record the value may be missing (a bill line states it); it then reads as 0 %.
   */
  static Redemption redemption(Fields f, Currency currency) {
    var effective = f.object("effective");
    LocalDate start = Values.date(effective, "start");
    return new Redemption(
        new RedemptionId(f.text("redemption_id")),
        new PromotionId(f.text("promotion_id")),
        new AccountId(f.text("account_id")),
        new SubscriptionId(f.text("subscription_id")),
        f.optionalText("coupon_code"),
        f.partial() && !f.has("redeemed_at") ? start : Values.date(f, "redeemed_at"),
        start,
        Values.optionalDate(effective, "end"),
        f.partial() && !f.has("kind")
            ? new Redemption.Reduction.Percent(Rate.ZERO)
            : reduction(f, currency),
        f.textOr("status", "redeemed"));
  }

  static Redemption.Reduction reduction(Fields f, Currency currency) {
    return switch (f.oneOf("kind", Kind.class)) {
      case PERCENT -> new Redemption.Reduction.Percent(Values.rate(f, "value"));
      case FIXED -> new Redemption.Reduction.Fixed(Values.money(f, "value", currency));
    };
  }

  private enum Kind {
    PERCENT,
    FIXED
  }

  static Payment payment(Fields f) {
    Currency currency = Values.currency(f, "currency");
    return new Payment(
        new PaymentId(f.text("payment_id")),
        new AccountId(f.text("account_id")),
        Values.date(f, "received_at"),
        Values.money(f, "amount", currency),
        f.oneOf("method", Account.PaymentMethod.class, Account.PaymentMethod.TRANSFER),
        f.oneOf("status", Payment.Status.class),
        f.list(
            "allocations",
            a ->
                new Payment.Allocation(
                    new InvoiceId(a.text("invoice_id")),
                    Values.money(a, "amount", currency),
                    Values.date(a, "date"))),
        Values.money(f, "unallocated", currency),
        ending(f),
        f.has("taken_out") ? f.list("taken_out", t -> takenOut(t, currency)) : List.of());
  }

  private static Payment.@Nullable Ending ending(Fields f) {
    LocalDate on = Values.optionalDate(f, "ended_on");
    if (on == null) {
      return null;
    }
    return new Payment.Ending(
        on,
        f.has("ended_cause") ? f.oneOf("ended_cause", Payment.Cause.class) : Payment.Cause.OTHER);
  }

  private static Payment.TakenOut takenOut(Fields f, Currency currency) {
    return new Payment.TakenOut(
        Values.date(f, "date"),
        Values.money(f, "amount", currency),
        f.oneOf("way", Payment.Way.class));
  }

  static Credit credit(Fields f, Account account) {
    boolean bare = f.partial() && !f.has("currency");
    Currency currency = bare ? account.currency() : Values.currency(f, "currency");
    return new Credit(
        new CreditId(f.text("credit_id")),
        new AccountId(f.textOr("account_id", account.id().value())),
        Values.date(f, "granted_at"),
        Values.money(f, "amount", currency),
        f.text("reason"),
        Values.money(f, "remaining", currency),
        f.list(
            "applications",
            a ->
                new Credit.Application(
                    new InvoiceId(a.text("invoice_id")),
                    Values.money(a, "amount", currency),
                    Values.date(a, "date"))));
  }
}
