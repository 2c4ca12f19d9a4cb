/**
 * Why one bill differs from another, to the minor unit. Enter at {@link
 * dev.penny.explain.BillComparison}: it matches the lines of two bills, splits each changed line
 * among its factors ({@code exact}), and returns a {@link dev.penny.explain.BillChange}, which
 * cannot exist unless its causes add up. {@code story} turns it into sentences. Pure.
 */
@NullMarked
package dev.penny.explain;

import org.jspecify.annotations.NullMarked;
