package dev.penny.eligibility;

import java.time.Instant;

/**
 * Somebody typed too many wrong codes. {@code subject} is a pseudonym: the same for the same
 * account or address, and nothing can be learned from it.
 */
public record GuessAlarm(GuessPolicy.Scope scope, String subject, long wrong, Instant at) {}
