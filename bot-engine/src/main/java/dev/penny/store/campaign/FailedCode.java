package dev.penny.store.campaign;

import dev.penny.promotion.ReasonCode;
import java.time.Instant;

/** A code that did not work, all but its first letters covered, and how often for this reason. */
public record FailedCode(
    ReasonCode reason, String shown, long times, Instant firstAt, Instant lastAt) {}
