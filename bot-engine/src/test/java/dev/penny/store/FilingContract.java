package dev.penny.store;

import static dev.penny.action.Actions.ACCOUNT;
import static dev.penny.action.Actions.CUSTOMER;
import static dev.penny.action.Actions.NOON;
import static dev.penny.action.Actions.dispute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penny.action.Action;
import dev.penny.action.Answer;
import dev.penny.action.CaseId;
import dev.penny.action.Policy;
import dev.penny.action.ProofRules;
import dev.penny.database.Database;
import dev.penny.proof.Body;
import dev.penny.proof.FileKind;
import dev.penny.proof.ProofStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file and its action: both or neither. */
abstract class FilingContract {
  @TempDir static Path folder;

  abstract Database database();

  private JdbiActionLedger ledger() {
    return new JdbiActionLedger(database(), Policy.SHIPPED, new AuditAnchor(folder));
  }

  private CaseId opened(String line) {
    return ((Answer.Done) ledger().take("d-" + line, CUSTOMER, dispute(line), NOON)).id();
  }

  private static ProofStore.Kept file(String id, CaseId to, String name) {
    Instant until = NOON.plus(Duration.ofDays(30));
    return new ProofStore.Kept(
        id,
        ACCOUNT,
        to,
        ProofRules.Use.EVIDENCE,
        FileKind.PNG,
        name,
        NOON,
        until,
        new Body(new byte[] {1, 2, 3}));
  }

  private int files() {
    return database()
        .jdbi()
        .withHandle(
            h -> h.createQuery("SELECT COUNT(*) FROM proof_file").mapTo(Integer.class).one());
  }

  @Test
  void aFileAndItsActionAreWrittenTogetherAndOnce() throws Exception {
    CaseId to = opened("I-1-1");
    int before = files();
    var action = new Action.SendProof(ACCOUNT, to, "f-1", "photo.png");
    var filing = new JdbiFiling(ledger());
    List<Answer> answers =
        Race.all(64, 64, _ -> filing.file("k", CUSTOMER, action, file("f-1", to, "photo.png")));
    assertThat(answers).containsOnly(new Answer.Done(to, null));
    assertThat(files()).isEqualTo(before + 1);
    assertThat(ledger().cases(ACCOUNT).dispute(to).files()).containsExactly("f-1");
  }

  @Test
  void whereTheFileCannotBeWrittenNothingIsDone() {
    CaseId to = opened("I-1-2");
    int before = files();
    int entries = ledger().entries(ACCOUNT).size();
    var action = new Action.SendProof(ACCOUNT, to, "f-2", "photo.png");
    // Too long a name for its column: the database breaks off in the middle of the work.
    var broken = file("f-2", to, "x".repeat(200));
    assertThatThrownBy(() -> new JdbiFiling(ledger()).file("b", CUSTOMER, action, broken))
        .isInstanceOf(RuntimeException.class);
    assertThat(ledger().entries(ACCOUNT)).hasSize(entries);
    assertThat(files()).isEqualTo(before);
    assertThat(new JdbiFiling(ledger()).file("b", CUSTOMER, action, file("f-2", to, "ok.png")))
        .as("the same sending goes through afterwards")
        .isInstanceOf(Answer.Done.class);
  }

  @Test
  void aFileOfARefusedActionIsNotKept() {
    int before = files();
    var none = new CaseId("D-NONE");
    var action = new Action.SendProof(ACCOUNT, none, "f-3", "photo.png");
    Answer answer =
        new JdbiFiling(ledger()).file("n", CUSTOMER, action, file("f-3", none, "a.png"));
    assertThat(answer).isInstanceOf(Answer.Refused.class);
    assertThat(files()).isEqualTo(before);
  }
}
