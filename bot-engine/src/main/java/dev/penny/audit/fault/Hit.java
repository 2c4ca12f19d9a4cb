package dev.penny.audit.fault;

import dev.penny.audit.Finding;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.AccountId;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceId;
import dev.penny.ledger.ItemId;
import dev.penny.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A place that a fault hit; {@code item} null: the bill as a whole. Amounts as in a finding. */
public record Hit(
    AccountId account,
    InvoiceId invoice,
    @Nullable ItemId item,
    LocalDate issued,
    Money expected,
    Money billed) {

  static Hit of(AccountHistory history, Invoice bill, Finding finding) {
    return new Hit(
        history.account().id(),
        bill.id(),
        finding.item(),
        bill.issueDate(),
        finding.expected(),
        finding.billed());
  }

  /** Positive: the customer was asked for too much. */
  public Money difference() {
    return billed.minus(expected);
  }
}
