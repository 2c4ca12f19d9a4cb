package dev.penny.conversation;

import dev.penny.ledger.AccountId;

/** Who is on the other side. Only {@link SignedIn} may see account data. */
public sealed interface Customer {
  record Anonymous() implements Customer {}

  /** The host page vouched for this customer with a signed token. */
  record SignedIn(AccountId account, String displayName) implements Customer {}
}
