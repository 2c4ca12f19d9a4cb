/**
 * Exact money: integer minor units with their ISO 4217 currency, and the decimal figures bills are
 * computed from (rates, quantities, unit prices). Enter at {@link dev.penny.money.Money}. Nothing
 * here rounds silently and nothing is ever a double.
 */
@NullMarked
package dev.penny.money;

import org.jspecify.annotations.NullMarked;
