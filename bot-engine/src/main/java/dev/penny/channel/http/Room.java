package dev.penny.channel.http;

import dev.penny.ledger.AccountId;
import java.util.HashSet;
import java.util.Set;

/** How many files are on their way at once: few in all, and one of an account. */
final class Room {
  /** With their largest size, this bounds what they take of memory. */
  static final int PLACES = 3;

  private final Set<AccountId> inside = new HashSet<>();

  /** False: it is full, or one of this account is in it. */
  synchronized boolean enter(AccountId account) {
    return inside.size() < PLACES && inside.add(account);
  }

  synchronized void leave(AccountId account) {
    inside.remove(account);
  }
}
