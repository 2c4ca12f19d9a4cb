/**
 * Money back, and what is left of credits. Enter at {@link dev.penny.flow.refund.RefundFlow}, which
 * tells where a refund is and asks for one, and {@link dev.penny.flow.refund.CreditsFlow}, which
 * tells where credits were used.
 */
@NullMarked
package dev.penny.flow.refund;

import org.jspecify.annotations.NullMarked;
