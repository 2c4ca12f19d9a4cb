/**
 * Codes and discounts in the hands of the staff: looked at for a customer, redeemed, undone, and
 * given outside of the rules. Enter at {@link dev.penny.desk.coupon.CouponDesk}.
 */
@NullMarked
package dev.penny.desk.coupon;

import org.jspecify.annotations.NullMarked;
