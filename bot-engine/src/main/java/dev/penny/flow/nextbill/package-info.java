/** What the next bill will be. Enter at {@link dev.penny.flow.nextbill.NextBillFlow}. */
@NullMarked
package dev.penny.flow.nextbill;

import org.jspecify.annotations.NullMarked;
