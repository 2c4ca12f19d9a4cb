package dev.penny.ledger;

import dev.penny.money.Money;
import dev.penny.money.Rate;
import org.jspecify.annotations.Nullable;

/**
 * An allowance (lowers the bill) or a charge (raises it). {@code amount} and {@code base} are as
 * printed, never negative for being an allowance. {@code line} is the line it is part of, null for
 * one of the document as a whole; that one stands on the bill as the line {@code item}.
 */
public record Allowance(
    @Nullable ItemId line,
    @Nullable ItemId item,
    boolean charge,
    Money amount,
    @Nullable Money base,
    @Nullable Rate percent,
    String reason) {}
