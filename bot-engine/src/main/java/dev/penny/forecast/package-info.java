/**
 * How sure the next bill is. Enter at {@link dev.penny.forecast.Outlooks}: the forecast of {@code
 * explain.story} with the range in which the bill will lie eight times in ten, taken from how far
 * the same forecast was off on the account's own earlier bills. Pure.
 */
@NullMarked
package dev.penny.forecast;

import org.jspecify.annotations.NullMarked;
