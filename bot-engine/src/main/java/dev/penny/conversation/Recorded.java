package dev.penny.conversation;

import java.time.Instant;

/** An event with its place: {@code seq} counts 1, 2, 3 … per conversation, without gaps. */
public record Recorded(
    ConversationId conversation, long seq, TurnId turn, Instant at, Event event) {}
