package dev.penny.source.jdbi;

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
import dev.penny.money.Money;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Redemptions; payments and credits with the bills they were set against. */
final class SettlementTables {
  static final Table REDEMPTION =
      Table.of(
          "redemption",
          "account_id",
          "redemption_id",
          "line_no",
          "promotion_id",
          "subscription_id",
          "coupon_code",
          "redeemed_at",
          "effective_start",
          "effective_end",
          "percent",
          "fixed_amount",
          "fixed_currency",
          "status");
  static final Table PAYMENT =
      Table.of(
          "payment",
          "account_id",
          "payment_id",
          "line_no",
          "received_at",
          "amount",
          "currency",
          "pay_method",
          "status",
          "unallocated",
          "ended_on",
          "ended_cause");
  static final Table ALLOCATION =
      Table.of(
          "payment_allocation",
          "account_id",
          "payment_id",
          "line_no",
          "invoice_id",
          "amount",
          "applied_on",
          "purpose");
  static final Table CREDIT =
      Table.of(
          "credit",
          "account_id",
          "credit_id",
          "line_no",
          "granted_at",
          "amount",
          "currency",
          "reason",
          "remaining");
  static final Table APPLICATION =
      Table.of(
          "credit_application",
          "account_id",
          "credit_id",
          "line_no",
          "invoice_id",
          "amount",
          "applied_on");

  /** The purpose of a part set against a bill; the others are {@link Payment.Way}. */
  private static final String BILL = "bill";

  private static final String NO_BILL = "-";

  private SettlementTables() {}

  static @Nullable BigDecimal percent(Redemption.Reduction reduction) {
    return reduction instanceof Redemption.Reduction.Percent p ? p.rate().percent() : null;
  }

  static @Nullable Long fixed(Redemption.Reduction reduction, Currency currency) {
    return reduction instanceof Redemption.Reduction.Fixed f
        ? Cells.minor(f.amount(), currency)
        : null;
  }

  static void write(Rows rows, Redemption r, int line) throws SQLException {
    Money fixed = r.reduction() instanceof Redemption.Reduction.Fixed f ? f.amount() : null;
    rows.insert(
        REDEMPTION,
        r.account().value(),
        r.id().value(),
        line,
        r.promotion().value(),
        r.subscription().value(),
        r.couponCode(),
        r.redeemedAt(),
        r.effectiveStart(),
        r.effectiveEnd(),
        percent(r.reduction()),
        fixed == null ? null : fixed.minor(),
        fixed == null ? null : fixed.currency().getCurrencyCode(),
        r.status());
  }

  static void write(Rows rows, Payment p, int line) throws SQLException {
    Currency currency = p.amount().currency();
    String account = p.account().value();
    String id = p.id().value();
    rows.insert(
        PAYMENT,
        account,
        id,
        line,
        p.receivedAt(),
        p.amount().minor(),
        currency.getCurrencyCode(),
        Cells.of(p.method()),
        Cells.of(p.status()),
        Cells.minor(p.unallocated(), currency),
        p.ended() == null ? null : p.ended().on(),
        p.ended() == null ? null : Cells.of(p.ended().cause()));
    int part = 0;
    for (var a : p.allocations()) {
      long amount = Cells.minor(a.amount(), currency);
      rows.insert(ALLOCATION, account, id, part++, a.invoice().value(), amount, a.date(), BILL);
    }
    for (var out : p.takenOut()) {
      long amount = Cells.minor(out.amount(), currency);
      String purpose = Cells.of(out.way());
      rows.insert(ALLOCATION, account, id, part++, NO_BILL, amount, out.date(), purpose);
    }
  }

  static void write(Rows rows, Credit c, int line) throws SQLException {
    Currency currency = c.amount().currency();
    String account = c.account().value();
    String id = c.id().value();
    rows.insert(
        CREDIT,
        account,
        id,
        line,
        c.grantedAt(),
        c.amount().minor(),
        currency.getCurrencyCode(),
        c.reason(),
        Cells.minor(c.remaining(), currency));
    int part = 0;
    for (var a : c.applications()) {
      long amount = Cells.minor(a.amount(), currency);
      rows.insert(APPLICATION, account, id, part++, a.invoice().value(), amount, a.date());
    }
  }

