package dev.penny.eligibility;

import dev.penny.promotion.Reason;
import dev.penny.promotion.Use;
import java.time.Instant;
import java.util.List;

/** What came of a {@link Call}. Amounts are minor units. */
public sealed interface Answer {
  record Validated(Assessment assessment) implements Answer {}

  /** Held, redeemed or given back, all codes together; {@code amount} is their sum. */
  record Done(Use.Status status, long amount, boolean replayed) implements Answer {}

  /** Nothing was changed; the reasons of all codes that stand in the way, in the fixed order. */
  record Refused(List<Reason> reasons, boolean replayed) implements Answer {}

  /** The key was used before for something else; nothing was changed. */
  record Conflict(String key) implements Answer {}

  /** Too many wrong codes: nothing was looked at, and nothing will be before {@code until}. */
  record Blocked(Instant until) implements Answer {}

  /** The same answer to the same request made again. */
  default Answer again() {
    return switch (this) {
      case Done(var status, var amount, var _) -> new Done(status, amount, true);
      case Refused(var reasons, var _) -> new Refused(reasons, true);
      case Validated _, Conflict _, Blocked _ -> this;
    };
  }
}
