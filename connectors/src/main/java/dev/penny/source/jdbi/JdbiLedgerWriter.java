package dev.penny.source.jdbi;

import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Catalogue;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;

/**
 * Writes billing truth as the billing system re-sends it. Writing the same again changes nothing.
 * An invoice is final: the same id with other content is refused with its account. Subscriptions,
 * redemptions, payments, credits, the account itself and the catalogue may evolve: the newer record
 * takes the place of the older one. What is not in the new data stays.
 */
public final class JdbiLedgerWriter {
  private final Jdbi jdbi;

  public JdbiLedgerWriter(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Writes what is new or changed in the catalogue, in one transaction; says how many entries. */
  public int writeCatalogue(Catalogue catalogue) {
    return jdbi.inTransaction(handle -> {
      int changed = replaceChanged(handle, catalogue);
      if (changed > 0) {
        handle.execute("UPDATE catalogue_state SET version = version + 1 WHERE id = 1");
      }
      return changed;
    });
  }

  private static int replaceChanged(Handle handle, Catalogue catalogue) {
    var before = CatalogueTables.catalogue(handle);
    var products = changed(catalogue.products(), before.products());
    var taxes = changed(catalogue.taxes(), before.taxes());
    var promotions = changed(catalogue.promotions(), before.promotions());
    try (var rows = new Rows(handle)) {
      for (var product : products) {
        CatalogueTables.replace(rows, product);
      }
      for (var tax : taxes) {
        CatalogueTables.replace(rows, tax);
      }
      for (var promotion : promotions) {
        CatalogueTables.replace(rows, promotion);
      }
      rows.flush();
    } catch (SQLException e) {
      throw failed(e);
    }
    return products.size() + taxes.size() + promotions.size();
  }

  private static <K, T> List<T> changed(Map<K, T> fresh, Map<K, T> before) {
    return fresh.entrySet().stream()
        .filter(entry -> !entry.getValue().equals(before.get(entry.getKey())))
        .map(Map.Entry::getValue)
        .toList();
  }

  /** As {@link #writePrepared}. */
  public List<Written> write(List<AccountHistory> accounts) {
    return writePrepared(accounts.stream().map(PreparedAccount::of).toList());
  }

  /** Writes these accounts in one transaction: all of them, or on an exception none. */
  public List<Written> writePrepared(List<PreparedAccount> accounts) {
    return jdbi.inTransaction(handle -> {
      var written = new ArrayList<Written>(accounts.size());
      var ids = accounts.stream().map(a -> a.history().account().id().value()).toList();
      var stored = Stored.of(handle, ids);
      try (var rows = new Rows(handle)) {
        for (int i = 0; i < ids.size(); i++) {
          written.add(write(handle, rows, accounts.get(i), stored.get(ids.get(i))));
        }
        rows.flush();
      } catch (SQLException e) {
        throw failed(e);
      }
      return written;
    });
  }

  private static Written write(
      Handle handle, Rows rows, PreparedAccount account, @Nullable Stored stored)
      throws SQLException {
    AccountHistory history = account.history();
    if (stored == null) {
      writeRest(rows, history, account.hash(), false);
      return new Written.Added(
          history.account().id(), account.bills().size(), writeBills(rows, account.bills()));
    }
    String conflict = stored.conflict(handle, account);
    if (conflict != null) {
      return new Written.Refused(history.account().id(), conflict);
    }
    var added = account.bills().stream().filter(b -> !stored.has(b.invoice())).toList();
    boolean sameRest = account.hash().equals(stored.hash());
    if (!sameRest) {
      writeRest(rows, history, account.hash(), true);
    }
    if (sameRest && added.isEmpty()) {
      return new Written.Unchanged(history.account().id());
    }
    return new Written.Updated(history.account().id(), added.size(), writeBills(rows, added));
  }

  private static List<Written.Marked> writeBills(Rows rows, List<PreparedAccount.Bill> bills)
      throws SQLException {
    var marked = new ArrayList<Written.Marked>();
    for (var bill : bills) {
      var invoice = bill.invoice();
      InvoiceTables.write(rows, invoice, bill.hash());
      if (!bill.problems().isEmpty()) {
        InvoiceTables.writeProblems(rows, invoice, bill.problems());
        marked.add(new Written.Marked(invoice.id(), bill.problems()));
      }
    }
    return marked;
  }

  private static void writeRest(Rows rows, AccountHistory history, String hash, boolean replace)
      throws SQLException {
    String account = history.account().id().value();
    if (replace) {
      rows.now(AccountTables.ACCOUNT.deleteAll(), account);
      rows.now(AccountTables.TAX_STATUS.deleteAll(), account);
    }
    AccountTables.write(rows, history.account(), hash);
    int line = 0;
    for (var s : history.subscriptions()) {
      remove(rows, replace, account, s.id().value(), SUBSCRIPTION);
      AccountTables.write(rows, s, line++);
    }
    line = 0;
    for (var r : history.redemptions()) {
      remove(rows, replace, account, r.id().value(), REDEMPTION);
      SettlementTables.write(rows, r, line++);
    }
    line = 0;
    for (var p : history.payments()) {
      remove(rows, replace, account, p.id().value(), PAYMENT);
      SettlementTables.write(rows, p, line++);
    }
    line = 0;
    for (var c : history.credits()) {
      remove(rows, replace, account, c.id().value(), CREDIT);
      SettlementTables.write(rows, c, line++);
    }
  }

  private static final List<Table> SUBSCRIPTION =
      List.of(AccountTables.SUBSCRIPTION, AccountTables.CHANGE);
  private static final List<Table> REDEMPTION = List.of(SettlementTables.REDEMPTION);
  private static final List<Table> PAYMENT =
      List.of(SettlementTables.PAYMENT, SettlementTables.ALLOCATION);
  private static final List<Table> CREDIT =
      List.of(SettlementTables.CREDIT, SettlementTables.APPLICATION);

  private static void remove(
      Rows rows, boolean replace, String account, String id, List<Table> tables)
      throws SQLException {
    if (replace) {
      for (var table : tables) {
        rows.now(table.delete(), account, id);
      }
    }
  }

  private static RuntimeException failed(SQLException e) {
    return new UnableToExecuteStatementException(e, null);
  }
}
