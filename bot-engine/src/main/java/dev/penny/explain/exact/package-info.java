/**
 * Exact arithmetic for splitting a change of money into its causes: rationals that never round,
 * Shapley shares of a product, largest remainder. Enter at {@link dev.penny.explain.exact.Shapley}.
 * Knows nothing of bills.
 */
@NullMarked
package dev.penny.explain.exact;

import org.jspecify.annotations.NullMarked;
