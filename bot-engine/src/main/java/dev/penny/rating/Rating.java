package dev.penny.rating;

import dev.penny.explain.exact.LargestRemainder;
import dev.penny.explain.exact.Ratio;
import dev.penny.ledger.Catalogue;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceItem;
import dev.penny.ledger.InvoiceItem.ItemTax;
import dev.penny.money.Money;
import dev.penny.money.Rate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Prices a bill from its lines: base amounts, discounts on what is left, tax once on the sum of
 * each rate and spread over its lines by largest remainder, totals. What it makes of a right bill's
 * own lines is that bill.
 */
public final class Rating {
  private record Group(String ref, Rate rate) {}

  private final Invoice bill;
  private final List<InvoiceItem> items = new ArrayList<>();
  private final List<Invoice.TaxLine> taxes = new ArrayList<>();

  private Rating(Invoice bill) {
    this.bill = bill;
  }

  /** The bill priced again from its own lines, with as much credit as it had. */
  public static Invoice again(Invoice bill, Catalogue catalogue) {
    return of(bill, bill.items(), bill.totals().creditsApplied(), catalogue);
  }

  /** Whether pricing the bill again gives what was billed, line by line and in its totals. */
  public static boolean isRight(Invoice bill, Catalogue catalogue) {
    Invoice again = again(bill, catalogue);
    return again.items().equals(bill.items()) && again.totals().equals(bill.totals());
  }

  /**
   * The bill with these lines instead of its own. {@code credit} is how much account credit there
   * is for it at most (positive); the balance brought forward stays.
   */
  public static Invoice of(
      Invoice bill, List<InvoiceItem> lines, Money credit, Catalogue catalogue) {
    var rating = new Rating(bill);
    for (InvoiceItem line : lines) {
      rating.items.add(LineRating.net(line, bill.currency(), catalogue));
    }
    rating.tax();
    return rating.done(credit);
  }

  private void tax() {
    Map<Group, List<Integer>> groups = new LinkedHashMap<>();
    for (int i = 0; i < items.size(); i++) {
      ItemTax tax = items.get(i).tax();
      groups.computeIfAbsent(new Group(tax.ref(), tax.rate()), _ -> new ArrayList<>()).add(i);
    }
    groups.forEach(this::tax);
  }

  private void tax(Group group, List<Integer> places) {
    List<Ratio> shares = new ArrayList<>();
    Money taxable = Money.zero(bill.currency());
    for (int at : places) {
      Money amount = items.get(at).amount();
      shares.add(LineRating.percent(amount.minor(), group.rate()));
      taxable = taxable.plus(amount);
    }
    long tax = LineRating.percent(taxable.minor(), group.rate()).rounded();
    long[] parts = LargestRemainder.spread(shares, tax);
    for (int i = 0; i < parts.length; i++) {
      Money part = Money.of(parts[i], bill.currency());
      InvoiceItem item = items.get(places.get(i));
      items.set(places.get(i), item.with(new ItemTax(group.ref(), group.rate(), part)));
    }
    Money whole = Money.of(tax, bill.currency());
    taxes.add(new Invoice.TaxLine(group.ref(), group.rate(), taxable, whole));
  }

  private Invoice done(Money credit) {
    Money net = Money.zero(bill.currency());
    for (InvoiceItem item : items) {
      net = net.plus(item.amount());
    }
    Money tax = Money.zero(bill.currency());
    for (Invoice.TaxLine line : taxes) {
      tax = tax.plus(line.tax());
    }
    Money gross = net.plus(tax);
    Money applied = gross.signum() < 0 ? Money.zero(bill.currency()) : least(credit, gross);
    Money payable = gross.minus(applied).plus(bill.rounding());
    Money balance = bill.totals().balanceBroughtForward();
    var totals =
        new Invoice.Totals(net, tax, gross, applied, payable, balance, payable.plus(balance));
    return new Invoice(
        bill.id(),
        bill.account(),
        bill.sequence(),
        bill.number(),
        bill.issueDate(),
        bill.dueDate(),
        bill.period(),
        bill.currency(),
        items,
        taxes,
        totals,
        bill.eInvoice());
  }

  private static Money least(Money a, Money b) {
    return a.compareTo(b) < 0 ? a : b;
  }
}
