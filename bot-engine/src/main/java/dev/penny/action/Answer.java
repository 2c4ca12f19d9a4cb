package dev.penny.action;

import dev.penny.money.Money;
import org.jspecify.annotations.Nullable;

/** What came of an action; kept under its key, and given again to whoever asks again. */
public sealed interface Answer {
  /** {@code posted}: the money that moved to the customer (negative: back); null: none did. */
  record Done(CaseId id, @Nullable Money posted) implements Answer {}

  /**
   * Kept, and waits for somebody with the authority; {@code why} names the rule and who that is.
   */
  record Waits(CaseId id, Refusal why) implements Answer {}

  record Refused(Refusal why) implements Answer {}
}
