package dev.penny.explain.story;

import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceItem;
import dev.penny.money.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The usual quantity of something used without a meter (minutes, GB, calls): the lower median of
 * the last bills, counting a bill without it as none. What was rarely used drops out.
 */
record UsualUse(InvoiceItem like, Quantity quantity, int bills) {
  /** How many bills are looked back on. */
  private static final int LOOK_BACK = 6;

  static List<UsualUse> of(AccountHistory history, Invoice bill) {
    int at = history.invoices().indexOf(bill);
    // The first bill of an account has no usage yet: it would count as a month without any.
    int from = Math.max(Math.min(1, at), at - LOOK_BACK + 1);
    List<Invoice> recent = history.invoices().subList(from, at + 1);
    Map<String, InvoiceItem> latest = new LinkedHashMap<>();
    for (Invoice old : recent) {
      for (InvoiceItem item : old.items()) {
        if (counts(item, old)) {
          latest.put(key(item), item);
        }
      }
    }
    List<UsualUse> usual = new ArrayList<>();
    latest.forEach((key, item) -> {
      BigDecimal median = lowerMedian(recent, key);
      if (median.signum() > 0) {
        usual.add(new UsualUse(item, new Quantity(median), recent.size()));
      }
    });
    return usual;
  }

  private static BigDecimal lowerMedian(List<Invoice> bills, String key) {
    List<BigDecimal> quantities = new ArrayList<>();
    for (Invoice bill : bills) {
      BigDecimal sum = BigDecimal.ZERO;
      for (InvoiceItem item : bill.items()) {
        if (counts(item, bill) && key(item).equals(key)) {
          sum = sum.add(item.quantity().value());
        }
      }
      quantities.add(sum);
    }
    quantities.sort(null);
    return quantities.get((quantities.size() - 1) / 2);
  }

  /** Usage without a meter, not reported late. */
  private static boolean counts(InvoiceItem item, Invoice bill) {
    return item.type() == InvoiceItem.Type.USAGE
        && item.reads() == null
        && !item.period().end().isBefore(bill.period().start());
  }

  private static String key(InvoiceItem item) {
    return item.subscription() + " " + item.chargeCode();
  }
}
