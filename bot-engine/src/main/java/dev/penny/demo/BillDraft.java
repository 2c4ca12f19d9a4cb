package dev.penny.demo;

import dev.penny.explain.exact.LargestRemainder;
import dev.penny.explain.exact.Ratio;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceId;
import dev.penny.ledger.InvoiceItem;
import dev.penny.ledger.InvoiceItem.Discount;
import dev.penny.ledger.InvoiceItem.ItemTax;
import dev.penny.ledger.ItemId;
import dev.penny.ledger.Period;
import dev.penny.money.Money;
import dev.penny.money.Rate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One bill while its lines are being added; {@link #issue} works out tax, credits and balance and
 * adds it to the books.
 */
final class BillDraft {
  /** A bill is to be paid two weeks after it was issued. */
  static final int DAYS_TO_PAY = 14;

  final Books books;
  final LocalDate issued;
  final Period period;
  private final InvoiceId id;
  private final int sequence;
  private final List<InvoiceItem> lines = new ArrayList<>();

  BillDraft(Books books, InvoiceId id, int sequence, Period period, LocalDate issued) {
    this.books = books;
    this.id = id;
    this.sequence = sequence;
    this.period = period;
    this.issued = issued;
  }

  ItemId nextItem() {
    return new ItemId(id + "-" + (lines.size() + 1));
  }

  BillDraft add(InvoiceItem line) {
    lines.add(line);
    return this;
  }

  Invoice issue() {
    return issue(0);
  }

  /**
   * Issues the bill; {@code slip} minor units are added to the printed gross total by mistake, for
   * the story of a bill that does not add up.
   */
  Invoice issue(long slip) {
    var taxLines = new ArrayList<Invoice.TaxLine>();
    List<InvoiceItem> items = tax(taxLines);
    var currency = books.account.currency();
    Money net = items.stream().map(InvoiceItem::amount).reduce(Money.zero(currency), Money::plus);
    Money tax =
        taxLines.stream().map(Invoice.TaxLine::tax).reduce(Money.zero(currency), Money::plus);
    Money gross = net.plus(tax).plus(Money.of(slip, currency));
    Money credits = books.useCredits(id, issued, gross);
    Money payable = gross.minus(credits);
    Money forward = books.openBefore(issued);
    var totals =
        new Invoice.Totals(net, tax, gross, credits, payable, forward, payable.plus(forward));
    String number =
        "%d%s%02d"
            .formatted(
                issued.getYear(), books.account.id().value().replaceAll("\\D", ""), sequence);
    return books.issue(
        new Invoice(
            id,
            books.account.id(),
            sequence,
            number,
            issued,
            issued.plusDays(DAYS_TO_PAY),
            period,
            currency,
            items,
            taxLines,
            totals));
  }

  /** Tax is computed once per rate on the sum (EN 16931 BR-CO-17), then spread over the lines. */
  private List<InvoiceItem> tax(List<Invoice.TaxLine> taxLines) {
    var groups = new LinkedHashMap<ItemTax, List<InvoiceItem>>();
    for (InvoiceItem line : lines) {
      groups.computeIfAbsent(line.tax(), k -> new ArrayList<>()).add(line);
    }
    var taxed = new LinkedHashMap<ItemId, InvoiceItem>();
    lines.forEach(line -> taxed.put(line.id(), line));
    groups.forEach((tax, group) -> taxLines.add(taxOfGroup(tax, group, taxed)));
    return List.copyOf(taxed.values());
  }

  private Invoice.TaxLine taxOfGroup(
      ItemTax tax, List<InvoiceItem> group, Map<ItemId, InvoiceItem> taxed) {
    var currency = books.account.currency();
    Money base = group.stream().map(InvoiceItem::amount).reduce(Money.zero(currency), Money::plus);
    long total = percent(base.minor(), tax.rate());
    var shares =
        group.stream()
            .map(line ->
                Ratio.of(
                    line.amount()
                        .major()
                        .movePointRight(base.exponent())
                        .multiply(tax.rate().percent())
                        .movePointLeft(2)))
            .toList();
    long[] parts = LargestRemainder.spread(shares, total);
    for (int i = 0; i < parts.length; i++) {
      InvoiceItem line = group.get(i);
      taxed.put(
          line.id(), line.with(new ItemTax(tax.ref(), tax.rate(), Money.of(parts[i], currency))));
    }
    return new Invoice.TaxLine(tax.ref(), tax.rate(), base, Money.of(total, currency));
  }

  static long percent(long minor, Rate rate) {
    return BigDecimal.valueOf(minor)
        .multiply(rate.percent())
        .movePointLeft(2)
        .setScale(0, RoundingMode.HALF_UP)
        .longValueExact();
  }

  static Discount discount(dev.penny.ledger.Redemption redemption, Money amount) {
    return new Discount(redemption.id(), redemption.promotion(), redemption.reduction(), amount);
  }
}
