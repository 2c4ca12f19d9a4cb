package dev.penny.action;

import dev.penny.money.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A credit from the request on.
 *
 * @param wanted as requested; null: the amount was left to whoever decides
 * @param posted what was given; null: nothing (yet)
 * @param waitsFor why it needed somebody else; null: it did not
 * @param steps what was done, oldest first
 */
public record CreditCase(
    CaseId id,
    Actor by,
    @Nullable Money wanted,
    String why,
    Standing standing,
    @Nullable Money posted,
    @Nullable Refusal waitsFor,
    List<Entry> steps) {
  public CreditCase {
    steps = List.copyOf(steps);
  }

  public enum Standing {
    WAITING,
    POSTED,
    REFUSED,
    REVERSED
  }

  public Instant opened() {
    return steps.getFirst().at();
  }
}
