package dev.penny.audit;

import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Catalogue;
import dev.penny.ledger.Invoice;
import java.util.List;

/** The list of all audit rules. A new rule is a class beside this one and a line here. */
public final class AuditRules {
  static final List<AuditRule> RULES =
      List.of(
          Reference::check,
          CurrencyOfBill::check,
          LineArithmetic::check,
          DiscountArithmetic::check,
          DiscountOverCap::check,
          LineSum::check,
          NetSum::check,
          TaxSum::check,
          GrossSum::check,
          PayableSum::check,
          DueSum::check,
          TaxBase::check,
          TaxAmount::check,
          ItemTax::check,
          ItemTaxSum::check,
          TaxRate::check,
          DuplicateCharge::check,
          DuplicateInvoice::check,
          SequenceGap::check,
          ChargeAfterCancellation::check,
          PriceNotCatalogue::check,
          QuantityMismatch::check,
          DiscountMissing::check,
          DiscountAfterEnd::check,
          PeriodOverlap::check,
          PeriodGap::check,
          ReadQuantity::check,
          ReadDiscontinuity::check,
          UsageSpike::check,
          RepeatedEstimate::check,
          BackbillOverLimit::check,
          LateFeeUndue::check,
          PaymentUnapplied::check,
          DoublePayment::check,
          PaymentMisapplied::check,
          PaymentSum::check,
          OverAllocated::check,
          FailedPaymentAllocated::check,
          CreditNotCarried::check,
          CreditSum::check,
          CreditAppliedSum::check,
          BalanceForward::check,
          DueDateShort::check);

  private AuditRules() {}

  /** Everything the rules find on this bill, in the order of the rules. */
  public static List<Finding> check(AccountHistory history, Invoice invoice, Catalogue catalogue) {
    return Audit.of(history, catalogue).of(invoice);
  }

  static List<Finding> check(Subject subject) {
    var found = new Found();
    for (AuditRule rule : RULES) {
      rule.check(subject).forEach(found::add);
    }
    return List.copyOf(found.list());
  }
}
