/**
 * Paying later or in parts: what the table gives this account, the schedule to the cent, and how a
 * plan goes. Enter at {@link dev.penny.flow.timetopay.TimeToPayFlow}.
 */
@NullMarked
package dev.penny.flow.timetopay;

import org.jspecify.annotations.NullMarked;
