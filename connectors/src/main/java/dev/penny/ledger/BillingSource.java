package dev.penny.ledger;

import java.util.Optional;

/**
 * Port to the system that holds the billing truth. Implementations throw {@link SourceUnavailable}
 * when trying again may help and {@link SourceBroken} when the source answered something that
 * cannot be understood; nothing else.
 */
public interface BillingSource {
  /** Everything about one account, or empty where the source does not know it. */
  Optional<AccountHistory> history(AccountId account);

  Catalogue catalogue();
}
