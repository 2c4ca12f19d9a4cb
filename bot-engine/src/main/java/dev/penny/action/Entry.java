package dev.penny.action;

import java.time.Instant;

/** One row of the books of actions; {@code seq} counts over all accounts. */
public record Entry(long seq, String key, Actor actor, Action action, Answer answer, Instant at) {}
