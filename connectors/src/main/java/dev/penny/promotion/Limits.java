package dev.penny.promotion;

import org.jspecify.annotations.Nullable;

/**
 * How often and how much at most; null: no limit. Live reservations count, those that ran out or
 * were given back do not. {@code budgetMinor} is in minor units.
 */
public record Limits(
    @Nullable Long perAccount,
    @Nullable Long perCode,
    @Nullable Long total,
    @Nullable Long budgetMinor) {
  public static final Limits NONE = new Limits(null, null, null, null);
}
