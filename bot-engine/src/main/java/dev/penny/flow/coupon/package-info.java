/**
 * A code the customer has: whether it works and why not, held while they decide, redeemed, given
 * back. Enter at {@link dev.penny.flow.coupon.CouponFlow}.
 */
@NullMarked
package dev.penny.flow.coupon;

import org.jspecify.annotations.NullMarked;
