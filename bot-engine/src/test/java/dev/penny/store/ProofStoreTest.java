package dev.penny.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.action.Actions;
import dev.penny.action.CaseId;
import dev.penny.action.Policy;
import dev.penny.action.ProofRules;
import dev.penny.database.Database;
import dev.penny.ledger.AccountId;
import dev.penny.proof.Body;
import dev.penny.proof.FileKind;
import dev.penny.proof.ProofStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
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

  /** Not only out of the table: what was somebody's passport is on the disk no more. */
  @Test
  void whatIsErasedIsOnTheDiskNoMore() throws IOException {
    byte[] mark = "a-passport-that-must-not-stay-behind".getBytes(StandardCharsets.US_ASCII);
    byte[] bytes = new byte[200_000];
    for (int i = 0; i + mark.length <= bytes.length; i += 1_000) {
      System.arraycopy(mark, 0, bytes, i, mark.length);
    }
    try (Database database = Databases.embedded(folder)) {
      JdbiProofStore.migrate(database);
      var store = new JdbiProofStore(database);
      for (int i = 0; i < 3; i++) {
        store.keep(kept("f-" + i, NOON.plusSeconds(60 + i), bytes));
      }
      assertThat(holding(mark)).as("the test sees what is kept").isNotEmpty();
      assertThat(store.erase(NOON.plusSeconds(61))).isEqualTo(2);
      assertThat(store.file("f-2", NOON)).isPresent();
      assertThat(store.erase(NOON.plusSeconds(62))).isEqualTo(1);
      assertThat(holding(mark)).isEmpty();
    }
  }

  @Test
  void erasingWhileOthersWriteLosesNothing() throws Exception {
    try (Database database = Databases.embedded(folder)) {
      JdbiProofStore.migrate(database);
      JdbiActionLedger.migrate(database);
      var store = new JdbiProofStore(database);
      var ledger = new JdbiActionLedger(database, Policy.SHIPPED, new AuditAnchor(folder));
      List<Integer> erased =
          Race.all(
              80,
              8,
              i -> {
                if (i % 10 != 0) {
                  ledger.take("k" + i, Actions.CUSTOMER, Actions.credit(100 + i), NOON);
                  return 0;
                }
                store.keep(kept("g-" + i, NOON, new byte[10_000]));
                return store.erase(NOON);
              });
      assertThat(erased.stream().mapToInt(Integer::intValue).sum()).isEqualTo(8);
      assertThat(ledger.entries(Actions.ACCOUNT)).hasSize(72);
    }
  }

  private static ProofStore.Kept kept(String id, Instant until, byte[] bytes) {
    return new ProofStore.Kept(
        id,
        new AccountId("A-1"),
        new CaseId("I-1"),
        ProofRules.Use.IDENTITY,
        FileKind.JPEG,
        "id.jpg",
        NOON,
        until,
        new Body(bytes));
  }

  private List<Path> holding(byte[] mark) throws IOException {
    String text = new String(mark, StandardCharsets.ISO_8859_1);
    String hex = HexFormat.of().formatHex(mark);
    var found = new ArrayList<Path>();
    try (var files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String all = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        if (all.contains(text) || all.toLowerCase(Locale.ROOT).contains(hex)) {
          found.add(file);
        }
      }
    }
    return found;
  }
}
