package dev.penny.ledger;

import dev.penny.money.Money;
import dev.penny.money.Rate;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bill as it was issued. It may not add up: {@link SumCheck} says where; it is kept as it came
 * because that is what customers ask about. {@code eInvoice} is set on one that came as an
 * electronic invoice; its sequence is made from the day of issue and says nothing about gaps.
 */
public record Invoice(
    InvoiceId id,
    AccountId account,
    int sequence,
    String number,
    LocalDate issueDate,
    LocalDate dueDate,
    Period period,
    Currency currency,
    List<InvoiceItem> items,
    List<TaxLine> taxSummary,
    Totals totals,
    @Nullable EInvoice eInvoice) {

  public Invoice {
    items = List.copyOf(items);
    taxSummary = List.copyOf(taxSummary);
  }

  /** A bill from a billing system's own records. */
  public Invoice(
      InvoiceId id,
      AccountId account,
      int sequence,
      String number,
      LocalDate issueDate,
      LocalDate dueDate,
      Period period,
      Currency currency,
      List<InvoiceItem> items,
      List<TaxLine> taxSummary,
      Totals totals) {
    this(
        id,
        account,
        sequence,
        number,
        issueDate,
        dueDate,
        period,
        currency,
        items,
        taxSummary,
        totals,
        null);
  }

  /** What was added to make the payable amount a round one; zero on most bills. */
  public Money rounding() {
    return eInvoice == null ? Money.zero(currency) : eInvoice.rounding();
  }

  /** Whether it gives money back for an earlier bill instead of asking for some. */
  public boolean isCreditNote() {
    return eInvoice != null && eInvoice.kind() == EInvoice.Kind.CREDIT_NOTE;
  }

  /**
   * The tax of one rate: {@code taxable} is the sum of the net amounts, {@code tax} is computed
   * once on it (EN 16931 BR-CO-17).
   */
  public record TaxLine(String ref, Rate rate, Money taxable, Money tax) {}

  /**
   * gross = net + tax; payable = gross − creditsApplied + the bill's rounding; amountDue = payable
   * + balanceBroughtForward.
   */
  public record Totals(
      Money net,
      Money tax,
      Money gross,
      Money creditsApplied,
      Money payable,
      Money balanceBroughtForward,
      Money amountDue) {}
}
