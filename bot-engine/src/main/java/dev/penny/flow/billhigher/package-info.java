/** Why a bill is what it is. Enter at {@link dev.penny.flow.billhigher.BillHigherFlow}. */
@NullMarked
package dev.penny.flow.billhigher;

import org.jspecify.annotations.NullMarked;
