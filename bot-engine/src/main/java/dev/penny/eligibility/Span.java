package dev.penny.eligibility;

import dev.penny.promotion.Window;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A window's local times as moments, worked out once; null: open on that side. */
record Span(@Nullable Instant starts, @Nullable Instant ends) {
  static Span of(Window window) {
    return new Span(window.starts(), window.ends());
  }
}
