package dev.penny.eligibility;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One step in the life of codes on an order. All but {@code VALIDATE} carry an idempotency key;
 * {@code RESERVE} says until when.
 */
public record Call(
    Action action,
    Situation situation,
    List<String> codes,
    @Nullable String key,
    @Nullable Instant reserveUntil) {
  public Call {
    codes = List.copyOf(codes);
    if (action != Action.VALIDATE && key == null) {
      throw new IllegalArgumentException(action + " without an idempotency key");
    }
    if (action == Action.RESERVE && reserveUntil == null) {
      throw new IllegalArgumentException("a reservation without an end");
    }
  }

  public enum Action {
    VALIDATE,
    RESERVE,
    REDEEM,
    RELEASE
  }

  /** Whether it asks for the same thing, whatever the time. */
  boolean asks(Call other) {
    return action == other.action
        && situation.at(Instant.EPOCH).equals(other.situation.at(Instant.EPOCH))
        && codes.equals(other.codes)
        && Objects.equals(reserveUntil, other.reserveUntil);
  }
}
