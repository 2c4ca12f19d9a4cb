package dev.penny.promotion;

import dev.penny.money.Rate;

/**
 * One line of an order. {@code amount} is for the whole quantity without tax, minor units; negative
 * for a credit. Proration lines are not {@code discountable}. {@code tax} is zero where the order
 * does not say.
 */
public record OrderItem(
    String id,
    String chargeCode,
    String product,
    int quantity,
    long amount,
    boolean discountable,
    Rate tax) {
  public OrderItem {
    if (quantity < 1) {
      throw new IllegalArgumentException("quantity of " + id + " is " + quantity);
    }
  }
}
