package dev.penny.turn;

import dev.penny.ledger.AccountId;
import java.time.Instant;

/** Port to what is held for customers. */
public interface HoldsBook {
  /**
   * Ends what this account holds for that order; what was redeemed on it stays. Answers how many
   * codes were let go.
   */
  int letGo(AccountId account, String order, Instant now);
}
