package dev.penny.eligibility;

import org.jspecify.annotations.Nullable;

/**
 * The items that an effect touches, as {@link dev.penny.promotion.Effect#touches} says: their
 * places in the order, and what they cost together. For one thread.
 */
final class Touched {
  private final int[] places;
  private final long amount;
  private @Nullable Values eligible;

  /** The array is kept, not copied. */
  Touched(int[] places, long amount) {
    this.places = places;
    this.amount = amount;
  }

  /** To read, not to write. */
  int[] places() {
    return places;
  }

  boolean isEmpty() {
    return places.length == 0;
  }

  /** The amount as conditions see it. */
  Values eligible() {
    Values known = eligible;
    if (known == null) {
      known = Values.whole(amount);
      eligible = known;
    }
    return known;
  }
}
