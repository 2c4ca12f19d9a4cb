package dev.penny.ledger;

import dev.penny.money.Money;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;

/**
 * Checks the sums of a bill (EN 16931 BR-CO-10, -13..-16): exact to the minor unit, no tolerance.
 * Line arithmetic is the audit's.
 */
public final class SumCheck {
  private SumCheck() {}

  /** One sum that is off: which, what the parts give, what the bill says. */
  public record Problem(String sum, Money expected, Money billed) {
    @Override
    public String toString() {
      return sum + " is " + billed + ", its parts give " + expected;
    }
  }

  public static List<Problem> of(Invoice invoice) {
    var problems = new ArrayList<Problem>();
    var totals = invoice.totals();
    Currency currency = invoice.currency();
    check(problems, "net", sum(invoice.items(), InvoiceItem::amount, currency), totals.net());
    check(problems, "tax", sum(invoice.taxSummary(), Invoice.TaxLine::tax, currency), totals.tax());
    check(problems, "gross", totals.net().plus(totals.tax()), totals.gross());
    Money payable = totals.gross().minus(totals.creditsApplied()).plus(invoice.rounding());
    check(problems, "payable", payable, totals.payable());
    check(
        problems,
        "amount_due",
        totals.payable().plus(totals.balanceBroughtForward()),
        totals.amountDue());
    for (var line : invoice.taxSummary()) {
      var taxed =
          invoice.items().stream()
              .filter(i -> i.tax().ref().equals(line.ref()) && i.tax().rate().equals(line.rate()))
              .toList();
      check(
          problems,
          "taxable " + line.ref() + " " + line.rate(),
          sum(taxed, InvoiceItem::amount, currency),
          line.taxable());
    }
    for (var item : invoice.items()) {
      var off = sum(item.discounts(), InvoiceItem.Discount::amount, currency);
      check(problems, "amount of line " + item.id(), item.base().minus(off), item.amount());
    }
    return List.copyOf(problems);
  }

  private static void check(List<Problem> problems, String sum, Money expected, Money billed) {
    if (!expected.equals(billed)) {
      problems.add(new Problem(sum, expected, billed));
    }
  }

  private static <T> Money sum(List<T> parts, Function<T, Money> amount, Currency currency) {
    return parts.stream().map(amount).reduce(Money.zero(currency), Money::plus);
  }
}
