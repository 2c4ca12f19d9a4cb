package dev.penny.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Port to the accounts a billing source has, in a fixed order, a piece at a time. */
public interface AccountList {
  /** At most {@code atMost} ids that follow {@code last}; null: from the first on. */
  List<AccountId> after(@Nullable AccountId last, int atMost);
}
