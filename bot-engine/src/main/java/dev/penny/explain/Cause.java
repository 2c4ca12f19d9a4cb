package dev.penny.explain;

import dev.penny.money.Money;
import java.util.List;

/**
 * Everything that moved money for one reason. The parts add up to the amount; anything else is
 * refused. An amount of zero is kept where its parts cancel out.
 */
public record Cause(CauseCode code, Money amount, List<Part> parts) {
  public Cause {
    parts = List.copyOf(parts);
    Money sum = Money.zero(amount.currency());
    for (Part part : parts) {
      sum = sum.plus(part.amount());
    }
    if (!sum.equals(amount)) {
      throw new IllegalArgumentException(
          code + " is " + amount + " but its parts add up to " + sum);
    }
  }
}
