package dev.penny.audit;

/**
 * What a rule found; the names are those of the billing data format's errors, and five more for
 * what only e-invoices declare.
 */
public enum FindingCode {
  /** A line's base amount is not quantity × price × part of the period × exchange rate. */
  LINE_ARITHMETIC,
  /** A discount is not its percent, or its fixed amount, of what was left of the line. */
  DISCOUNT_ARITHMETIC,
  /** A line's amount is not its base less its discounts. */
  LINE_SUM,
  /** An e-invoice's allowance or charge is not its percentage of its base (Peppol R040). */
  ALLOWANCE_PERCENT,
  /** An e-invoice's net price is not the gross price less its discount (Peppol R046). */
  NET_PRICE,
  /** A discount took off more than its promotion allows. */
  DISCOUNT_OVER_CAP,
  /** An e-invoice's declared sum of lines is not their sum (EN 16931 BR-CO-10). */
  LINE_TOTAL,
  /** An e-invoice's declared sum of allowances is not their sum (EN 16931 BR-CO-11). */
  ALLOWANCE_TOTAL,
  /** An e-invoice's declared sum of charges is not their sum (EN 16931 BR-CO-12). */
  CHARGE_TOTAL,
  /** The net total is not the sum of the lines, or of the sums an e-invoice declares. */
  NET_SUM,
  /** The tax total is not the sum of the taxes per rate. */
  TAX_SUM,
  /** Gross is not net plus tax. */
  GROSS_SUM,
  /** Payable is not gross less credits. */
  PAYABLE_SUM,
  /** The amount due is not payable plus the balance brought forward. */
  DUE_SUM,
  /** The taxed amount of a rate is not the sum of its lines. */
  TAX_BASE,
  /** The tax of a rate is not the taxed amount times the rate. */
  TAX_AMOUNT,
  /** A line's tax is a whole minor unit or more off its share. */
  ITEM_TAX,
  /** The taxes of the lines do not add up to the tax of their rate. */
  ITEM_TAX_SUM,
  /** Not the tax, or the rate, that was due for this product, customer and day. */
  TAX_RATE,
  /** The same recurring charge stands twice on one bill. */
  DUPLICATE_CHARGE,
  /** The same bill came before under another id. */
  DUPLICATE_INVOICE,
  /** A bill is missing between this one and the one before. */
  SEQUENCE_GAP(true),
  /** A recurring charge for a time after the subscription ended. */
  CHARGE_AFTER_CANCELLATION,
  /** Neither the agreed price nor the list price. */
  PRICE_NOT_CATALOGUE,
  /** More or fewer units than were subscribed to. */
  QUANTITY_MISMATCH,
  /** A discount in force was not given. */
  DISCOUNT_MISSING,
  /** A discount was given after it had ended. */
  DISCOUNT_AFTER_END,
  /** A recurring charge covers days that the bill before had covered. */
  PERIOD_OVERLAP,
  /** A recurring charge leaves out days after the bill before. */
  PERIOD_GAP,
  /** The billed units are not what the meter counted, or it ran backwards. */
  READ_QUANTITY,
  /** The opening reading is not the closing reading of the bill before. */
  READ_DISCONTINUITY,
  /** Far more use than ever before. */
  USAGE_SPIKE(true),
  /** The third estimated reading in a row. */
  REPEATED_ESTIMATE(true),
  /** Use that ended more than a year ago. */
  BACKBILL_OVER_LIMIT,
  /** A late fee although the bill it is for had been paid in time. */
  LATE_FEE_UNDUE,
  /** Money arrived and was set against no bill. */
  PAYMENT_UNAPPLIED,
  /** The same amount arrived twice within a few days. */
  DOUBLE_PAYMENT,
  /** A payment was set against a bill of another account. */
  PAYMENT_MISAPPLIED,
  /** The parts of a payment do not add up to it. */
  PAYMENT_SUM,
  /** More was set against a bill than it asked for. */
  OVER_ALLOCATED,
  /** A payment that failed still counts as paid. */
  FAILED_PAYMENT_ALLOCATED,
  /** A credit was left lying although the bill could have used it. */
  CREDIT_NOT_CARRIED,
  /** What was used of a credit and what is left of it do not add up to it. */
  CREDIT_SUM,
  /** The credit shown on the bill is not the credit that was booked. */
  CREDIT_APPLIED_SUM,
  /** The balance brought forward is not what was open. */
  BALANCE_FORWARD,
  /** The bill is in another currency than the account. */
  CURRENCY_MISMATCH,
  /** Too few days to pay. */
  DUE_DATE_SHORT(true),
  /** A line names a product or subscription that nobody knows. */
  REFERENCE(true);

  private final boolean doubt;

  FindingCode() {
    this(false);
  }

  FindingCode(boolean doubt) {
    this.doubt = doubt;
  }

  /** Whether a person has to look before anybody can say that money is wrong. */
  public boolean isDoubt() {
    return doubt;
  }
}
