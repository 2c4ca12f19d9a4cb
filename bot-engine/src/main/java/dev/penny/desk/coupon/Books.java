package dev.penny.desk.coupon;

import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Catalogue;

/** The books of an account as they are now, with what was redeemed, credited and agreed here. */
public record Books(AccountHistory history, Catalogue catalogue) {}
