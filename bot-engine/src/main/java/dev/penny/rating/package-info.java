/**
 * Bills priced again, to the minor unit, by the arithmetic of the billing data format. Enter at
 * {@link dev.penny.rating.Rating} (a bill from its lines), {@link dev.penny.rating.WhatIf} (a bill
 * with one thing changed) and {@link dev.penny.rating.PlanMove} (what a move to another plan would
 * cost). Pure; a bill that comes out otherwise than it was billed is never the ground of a claim.
 */
@NullMarked
package dev.penny.rating;

import org.jspecify.annotations.NullMarked;
