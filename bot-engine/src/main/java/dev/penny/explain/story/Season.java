package dev.penny.explain.story;

import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceItem;
import dev.penny.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * Whether two bills in a row lie in two seasons: metered use is more than a quarter of the bill,
 * and the use a day moved by more than a tenth.
 */
final class Season {
  private static final BigDecimal QUARTER = new BigDecimal("0.25");
  private static final BigDecimal TENTH = new BigDecimal("0.10");
  private static final int DECIMALS = 6;

  private Season() {}

  static boolean changed(Invoice last, Invoice current) {
    List<InvoiceItem> now = metered(current);
    List<InvoiceItem> before = metered(last);
    if (now.isEmpty() || before.isEmpty() || !weighs(now, current)) {
      return false;
    }
    BigDecimal was = perDay(before);
    return perDay(now).subtract(was).abs().compareTo(was.multiply(TENTH)) > 0;
  }

  private static List<InvoiceItem> metered(Invoice bill) {
    return bill.items().stream().filter(i -> i.reads() != null).toList();
  }

  private static boolean weighs(List<InvoiceItem> metered, Invoice bill) {
    Money sum =
        metered.stream().map(InvoiceItem::gross).reduce(Money.zero(bill.currency()), Money::plus);
    return sum.major().compareTo(bill.totals().gross().major().multiply(QUARTER)) > 0;
  }

  private static BigDecimal perDay(List<InvoiceItem> metered) {
    BigDecimal used =
        metered.stream().map(i -> i.quantity().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
    long days = metered.stream().mapToLong(i -> i.period().days()).max().orElse(1);
    return used.divide(BigDecimal.valueOf(Math.max(1, days)), DECIMALS, RoundingMode.HALF_EVEN);
  }
}
