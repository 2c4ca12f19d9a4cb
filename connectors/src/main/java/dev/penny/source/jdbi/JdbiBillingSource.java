package dev.penny.source.jdbi;

import dev.penny.database.Retry;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.AccountId;
import dev.penny.ledger.AccountList;
import dev.penny.ledger.BillingSource;
import dev.penny.ledger.Catalogue;
import dev.penny.ledger.SourceBroken;
import dev.penny.ledger.SourceUnavailable;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.jspecify.annotations.Nullable;

/**
 * The billing truth from our own tables. One history is fourteen range queries (three more where it
 * has electronic invoices) in one snapshot, so a concurrent import is seen completely or not at
 * all; the catalogue is kept until it changes. Thread-safe.
 */
public final class JdbiBillingSource implements BillingSource, AccountList {
  private record Kept(long version, Catalogue catalogue) {}

  private final Jdbi jdbi;
  private volatile @Nullable Kept kept;

  public JdbiBillingSource(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Optional<AccountHistory> history(AccountId account) {
    return snapshot("the account " + account, handle -> history(handle, account));
  }

  /** As the handle's transaction sees it. */
  static Optional<AccountHistory> history(Handle handle, AccountId id) {
    String account = id.value();
    return AccountTables.account(handle, account)
        .map(found ->
            new AccountHistory(
                found,
                AccountTables.subscriptions(handle, account),
                SettlementTables.redemptions(handle, account),
                InvoiceTables.invoices(handle, account),
                SettlementTables.payments(handle, account),
                SettlementTables.credits(handle, account)));
  }

  @Override
  public Catalogue catalogue() {
    return snapshot(
        "the catalogue",
        handle -> {
          long version = version(handle);
          Kept now = kept;
          if (now == null || now.version() != version) {
            now = new Kept(version, CatalogueTables.catalogue(handle));
            kept = now;
          }
          return now.catalogue();
        });
  }

  @Override
  public List<AccountId> after(@Nullable AccountId last, int atMost) {
    return snapshot(
        "the list of accounts",
        handle ->
            handle
                .createQuery(
                    "SELECT account_id FROM account WHERE account_id > :last ORDER BY account_id"
                        + " FETCH FIRST "
                        + atMost
                        + " ROWS ONLY")
                .bind("last", last == null ? "" : last.value())
                .mapTo(String.class)
                .map(AccountId::new)
                .list());
  }

  private static long version(Handle handle) {
    return handle
        .createQuery("SELECT version FROM catalogue_state WHERE id = 1")
        .mapTo(Long.class)
        .one();
  }

  private <T> T snapshot(String what, Function<Handle, T> read) {
    try {
      return jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, read::apply);
    } catch (RuntimeException e) {
      if (mayPass(e)) {
        throw new SourceUnavailable("the ledger did not give " + what, e);
      }
      throw new SourceBroken("the ledger cannot give " + what, e);
    }
  }

  /** No connection (08), resources (53), shut down (57), or another transaction was in the way. */
  private static boolean mayPass(RuntimeException e) {
    String state = Retry.sqlState(e);
    return state == null
        ? e instanceof ConnectionException
        : state.startsWith("08")
            || state.startsWith("53")
            || state.startsWith("57")
            || Retry.lostToAnother(e);
  }
}
