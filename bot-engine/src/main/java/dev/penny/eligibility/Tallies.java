package dev.penny.eligibility;

import dev.penny.promotion.Promotion;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the rules learn what was used: from a list of uses, or from counters kept beside them. */
public interface Tallies {
  /** {@code code} null: the promotion is asked for by itself. */
  Tally of(Promotion promotion, @Nullable String code, Situation situation);

  /** When reservations of this promotion run out, as far as they are known. */
  default List<Instant> ends(Promotion promotion) {
    return List.of();
  }
}
