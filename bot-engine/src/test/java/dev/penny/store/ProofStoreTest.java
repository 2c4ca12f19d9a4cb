package dev.penny.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.action.CaseId;
import dev.penny.action.ProofRules;
import dev.penny.database.Database;
import dev.penny.ledger.AccountId;
import dev.penny.proof.Body;
import dev.penny.proof.FileKind;
import dev.penny.proof.ProofStore;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProofStoreTest {
  private static final Instant NOON = Instant.parse("2026-06-20T12:00:00Z");

  @TempDir Path folder;

  @Test
  void aFileIsKeptAsItIsAndErasedWhenItsTimeIsOver() {
    try (Database database = Databases.embedded(folder)) {
      JdbiProofStore.migrate(database);
      var store = new JdbiProofStore(database);
      byte[] bytes = new byte[3_000_000];
      new Random(1).nextBytes(bytes);
      var file =
          new ProofStore.Kept(
              "f-1",
              new AccountId("A-1"),
              new CaseId("D-1"),
              ProofRules.Use.EVIDENCE,
              FileKind.PNG,
              "photo.png",
              NOON,
              NOON.plusSeconds(60),
              new Body(bytes));
      store.keep(file);
      store.keep(file);
      ProofStore.Kept back = store.file("f-1", NOON).orElseThrow();
      assertThat(back.body().bytes()).isEqualTo(bytes);
      assertThat(back.until()).isEqualTo(file.until());
      assertThat(store.file("f-1", NOON.plusSeconds(60))).isEmpty();
      assertThat(store.erase(NOON.plusSeconds(59))).isZero();
      assertThat(store.erase(NOON.plusSeconds(60))).isEqualTo(1);
      assertThat(store.file("f-1", NOON)).isEmpty();
    }
  }
}
