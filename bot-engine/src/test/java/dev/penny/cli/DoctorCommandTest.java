package dev.penny.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.action.Actor;
import dev.penny.action.Level;
import dev.penny.action.Policy;
import dev.penny.ledger.AccountId;
import dev.penny.store.AuditAnchor;
import dev.penny.store.Databases;
import dev.penny.store.JdbiActionLedger;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorCommandTest {
  @TempDir Path data;
  private final StringWriter out = new StringWriter();

  private int doctor() {
    out.getBuffer().setLength(0);
    var writer = new PrintWriter(out, true);
    return PennyCommand.run(writer, writer, "doctor", "--set", "data=" + data);
  }

  @Test
  void theDoctorSaysWhereTheAuditLogWasChanged() {
    try (var database = Databases.embedded(data.resolve("db"))) {
      JdbiActionLedger.migrate(database);
      var ledger = new JdbiActionLedger(database, Policy.SHIPPED, new AuditAnchor(data));
      var agent = new Actor(Level.AGENT, "ada");
      for (int i = 0; i < 3; i++) {
        ledger.read(agent, new AccountId("A-" + i), "panel", Instant.EPOCH);
      }
    }
    assertThat(doctor()).isEqualTo(Exit.OK);
    assertThat(out.toString()).contains("3 rows, 0 of them actions, all sound");
    try (var database = Databases.embedded(data.resolve("db"))) {
      database
          .jdbi()
          .useHandle(h -> h.execute("UPDATE audit_log SET actor_id = 'bob' WHERE seq = 2"));
    }
    assertThat(doctor()).isEqualTo(Exit.ENVIRONMENT);
    assertThat(out.toString()).containsPattern("bad +audit log +row 2: this row is not as it was");
  }
}
