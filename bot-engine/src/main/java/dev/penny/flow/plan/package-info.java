/**
 * What the customer subscribes to, since when, and what it costs. Enter at {@link
 * dev.penny.flow.plan.PlanFlow}.
 */
@NullMarked
package dev.penny.flow.plan;

import org.jspecify.annotations.NullMarked;
