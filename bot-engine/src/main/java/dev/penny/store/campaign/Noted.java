package dev.penny.store.campaign;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a lead did; {@code version}: the rules that came into force by it, null: none did. */
public record Noted(String what, @Nullable Long version, String by, Instant at) {}
