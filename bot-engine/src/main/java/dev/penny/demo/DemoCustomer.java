package dev.penny.demo;

import dev.penny.ledger.AccountHistory;

/**
 * One customer one can sign in as: {@code story} says in a few words what their latest bill is
 * about.
 */
public record DemoCustomer(AccountHistory books, String story) {}
