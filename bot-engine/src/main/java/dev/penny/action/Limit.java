package dev.penny.action;

import dev.penny.money.Money;

/** How much a level may give: in one action, in a day, and to one customer in the window. */
public record Limit(Money each, Money day, Money customer) {}
