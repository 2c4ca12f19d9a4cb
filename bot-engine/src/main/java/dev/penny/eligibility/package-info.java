/**
 * Which promotions and codes apply to an order, what they take off, and if not, every reason why.
 * Pure: the moment, the customer, the order and what was used before come in as arguments. Enter at
 * {@link dev.penny.eligibility.Eligibility}; {@link dev.penny.eligibility.Practice} runs the whole
 * life cycle in memory.
 */
@NullMarked
package dev.penny.eligibility;

import org.jspecify.annotations.NullMarked;
