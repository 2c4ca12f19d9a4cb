package dev.penny.audit;

import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceId;
import dev.penny.ledger.InvoiceItem;
import dev.penny.ledger.ItemId;
import dev.penny.ledger.PaymentId;
import dev.penny.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a bill: where ({@code item} or {@code payment} where there is one,
 * else the invoice as a whole), what should have been and what was billed, in the bill's currency.
 * For a line both are its gross amount, for a total, a tax or a payment that figure itself. They
 * are equal where no amount can be named.
 */
public record Finding(
    FindingCode code,
    Severity severity,
    InvoiceId invoice,
    @Nullable ItemId item,
    @Nullable PaymentId payment,
    Money expected,
    Money billed) {

  /** What the bill is off by; positive: the customer was asked for too much. */
  public Money difference() {
    return billed.minus(expected);
  }

  /** A line whose gross amount should be {@code expected} minor units. */
  static Finding ofItem(FindingCode code, Invoice bill, InvoiceItem item, long expected) {
    return new Finding(
        code,
        severity(code, expected, item.gross().minor()),
        bill.id(),
        item.id(),
        null,
        Money.of(expected, bill.currency()),
        Money.of(item.gross().minor(), bill.currency()));
  }

  /** A line of which another figure than the gross amount is wrong. */
  static Finding ofItem(
      FindingCode code, Invoice bill, InvoiceItem item, long expected, long billed) {
    return new Finding(
        code,
        severity(code, expected, billed),
        bill.id(),
        item.id(),
        null,
        Money.of(expected, bill.currency()),
        Money.of(billed, bill.currency()));
  }

  /** A figure of the bill as a whole. */
  static Finding ofBill(FindingCode code, Invoice bill, long expected, long billed) {
    return new Finding(
        code,
        severity(code, expected, billed),
        bill.id(),
        null,
        null,
        Money.of(expected, bill.currency()),
        Money.of(billed, bill.currency()));
  }

  /** A payment of which {@code wrong} minor units are not where they should be. */
  static Finding ofPayment(FindingCode code, Invoice bill, PaymentId payment, Money wrong) {
    return new Finding(
        code, Severity.MONEY_ERROR, bill.id(), null, payment, Money.zero(wrong.currency()), wrong);
  }

  private static Severity severity(FindingCode code, long expected, long billed) {
    if (code.isDoubt()) {
      return Severity.DOUBT;
    }
    return billed < expected ? Severity.CUSTOMERS_FAVOUR : Severity.MONEY_ERROR;
  }
}
