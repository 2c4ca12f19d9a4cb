package dev.penny.cli;

import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.AccountId;
import dev.penny.source.BadRecordException;
import dev.penny.source.BillData;
import dev.penny.source.Entry;

/** Looks one account up in a data set. */
final class OneAccount {
  private OneAccount() {}

  /** Ends the command where there is no such account; bad lines of others do not matter. */
  static AccountHistory in(BillData dataset, AccountId id) {
    try (var pass = dataset.accounts();
        var progress = SlowProgress.ofBytes("Looking for " + id)) {
      while (pass.hasNext()) {
        progress.at(pass.bytesRead(), dataset.bytes());
        switch (pass.next()) {
          case Entry.Read(var history) when history.account().id().equals(id) -> {
            return history;
          }
          case Entry.LeftOut(var account, var why) when account.equals(id.value()) ->
              throw new BadRecordException(why.getFirst());
          case Entry.Read _, Entry.LeftOut _, Entry.Stray _ -> {}
        }
      }
    }
    throw new CliFault(Exit.NOTHING, "there is no account " + id + " in the data");
  }
}
