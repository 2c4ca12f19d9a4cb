/**
 * The durable books of promotions, the same on both databases: rules by version, codes as keyed
 * hashes, counters that only conditional updates change, and a ledger that only grows. Enter at
 * {@link dev.penny.store.promotion.JdbiPromotionBook}; rules and codes are put in by {@link
 * dev.penny.store.promotion.PromotionShelf}, {@link dev.penny.store.promotion.BookCheck} proves
 * that the sums agree.
 */
@NullMarked
package dev.penny.store.promotion;

import org.jspecify.annotations.NullMarked;
