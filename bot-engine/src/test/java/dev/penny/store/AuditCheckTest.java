package dev.penny.store;

import static dev.penny.action.Actions.ACCOUNT;
import static dev.penny.action.Actions.AGENT;
import static dev.penny.action.Actions.CUSTOMER;
import static dev.penny.action.Actions.NOON;
import static dev.penny.action.Actions.credit;
import static dev.penny.action.Actions.dispute;
import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.action.Policy;
import dev.penny.database.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever can write to the database can change a row, but not without being found. */
class AuditCheckTest {
  private static final long ROWS = 8;

  @TempDir Path folder;
  private Database database;
  private AuditAnchor anchor;

  @BeforeEach
  void eightRows() {
    database = Databases.embedded(folder);
    JdbiActionLedger.migrate(database);
    anchor = new AuditAnchor(folder);
    var ledger = new JdbiActionLedger(database, Policy.SHIPPED, anchor);
    for (int i = 0; i < 4; i++) {
      ledger.read(AGENT, ACCOUNT, "panel", NOON.plusSeconds(i));
      ledger.take("k" + i, i == 2 ? CUSTOMER : AGENT, i == 3 ? dispute("x") : credit(100), NOON);
    }
  }

  @AfterEach
  void close() {
    database.close();
  }

  private AuditVerdict check() {
    return AuditCheck.of(database, anchor);
  }

  /** Does it, looks where the check finds it, and expects it there. */
  private void found(long seq, String why, String... sql) {
    database
        .jdbi()
        .useTransaction(handle -> {
          for (String each : sql) {
            handle.execute(each);
          }
        });
    assertThat(check()).isEqualTo(new AuditVerdict.Broken(seq, why));
  }

  private static final String CHANGED = "this row is not as it was written";

  @Test
  void anUntouchedLogIsSound() {
    assertThat(check()).isEqualTo(new AuditVerdict.Sound(ROWS, 4));
  }

  @Test
  void anyChangedColumnOfTheLogIsFound() {
    for (String column : new String[] {"actor_id", "what", "account_id"}) {
      String old =
          database
              .jdbi()
              .withHandle(h ->
                  h.createQuery("SELECT " + column + " FROM audit_log WHERE seq = 3")
                      .mapTo(String.class)
                      .one());
      found(3, CHANGED, "UPDATE audit_log SET " + column + " = 'x' WHERE seq = 3");
      database
          .jdbi()
          .useHandle(h -> h.execute("UPDATE audit_log SET " + column + " = ? WHERE seq = 3", old));
      assertThat(check()).isInstanceOf(AuditVerdict.Sound.class);
    }
    found(3, CHANGED, "UPDATE audit_log SET actor_level = 'LEAD' WHERE seq = 3");
  }

  @Test
  void aChangedTimeOrHashIsFound() {
    found(
        5,
        CHANGED,
        "UPDATE audit_log SET occurred_at = TIMESTAMP '2026-01-01 00:00:00+0:00' WHERE seq = 5");
    found(2, CHANGED, "UPDATE audit_log SET hash = '" + "a".repeat(64) + "' WHERE seq = 2");
  }

  @Test
  void aChangedActionIsFound() {
    String why = "the action of this row is not as it was written";
    found(8, why, "UPDATE action_ledger SET kind = 'x' WHERE seq = 8");
    found(2, why, "UPDATE action_ledger SET posted_minor = 99 WHERE seq = 2");
  }

  @Test
  void aRemovedRowIsFound() {
    found(4, "this row is missing", "DELETE FROM audit_log WHERE seq = 4");
  }

  @Test
  void aRemovedOrAddedActionIsFound() {
    String copied =
        "INSERT INTO action_ledger SELECT seq + 100, 'again', input_hash, account_id, kind,"
            + " actor_level, actor_id, purse, action, answer, posted_minor, currency, occurred_at"
            + " FROM action_ledger WHERE seq = 2";
    found(ROWS + 1, "there are actions that no row of the audit log knows", copied);
    found(
        6, "the action of this row is missing", "DELETE FROM action_ledger WHERE seq IN (6, 102)");
  }

  @Test
  void swappedRowsAreFound() {
    found(
        1,
        CHANGED,
        "UPDATE audit_log SET seq = 99 WHERE seq = 1",
        "UPDATE audit_log SET seq = 1 WHERE seq = 3",
        "UPDATE audit_log SET seq = 3 WHERE seq = 99");
  }

  @Test
  void rowsCutOffTheEndAreFoundAlsoWhereTheHeadWasSetBack() {
    String cut = "DELETE FROM audit_log WHERE seq > 6";
    String why = "the rows from here on were cut off";
    found(7, why, cut, "DELETE FROM action_ledger WHERE seq > 6");
    found(
        7, why, "UPDATE audit_head SET seq = 6, hash = (SELECT hash FROM audit_log WHERE seq = 6)");
  }

  @Test
  void aLogRewrittenFromScratchIsFoundByWhatWasNotedOutside() throws Exception {
    byte[] noted = Files.readAllBytes(folder.resolve("audit-head.txt"));
    database
        .jdbi()
        .useHandle(h -> {
          h.execute("DELETE FROM audit_log");
          h.execute("DELETE FROM action_ledger");
          h.execute("UPDATE audit_head SET seq = 0, hash = ?", Seal.NONE);
        });
    var forger = new JdbiActionLedger(database, Policy.SHIPPED, anchor);
    for (int i = 0; i < ROWS; i++) {
      forger.read(AGENT, ACCOUNT, "panel", NOON);
    }
    Files.write(folder.resolve("audit-head.txt"), noted);
    assertThat(check())
        .isEqualTo(
            new AuditVerdict.Broken(
                ROWS + 1, "this row is not the one that was noted outside the database"));
  }
}
