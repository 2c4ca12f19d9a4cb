package dev.penny.audit;

import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Catalogue;
import dev.penny.ledger.Invoice;
import java.util.List;

/** The list of all audit rules. A new rule is a class beside this one and a line here. */
public final class AuditRules {
  static final List<AuditRule> RULES =
      List.of(
          ofOwnRecords(Reference::check),
          CurrencyOfBill::check,
          LineArithmetic::check,
          ofOwnRecords(DiscountArithmetic::check),
          DiscountOverCap::check,
          LineSum::check,
          AllowancePercent::check,
          NetPrice::check,
          LineTotal::check,
          AllowanceTotal::check,
          ChargeTotal::check,
          NetSum::check,
          TaxSum::check,
          GrossSum::check,
          PayableSum::check,
          DueSum::check,
          TaxBase::check,
          TaxAmount::check,
          ofOwnRecords(ItemTax::check),
          ofOwnRecords(ItemTaxSum::check),
          ofOwnRecords(TaxRate::check),
          DuplicateCharge::check,
          DuplicateInvoice::check,
          ofOwnRecords(SequenceGap::check),
          ChargeAfterCancellation::check,
          ofOwnRecords(PriceNotCatalogue::check),
          ofOwnRecords(QuantityMismatch::check),
          ofOwnRecords(DiscountMissing::check),
          ofOwnRecords(DiscountAfterEnd::check),
          PeriodOverlap::check,
          ofOwnRecords(PeriodGap::check),
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
          ofOwnRecords(BalanceForward::check),
          DueDateShort::check);

  /**
   * A rule that judges a bill by the billing system's own records: its catalogue, subscriptions,
   * numbering, payments, and the tax it keeps for each line. An e-invoice comes without them.
   */
  private static AuditRule ofOwnRecords(AuditRule rule) {
    return subject -> subject.invoice().eInvoice() == null ? rule.check(subject) : List.of();
  }

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