  static List<Redemption> redemptions(Handle handle, String account) {
    return Row.of(
        handle, REDEMPTION, "line_no, redemption_id", account, SettlementTables::redemption);
  }

  private static Redemption redemption(Row r) throws SQLException {
    return new Redemption(
        new RedemptionId(r.text("redemption_id")),
        new PromotionId(r.text("promotion_id")),
        new AccountId(r.text("account_id")),
        new SubscriptionId(r.text("subscription_id")),
        r.optionalText("coupon_code"),
        r.date("redeemed_at"),
        r.date("effective_start"),
        r.optionalDate("effective_end"),
        r.has("percent")
            ? new Redemption.Reduction.Percent(r.rate("percent"))
            : new Redemption.Reduction.Fixed(r.money("fixed_amount", r.currency("fixed_currency"))),
        r.text("status"));
  }

  /** The part of a payment or credit; its currency stands in the parent. */
  private record Part(
      String parent, InvoiceId invoice, long minor, LocalDate on, Payment.@Nullable Way way) {
    boolean isOf(String id, boolean bill) {
      return parent.equals(id) && (way == null) == bill;
    }
  }

  private static Part part(Row r, String parent, Payment.@Nullable Way way) throws SQLException {
    return new Part(
        r.text(parent),
        new InvoiceId(r.text("invoice_id")),
        r.whole("amount"),
        r.date("applied_on"),
        way);
  }

  private static Part paid(Row r) throws SQLException {
    boolean bill = r.text("purpose").equals(BILL);
    return part(r, "payment_id", bill ? null : r.oneOf("purpose", Payment.Way.class));
  }

  static List<Payment> payments(Handle handle, String account) {
    var parts = Row.of(handle, ALLOCATION, "line_no", account, SettlementTables::paid);
    return Row.of(handle, PAYMENT, "line_no, payment_id", account, r -> payment(r, parts));
  }

  private static Payment payment(Row r, List<Part> parts) throws SQLException {
    Currency currency = r.currency("currency");
    String id = r.text("payment_id");
    return new Payment(
        new PaymentId(id),
        new AccountId(r.text("account_id")),
        r.date("received_at"),
        r.money("amount", currency),
        r.oneOf("pay_method", Account.PaymentMethod.class),
        r.oneOf("status", Payment.Status.class),
        parts.stream()
            .filter(p -> p.isOf(id, true))
            .map(p -> new Payment.Allocation(p.invoice(), Money.of(p.minor(), currency), p.on()))
            .toList(),
        r.money("unallocated", currency),
        ending(r),
        parts.stream().filter(p -> p.isOf(id, false)).map(p -> takenOut(p, currency)).toList());
  }

  private static Payment.@Nullable Ending ending(Row r) throws SQLException {
    LocalDate on = r.optionalDate("ended_on");
    return on == null ? null : new Payment.Ending(on, r.oneOf("ended_cause", Payment.Cause.class));
  }

  private static Payment.TakenOut takenOut(Part part, Currency currency) {
    Payment.Way way = Objects.requireNonNull(part.way());
    return new Payment.TakenOut(part.on(), Money.of(part.minor(), currency), way);
  }

  static List<Credit> credits(Handle handle, String account) {
    var parts = Row.of(handle, APPLICATION, "line_no", account, r -> part(r, "credit_id", null));
    return Row.of(handle, CREDIT, "line_no, credit_id", account, r -> credit(r, parts));
  }

  private static Credit credit(Row r, List<Part> parts) throws SQLException {
    Currency currency = r.currency("currency");
    String id = r.text("credit_id");
    return new Credit(
        new CreditId(id),
        new AccountId(r.text("account_id")),
        r.date("granted_at"),
        r.money("amount", currency),
        r.text("reason"),
        r.money("remaining", currency),
        parts.stream()
            .filter(p -> p.parent().equals(id))
            .map(p -> new Credit.Application(p.invoice(), Money.of(p.minor(), currency), p.on()))
            .toList());
  }
}
