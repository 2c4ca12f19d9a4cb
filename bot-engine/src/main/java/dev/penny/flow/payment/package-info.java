/**
 * What became of a payment, and what is to be done about it. Enter at {@link
 * dev.penny.flow.payment.PaymentFlow}; {@link dev.penny.flow.payment.Fates} reads the books, {@link
 * dev.penny.flow.payment.Proposal} says what would set them right.
 */
@NullMarked
package dev.penny.flow.payment;

import org.jspecify.annotations.NullMarked;
