package dev.penny.ledger;

import dev.penny.money.Money;
import dev.penny.money.Rate;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/**
 * A bill as it was issued. It may not add up: {@link SumCheck} says where; it is kept as it came
 * because that is what customers ask about.
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
    Totals totals) {

  public Invoice {
    items = List.copyOf(items);
    taxSummary = List.copyOf(taxSummary);
  }

  /**
   * The tax of one rate: {@code taxable} is the sum of the net amounts, {@code tax} is computed
   * once on it (EN 16931 BR-CO-17).
   */
  public record TaxLine(String ref, Rate rate, Money taxable, Money tax) {}

  /**
   * gross = net + tax; payable = gross − creditsApplied; amountDue = payable +
   * balanceBroughtForward.
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
