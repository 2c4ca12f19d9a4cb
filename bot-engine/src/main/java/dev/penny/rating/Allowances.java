package dev.penny.rating;

import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceItem;
import dev.penny.ledger.Product;
import dev.penny.ledger.SubscriptionId;
import dev.penny.money.Quantity;
import dev.penny.phrase.Phrase;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a plan includes, from its attribute {@code included_gb}, and the data charged above it
 * ({@code overage.data}, GB). A bill tells how much was used only where more was used than is
 * included.
 */
final class Allowances {
  private static final String INCLUDED = "included_gb";
  private static final String ABOVE = "overage.data";
  private static final String UNIT = "GB";

  /** From here on a plan counts as unlimited. */
  private static final BigDecimal NO_LIMIT = BigDecimal.valueOf(1000);

  private Allowances() {}

  /** The data a plan includes, or null where it names none. */
  static @Nullable BigDecimal of(Product plan) {
    String included = plan.attributes().get(INCLUDED);
    return included == null || !included.matches("\\d{1,9}(\\.\\d{1,3})?")
        ? null
        : new BigDecimal(included);
  }

  /** The account as if its data above the allowance had been used on the other plan. */
  static AccountHistory moved(
      AccountHistory history, SubscriptionId subscription, Product from, Product to) {
    BigDecimal before = of(from);
    BigDecimal after = of(to);
    if (before == null || after == null) {
      return history;
    }
    List<Invoice> bills = new ArrayList<>();
    for (Invoice bill : history.invoices()) {
      bills.add(Bills.with(bill, moved(bill.items(), subscription, before.subtract(after))));
    }
    return new AccountHistory(
        history.account(),
        history.subscriptions(),
        history.redemptions(),
        bills,
        history.payments(),
        history.credits());
  }

  /** The lines with {@code more} GB above the allowance; one that is left with none is gone. */
  static List<InvoiceItem> moved(
      List<InvoiceItem> items, SubscriptionId subscription, BigDecimal more) {
    List<InvoiceItem> moved = new ArrayList<>();
    for (InvoiceItem item : items) {
      if (!isAbove(item, subscription)) {
        moved.add(item);
      } else if (item.quantity().value().add(more).signum() > 0) {
        moved.add(Draft.of(item).quantity(new Quantity(item.quantity().value().add(more))).done());
      }
    }
    return moved;
  }

  static boolean isAbove(InvoiceItem item, SubscriptionId subscription) {
    return item.chargeCode().equals(ABOVE)
        && item.type() == InvoiceItem.Type.USAGE
        && subscription.equals(item.subscription());
  }

  /** What changes about the allowance, if anything does. */
  static Optional<List<Phrase>> say(Product from, Product to) {
    BigDecimal before = of(from);
    BigDecimal after = of(to);
    if (before == null || after == null || before.compareTo(after) == 0) {
      return Optional.empty();
    }
    Phrase name = Say.name(to.name(), "product:" + to.id());
    if (after.compareTo(NO_LIMIT) >= 0) {
      return Optional.of(Say.say("allowance.none", "name", name));
    }
    Phrase now = Say.count(after, UNIT, "product:" + to.id());
    Phrase old = Say.count(before, UNIT, "product:" + from.id());
    boolean less = after.compareTo(before) < 0 && before.compareTo(NO_LIMIT) < 0;
    boolean unknown = before.compareTo(NO_LIMIT) >= 0;
    return Optional.of(
        unknown
            ? Say.say("allowance.new", "name", name, "now", now)
            : Say.say(
                less ? "allowance.less" : "allowance.more",
                "name",
                name,
                "now",
                now,
                "before",
                old));
  }
}
