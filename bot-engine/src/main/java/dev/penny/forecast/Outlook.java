package dev.penny.forecast;

import dev.penny.explain.story.NextBill;
import dev.penny.money.Money;
import dev.penny.money.Rate;
import org.jspecify.annotations.Nullable;

/**
 * The next bill and how sure it is.
 *
 * @param range where the charges (gross, before credits) will lie eight times in ten; null: too few
 *     bills to tell
 * @param bills how many earlier bills were forecast to find the range
 */
public record Outlook(NextBill next, @Nullable Range range, int bills) {

  /** How many bills of a hundred a range is made to hold. */
  public static final Rate SHARE = Rate.of("80");

  /** The range of what is to be paid: credits that are left taken off, and not below zero. */
  public @Nullable Range rangeDue() {
    return range == null ? null : range.less(next.creditsUsed());
  }

  /** Both ends belong to it; it holds the forecast. */
  public record Range(Money low, Money high) {
    public Range {
      if (low.compareTo(high) > 0) {
        throw new IllegalArgumentException(low + " is above " + high);
      }
    }

    public boolean holds(Money gross) {
      return gross.compareTo(low) >= 0 && gross.compareTo(high) <= 0;
    }

    /** What is left of it when that much is taken off, at least nothing. */
    Range less(Money off) {
      Money none = Money.zero(off.currency());
      return off.isZero()
          ? this
          : new Range(above(none, low.minus(off)), above(none, high.minus(off)));
    }

    private static Money above(Money none, Money left) {
      return left.signum() < 0 ? none : left;
    }
  }
}
