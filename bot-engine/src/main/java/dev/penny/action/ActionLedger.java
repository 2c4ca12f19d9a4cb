package dev.penny.action;

import dev.penny.ledger.AccountId;
import java.time.Instant;
import java.util.List;

/**
 * Port to the one place where money moves. What {@link #take} answers is on disk before it returns;
 * a full disk throws {@code StorageFull} and nothing is done.
 */
public interface ActionLedger {
  /**
   * Does the action, or refuses it with a reason. The same key with the same actor and action gives
   * the stored answer and does nothing; with another one it is refused as {@link Rule#KEY_REUSED}.
   */
  Answer take(String key, Actor actor, Action action, Instant at);

  /** What was done to this account, oldest first. */
  List<Entry> entries(AccountId account);

  /** The accounts on which something waits for a decision, the longest wait first. */
  List<AccountId> waiting();

  /** Keeps that a person has looked at an account; {@code what} says where. */
  void read(Actor by, AccountId account, String what, Instant at);

  default Cases cases(AccountId account) {
    return Cases.of(entries(account));
  }
}
