package dev.penny.audit;

import dev.penny.ledger.InvoiceId;
import dev.penny.ledger.ItemId;
import dev.penny.ledger.PaymentId;
import dev.penny.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a bill: where ({@code item} or {@code payment} where there is one,
 * else the invoice as a whole), what should have been and what was billed, both gross.
 */
public record Finding(
    FindingCode code,
    Severity severity,
    InvoiceId invoice,
    @Nullable ItemId item,
    @Nullable PaymentId payment,
    Money expected,
    Money billed) {

  static Finding ofItem(
      FindingCode code, InvoiceId invoice, ItemId item, Money expected, Money billed) {
    return new Finding(code, Severity.MONEY_ERROR, invoice, item, null, expected, billed);
  }

  static Finding ofPayment(
      FindingCode code, InvoiceId invoice, PaymentId payment, Money expected, Money billed) {
    return new Finding(code, Severity.MONEY_ERROR, invoice, null, payment, expected, billed);
  }
}
