package dev.penny.eligibility.nearmiss;

import org.jspecify.annotations.Nullable;

/**
 * Something the customer could order as well. {@code price} in minor units; null: any amount of it
 * can be ordered.
 */
public record Good(String chargeCode, String product, @Nullable Long price) {}
