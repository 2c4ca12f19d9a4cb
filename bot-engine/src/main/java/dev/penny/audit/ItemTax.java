package dev.penny.audit;

import dev.penny.ledger.InvoiceItem;
import java.math.BigDecimal;
import java.util.List;

/**
 * The tax of a line is a whole minor unit or more off its share of the tax, which is its net amount
 * times the rate.
 */
final class ItemTax {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private ItemTax() {}

  static List<Finding> check(Subject subject) {
    var found = new Found();
    for (InvoiceItem item : subject.items()) {
      BigDecimal share =
          BigDecimal.valueOf(item.amount().minor()).multiply(item.tax().rate().percent());
      BigDecimal billed = BigDecimal.valueOf(item.tax().amount().minor()).multiply(HUNDRED);
      if (billed.subtract(share).abs().compareTo(HUNDRED) >= 0) {
        long expected = Amounts.percent(item.amount().minor(), item.tax().rate());
        found.add(
            Finding.ofItem(
                FindingCode.ITEM_TAX,
                subject.invoice(),
                item,
                expected,
                item.tax().amount().minor()));
      }
    }
    return found.list();
  }
}
