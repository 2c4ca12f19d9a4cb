/**
 * What a billing system knows of one account, as immutable records: who the customer is, what they
 * subscribe to, what was billed, paid and credited. The shapes follow the neutral billing data
 * format 1.0. Enter at {@link dev.penny.ledger.AccountHistory}; facts come through the port {@link
 * dev.penny.ledger.BillingSource}. Every {@link dev.penny.ledger.Period} is half-open; dates are in
 * the account's time zone.
 */
@NullMarked
package dev.penny.ledger;

import org.jspecify.annotations.NullMarked;
