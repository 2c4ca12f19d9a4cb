package dev.penny.flow.charge;

import dev.penny.conversation.Slot;
import dev.penny.ledger.InvoiceItem;
import dev.penny.money.Money;
import java.math.BigDecimal;
import java.util.List;

/**
 * How far an amount of the books is from the one that was asked about. "That 12 euro thing" is
 * 12.00, 12.49 or 11.60; a round number of more is meant more roughly.
 */
record Amounts(Slot.Amount asked) {
  private static final BigDecimal NEAR = new BigDecimal("0.99");
  private static final BigDecimal ROUGHLY = new BigDecimal("0.15");

  boolean isExactly(Money money) {
    return same(money) && distance(money).signum() == 0;
  }

  boolean isExactly(InvoiceItem item) {
    return sizes(item).stream().anyMatch(this::isExactly);
  }

  boolean isNear(Money money) {
    return same(money) && distance(money).compareTo(reach()) <= 0;
  }

  boolean isNear(InvoiceItem item) {
    return sizes(item).stream().anyMatch(this::isNear);
  }

  /** Whether the customer would see that this is not what they said: cents differ, or a unit. */
  boolean isApart(InvoiceItem item) {
    return sizes(item).stream().allMatch(this::isApart);
  }

  boolean isApart(Money money) {
    boolean cents = asked.major().stripTrailingZeros().scale() > 0;
    BigDecimal free = cents ? BigDecimal.ZERO : NEAR;
    return distance(money).compareTo(free) > 0;
  }

  BigDecimal distance(Money money) {
    return money.abs().major().subtract(asked.major()).abs();
  }

  BigDecimal distance(InvoiceItem item) {
    return sizes(item).stream()
        .filter(this::same)
        .map(this::distance)
        .min(BigDecimal::compareTo)
        .orElse(reach());
  }

  /** The same in any currency, for an order by nearness. */
  BigDecimal apart(InvoiceItem item) {
    return distance(item.gross());
  }

  private BigDecimal reach() {
    boolean round = asked.major().stripTrailingZeros().scale() <= 0;
    return round ? NEAR.max(asked.major().multiply(ROUGHLY)) : NEAR;
  }

  private boolean same(Money money) {
    String code = asked.currency();
    return code == null || code.equals(money.currency().getCurrencyCode());
  }

  /** With tax, without, and before discounts: people quote any of them. */
  private static List<Money> sizes(InvoiceItem item) {
    return List.of(item.gross(), item.amount(), item.base());
  }
}
