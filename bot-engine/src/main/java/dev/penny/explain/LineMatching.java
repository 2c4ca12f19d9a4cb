package dev.penny.explain;

import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;

/**
 * Finds for each line of the current bill the line of the previous bill that is the same charge.
 * Only recurring and regular usage lines are ever matched; what is part of a period, happened once
 * or belongs to an earlier period stands alone. A second line with the same key is not matched
 * again. Lines with subscription ids are matched by these alone; bills that carry none (from
 * e-invoices) fall back on product and name.
 */
record LineMatching(List<Pair> pairs, List<InvoiceItem> came, List<InvoiceItem> went) {
  record Pair(InvoiceItem previous, InvoiceItem current) {}

  /** From the surest sign to the weakest; a later one sees only what the earlier ones left. */
  private static final List<BiPredicate<InvoiceItem, InvoiceItem>> SIGNS =
      List.of(
          (a, b) -> sameSubscription(a, b) && a.chargeCode().equals(b.chargeCode()),
          (a, b) -> sameSubscription(a, b) && a.product().equals(b.product()),
          (a, b) -> anonymous(a, b) && a.product().equals(b.product()) && a.unit().equals(b.unit()),
          (a, b) -> anonymous(a, b) && sameName(a, b));

  static LineMatching of(Invoice previous, Invoice current) {
    List<InvoiceItem> olds = new ArrayList<>(previous.items());
    List<InvoiceItem> news = new ArrayList<>(current.items());
    List<Pair> pairs = new ArrayList<>();
    for (var sign : SIGNS) {
      for (int i = 0; i < news.size(); i++) {
        InvoiceItem now = news.get(i);
        int at = regular(now, current) ? find(olds, previous, now, sign) : -1;
        if (at >= 0) {
          pairs.add(new Pair(olds.remove(at), now));
          news.remove(i--);
        }
      }
    }
    return new LineMatching(pairs, news, olds);
  }

  private static int find(
      List<InvoiceItem> olds,
      Invoice previous,
      InvoiceItem now,
      BiPredicate<InvoiceItem, InvoiceItem> sign) {
    for (int i = 0; i < olds.size(); i++) {
      InvoiceItem old = olds.get(i);
      if (regular(old, previous) && old.type() == now.type() && sign.test(old, now)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean regular(InvoiceItem item, Invoice bill) {
    return item.type() == InvoiceItem.Type.RECURRING
        || (item.type() == InvoiceItem.Type.USAGE && !ChargeKind.isLate(item, bill));
  }

  private static boolean sameSubscription(InvoiceItem a, InvoiceItem b) {
    var id = a.subscription();
    return id != null && id.equals(b.subscription());
  }

  private static boolean anonymous(InvoiceItem a, InvoiceItem b) {
    return a.subscription() == null || b.subscription() == null;
  }

  /** The same words whatever the figures and signs between them, the same unit and tax. */
  private static boolean sameName(InvoiceItem a, InvoiceItem b) {
    return a.unit().equals(b.unit())
        && a.tax().ref().equals(b.tax().ref())
        && wordsOf(a).equals(wordsOf(b));
  }

  private static String wordsOf(InvoiceItem item) {
    return item.description().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]+", " ").strip();
  }
}
