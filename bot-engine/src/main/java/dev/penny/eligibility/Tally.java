package dev.penny.eligibility;

/**
 * What is used of a promotion at one moment, as a customer with an order sees it: what they hold
 * for that very order is left out, and so is what ran out. {@code code} counts the code they came
 * with, {@code spent} is in minor units, {@code onThisOrder}: redeemed on this order already.
 */
public record Tally(Count account, Count code, Count total, long spent, boolean onThisOrder) {

  /** {@code held} of the {@code used} are live reservations. */
  public record Count(long used, long held) {
    public static final Count NONE = new Count(0, 0);
  }

  public static final Tally NOTHING = new Tally(Count.NONE, Count.NONE, Count.NONE, 0, false);
}
