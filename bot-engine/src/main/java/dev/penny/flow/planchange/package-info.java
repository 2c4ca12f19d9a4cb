/**
 * What another plan would cost, to the cent, before anything changes; and the request for it. Enter
 * at {@link dev.penny.flow.planchange.PlanChangeFlow}.
 */
@NullMarked
package dev.penny.flow.planchange;

import org.jspecify.annotations.NullMarked;
