package dev.penny.desk.coupon;

import dev.penny.action.ActionLedger;
import dev.penny.action.Actor;
import dev.penny.action.Entry;
import dev.penny.action.Kind;
import dev.penny.action.Policy;
import dev.penny.action.Refusal;
import dev.penny.action.Rule;
import dev.penny.ledger.AccountId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One intention of one of the staff: whatever is tried again under its id is the same one.
 *
 * @param id made once where it was meant, and kept over retries
 */
public record Deed(Actor actor, String id, AccountId account, String why, Instant at) {
  private static final int LONGEST_WHY = 1_000;
  private static final int LONGEST_ID = 64;

  /** In the books of actions and of promotions. */
  String key() {
    return "desk:" + actor.id() + ":" + id;
  }

  /** What was done under this key before; null: nothing. */
  @Nullable Entry before(ActionLedger ledger) {
    List<Entry> entries = ledger.entries(account);
    return entries.stream().filter(e -> e.key().equals(key())).findFirst().orElse(null);
  }

  /** Why it cannot even be begun; null: it can. */
  @Nullable Refusal refusal(Policy policy, Kind kind) {
    var needed = policy.level(kind);
    if (!actor.level().reaches(needed)) {
      return new Refusal(Rule.LEVEL, policy.version(), needed, null, null);
    }
    return why.isBlank()
        ? new Refusal(Rule.REASON_MISSING, policy.version(), null, null, null)
        : null;
  }

  /** What is wrong with what was sent; null: nothing. */
  @Nullable String problem() {
    if (id.isBlank() || id.length() > LONGEST_ID) {
      return "id is 1 to " + LONGEST_ID + " characters, made once and kept when it is sent again";
    }
    return why.length() > LONGEST_WHY
        ? "The reason has more than " + LONGEST_WHY + " characters."
        : null;
  }

  static Refusal reused(Policy policy) {
    return new Refusal(Rule.KEY_REUSED, policy.version(), null, null, null);
  }
}
