/** One charge, explained. Enter at {@link dev.penny.flow.charge.ChargeFlow}. */
@NullMarked
package dev.penny.flow.charge;

import org.jspecify.annotations.NullMarked;
