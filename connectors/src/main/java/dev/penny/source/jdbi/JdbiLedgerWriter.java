package dev.penny.source.jdbi;

import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Catalogue;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.SumCheck;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

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

  /** Writes these accounts in one transaction: all of them, or on an exception none. */
  public List<Written> write(List<AccountHistory> accounts) {
    return jdbi.inTransaction(handle -> {
      var written = new ArrayList<Written>(accounts.size());
      try (var rows = new Rows(handle)) {
        for (var account : accounts) {
          written.add(write(handle, rows, account));
        }
        rows.flush();
      } catch (SQLException e) {
        throw failed(e);
      }
      return written;
    });
  }

  private static Written write(Handle handle, Rows rows, AccountHistory history)
      throws SQLException {
    var stored = Stored.of(handle, history.account().id());
    String hash = ContentHash.ofTheRest(history);
    if (stored == null) {
      writeRest(rows, history, hash, false);
      return new Written.Added(
          history.account().id(),
          history.invoices().size(),
          writeInvoices(rows, history.invoices()));
    }
    String conflict = stored.conflict(handle, history);
    if (conflict != null) {
      return new Written.Refused(history.account().id(), conflict);
    }
    var added = history.invoices().stream().filter(i -> !stored.has(i)).toList();
    boolean sameRest = hash.equals(stored.hash());
    if (!sameRest) {
      writeRest(rows, history, hash, true);
    }
    if (sameRest && added.isEmpty()) {
      return new Written.Unchanged(history.account().id());
    }
    return new Written.Updated(history.account().id(), added.size(), writeInvoices(rows, added));
  }

  private static List<Written.Marked> writeInvoices(Rows rows, List<Invoice> invoices)
      throws SQLException {
    var marked = new ArrayList<Written.Marked>();
    for (var invoice : invoices) {
      InvoiceTables.write(rows, invoice, ContentHash.of(invoice));
      var problems = SumCheck.of(invoice);
      if (!problems.isEmpty()) {
        InvoiceTables.writeProblems(rows, invoice, problems);
        marked.add(new Written.Marked(invoice.id(), problems));
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
