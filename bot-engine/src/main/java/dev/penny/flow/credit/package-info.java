/**
 * A credit the customer asks for: what the bot may give, what goes to approval, and where it
 * stands. Enter at {@link dev.penny.flow.credit.CreditFlow}.
 */
@NullMarked
package dev.penny.flow.credit;

import org.jspecify.annotations.NullMarked;
