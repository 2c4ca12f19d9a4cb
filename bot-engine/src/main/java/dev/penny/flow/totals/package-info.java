/**
 * What was paid or billed in a time, added up. Enter at {@link dev.penny.flow.totals.TotalsFlow}.
 */
@NullMarked
package dev.penny.flow.totals;

import org.jspecify.annotations.NullMarked;
