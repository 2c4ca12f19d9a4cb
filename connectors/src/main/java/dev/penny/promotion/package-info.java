/**
 * The language of promotions and coupons, as immutable records: a promotion (the rule), its coupons
 * (the codes), what was held or redeemed of it, the customer and order it is asked for, and the
 * reasons why it does not apply. Enter at {@link dev.penny.promotion.Promotion}. Money is integer
 * minor units of the order's currency. Nothing here decides anything: the rules live above.
 */
@NullMarked
package dev.penny.promotion;

import org.jspecify.annotations.NullMarked;
