package dev.penny.action;

import dev.penny.ledger.InvoiceId;
import dev.penny.ledger.PromotionId;
import dev.penny.ledger.SubscriptionId;
import dev.penny.money.Money;
import dev.penny.money.Rate;
import dev.penny.promotion.ReasonCode;
import java.time.LocalDate;
import java.util.List;

/**
 * Something off the next bill that no rule gives by itself: a person does. Refuses parts that do
 * not add up to the amount.
 *
 * @param amount what comes off, before tax
 * @param after the bill before the one it comes off
 * @param start the first day of the period of that one
 * @param end the day after its last
 * @param parts where it comes off
 */
public record Discount(
    Ground ground,
    Money amount,
    InvoiceId after,
    LocalDate start,
    LocalDate end,
    List<Part> parts) {
  public Discount {
    parts = List.copyOf(parts);
    Money sum = Money.zero(amount.currency());
    for (Part part : parts) {
      sum = sum.plus(part.off());
    }
    if (!sum.equals(amount)) {
      throw new IllegalArgumentException("the parts give " + sum + ", the discount is " + amount);
    }
  }

  /** What whoever gives it named; the rest is worked out from it. */
  public sealed interface Ground {
    record Amount(Money wished) implements Ground {}

    /** Of what recurs on the bill, without tax. */
    record Percent(Rate rate) implements Ground {}

    /**
     * What a code would give, did it not fail for these reasons.
     *
     * @param code as {@code CodeText#normal} writes it
     */
    record Promise(String code, PromotionId promotion, List<ReasonCode> waived) implements Ground {
      public Promise {
        waived = List.copyOf(waived);
      }
    }
  }

  /** What comes off one charge of a subscription. */
  public record Part(SubscriptionId subscription, String chargeCode, Money off) {}
}
