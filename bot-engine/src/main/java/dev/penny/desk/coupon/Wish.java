package dev.penny.desk.coupon;

import dev.penny.action.Discount;
import dev.penny.money.Money;
import dev.penny.money.Rate;
import dev.penny.promotion.CodeText;

/** What one of the staff names to be taken off the next bill. */
public sealed interface Wish {
  record Amount(Money money) implements Wish {}

  record Percent(Rate rate) implements Wish {}

  /** A code that does not apply to the next bill is kept to on it. */
  record Promise(String code) implements Wish {}

  /** Whether a discount that was given is what is wished for. */
  default boolean asks(Discount.Ground ground) {
    return switch (this) {
      case Amount(var money) -> ground.equals(new Discount.Ground.Amount(money));
      case Percent(var rate) -> ground.equals(new Discount.Ground.Percent(rate));
      case Promise(var code) ->
          ground instanceof Discount.Ground.Promise(var other, _, _)
              && other.equals(CodeText.normal(code));
    };
  }
}
