package dev.penny.ledger;

import dev.penny.money.UnitPrice;

/** The price of a line before and after the discount on the price itself. */
public record PriceCut(ItemId line, UnitPrice gross, UnitPrice off, UnitPrice net) {}
