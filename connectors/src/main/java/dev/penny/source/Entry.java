package dev.penny.source;

import dev.penny.ledger.AccountHistory;
import java.util.List;

/** What a pass over a data set meets, one after the other. */
public sealed interface Entry {
  /** An account that was read completely. */
  record Read(AccountHistory history) implements Entry {}

  /** An account left out as a whole because some of its records cannot be read. */
  record LeftOut(String account, List<BadRecord> why) implements Entry {
    public LeftOut {
      why = List.copyOf(why);
    }
  }

  /** A line that belongs to no account of the data set. */
  record Stray(BadRecord why) implements Entry {}
}
