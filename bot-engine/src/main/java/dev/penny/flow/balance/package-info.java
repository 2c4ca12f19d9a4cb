/** What is open and when it is due. Enter at {@link dev.penny.flow.balance.BalanceFlow}. */
@NullMarked
package dev.penny.flow.balance;

import org.jspecify.annotations.NullMarked;
