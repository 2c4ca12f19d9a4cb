package dev.penny.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.action.ActionLedger;
import dev.penny.action.Actions;
import dev.penny.action.Cases;
import dev.penny.action.Policy;
import dev.penny.database.Database;
import dev.penny.money.Money;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresActionLedgerTest extends ActionLedgerContract {
  @TempDir static Path folder;
  private static Database database;

  @BeforeAll
  static void open() {
    database = Databases.postgres("actions");
    JdbiActionLedger.migrate(database);
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @BeforeEach
  void empty() {
    for (var table : new String[] {"action_ledger", "audit_log", "action_waiting"}) {
      database.jdbi().useHandle(handle -> handle.execute("DELETE FROM " + table));
    }
    database
        .jdbi()
        .useHandle(handle -> handle.execute("UPDATE audit_head SET seq = 0, hash = ?", Seal.NONE));
  }

  @Test
  void severalServersOnOneDatabaseCannotPassALimitTogether() throws Exception {
    List<ActionLedger> servers = List.of(ledger(), ledger(), ledger());
    parallel(
        48, i -> servers.get(i % 3).take("k" + i, person(i), Actions.credit(300), Actions.NOON));
    Money given = Actions.euro(0);
    for (Cases.Posting posting : ledger().cases(Actions.ACCOUNT).postings()) {
      given = given.plus(posting.money());
    }
    assertThat(given).isEqualTo(Actions.euro(4800));
    var sound = AuditCheck.of(database, new AuditAnchor(folder.resolve("none")));
    assertThat(sound).isEqualTo(new AuditVerdict.Sound(48, 48));
  }

  @Override
  ActionLedger ledger() {
    return new JdbiActionLedger(database, Policy.SHIPPED, new AuditAnchor(folder));
  }
}
