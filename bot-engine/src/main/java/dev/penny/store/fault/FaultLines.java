package dev.penny.store.fault;

import dev.penny.action.Actor;
import dev.penny.action.Level;
import dev.penny.audit.fault.Hit;
import dev.penny.desk.fault.Fault.Line;
import dev.penny.desk.fault.Fault.Standing;
import dev.penny.desk.fault.Fault.Sum;
import dev.penny.ledger.AccountId;
import dev.penny.ledger.InvoiceId;
import dev.penny.ledger.ItemId;
import dev.penny.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The lines that faults hit, as rows. */
final class FaultLines {
  private static final String SELECT =
      "SELECT fault_id, line_no, account_id, invoice_id, item_id, issued, expected_minor,"
          + " billed_minor, currency, standing, decided_level, decided_by, why, answer"
          + " FROM fault_line";

  private FaultLines() {}

  /** Numbered on from the last one there is. */
  static void insert(Handle handle, String fault, List<Hit> hits) {
    if (hits.isEmpty()) {
      return;
    }
    long number =
        handle
            .createQuery("SELECT COALESCE(MAX(line_no), 0) FROM fault_line WHERE fault_id = :id")
            .bind("id", fault)
            .mapTo(Long.class)
            .one();
    try (var batch =
        handle.prepareBatch(
            "INSERT INTO fault_line (fault_id, line_no, account_id, invoice_id, item_id, issued,"
                + " expected_minor, billed_minor, currency, standing) VALUES (:fault, :number,"
                + " :account, :invoice, :item, :issued, :expected, :billed, :currency, 'FOUND')")) {
      for (Hit hit : hits) {
        batch
            .bind("fault", fault)
            .bind("number", ++number)
            .bind("account", hit.account().value())
            .bind("invoice", hit.invoice().value())
            .bind("item", hit.item() == null ? null : hit.item().value())
            .bind("issued", hit.issued())
            .bind("expected", hit.expected().minor())
            .bind("billed", hit.billed().minor())
            .bind("currency", hit.billed().currency().getCurrencyCode())
            .add();
      }
      batch.execute();
    }
  }

  static List<Sum> sums(Handle handle, String fault) {
    return handle
        .createQuery(
            "SELECT standing, currency, COUNT(*) AS many, COUNT(DISTINCT account_id) AS accounts,"
                + " SUM(billed_minor - expected_minor) AS total FROM fault_line"
                + " WHERE fault_id = :id GROUP BY standing, currency ORDER BY standing, currency")
        .bind("id", fault)
        .map((row, _) ->
            new Sum(
                Standing.valueOf(row.getString("standing")),
                row.getString("currency"),
                row.getLong("many"),
                row.getLong("accounts"),
                row.getLong("total")))
        .list();
  }

  static List<Line> lines(
      Handle handle, String fault, @Nullable Standing standing, int from, int atMost) {
    String only = standing == null ? "" : " AND standing = '" + standing.name() + "'";
    return handle
        .createQuery(
            SELECT
                + " WHERE fault_id = :id"
                + only
                + " ORDER BY line_no OFFSET "
                + from
                + " ROWS FETCH NEXT "
                + atMost
                + " ROWS ONLY")
        .bind("id", fault)
        .map((row, _) -> read(row))
        .list();
  }

  static List<Line> approved(Handle handle, int atMost) {
    return handle
        .createQuery(
            SELECT
                + " WHERE standing = 'APPROVED' ORDER BY fault_id, line_no FETCH FIRST "
                + atMost
                + " ROWS ONLY")
        .map((row, _) -> read(row))
        .list();
  }

  static int decide(
      Handle handle, String fault, @Nullable Long line, Standing then, Actor by, String why) {
    var update =
        handle
            .createUpdate(
                "UPDATE fault_line SET standing = :then, decided_level = :level, decided_by = :by,"
                    + " why = :why WHERE fault_id = :id AND standing = 'FOUND'"
                    + (line == null ? "" : " AND line_no = :line"))
            .bind("then", then.name())
            .bind("level", by.level().name())
            .bind("by", by.id())
            .bind("why", why)
            .bind("id", fault);
    return line == null ? update.execute() : update.bind("line", line).execute();
  }

  static int answered(Handle handle, Line line, Standing standing, String answer) {
    return handle
        .createUpdate(
            "UPDATE fault_line SET standing = :standing, answer = :answer WHERE fault_id = :id"
                + " AND line_no = :line AND standing = 'APPROVED'")
        .bind("standing", standing.name())
        .bind("answer", answer)
        .bind("id", line.fault())
        .bind("line", line.number())
        .execute();
  }

  private static Line read(ResultSet row) throws SQLException {
    String item = row.getString("item_id");
    String by = row.getString("decided_by");
    String currency = row.getString("currency");
    var hit =
        new Hit(
            new AccountId(row.getString("account_id")),
            new InvoiceId(row.getString("invoice_id")),
            item == null ? null : new ItemId(item),
            row.getObject("issued", LocalDate.class),
            Money.of(row.getLong("expected_minor"), currency),
            Money.of(row.getLong("billed_minor"), currency));
    return new Line(
        row.getString("fault_id"),
        row.getLong("line_no"),
        hit,
        Standing.valueOf(row.getString("standing")),
        by == null ? null : new Actor(Level.valueOf(row.getString("decided_level")), by),
        row.getString("why"),
        row.getString("answer"));
  }
}
