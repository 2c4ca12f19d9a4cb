package dev.penny.source.jdbi;

import dev.penny.ledger.AccountId;
import dev.penny.ledger.InvoiceId;
import dev.penny.ledger.SumCheck;
import java.util.List;

/** What writing an account came to. */
public sealed interface Written {
  AccountId account();

  /** A bill that was written although its sums are off; it is marked with these problems. */
  record Marked(InvoiceId invoice, List<SumCheck.Problem> problems) {
    public Marked {
      problems = List.copyOf(problems);
    }
  }

  /** The account was not there before. */
  record Added(AccountId account, int invoices, List<Marked> marked) implements Written {
    public Added {
      marked = List.copyOf(marked);
    }
  }

  /** Something of the account is new or changed; {@code invoices} counts the new bills. */
  record Updated(AccountId account, int invoices, List<Marked> marked) implements Written {
    public Updated {
      marked = List.copyOf(marked);
    }
  }

  /** All of it was there already. */
  record Unchanged(AccountId account) implements Written {}

  /** Nothing of the account was written: a bill that was issued does not change afterwards. */
  record Refused(AccountId account, String why) implements Written {}
}
