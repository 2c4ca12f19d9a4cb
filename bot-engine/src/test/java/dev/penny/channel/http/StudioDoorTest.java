package dev.penny.channel.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.conversation.AgentId;
import dev.penny.database.Database;
import dev.penny.identity.AgentAccount;
import dev.penny.identity.AgentAccounts;
import dev.penny.identity.AgentRole;
import dev.penny.learning.Gate;
import dev.penny.learning.Learning;
import dev.penny.learning.Mind;
import dev.penny.learning.SmallMind;
import dev.penny.learning.Training;
import dev.penny.learning.UnsureTurn;
import dev.penny.store.Databases;
import dev.penny.store.JdbiAgentStore;
import dev.penny.store.JdbiLearningStore;
import dev.penny.understanding.Classifier;
import dev.penny.understanding.Examples;
import dev.penny.understanding.Intent;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may come into the studio, from where, and with what. */
class StudioDoorTest {
  private static final String OURS = "http://localhost:1";
  private static final String PASSWORD = "correct horse battery";
  @TempDir static Path folder;
  private static Database database;
  private static Learning learning;
  private static StudioDoor door;
  private static String agent;
  private static String lead;
  private static String line;

  @BeforeAll
  static void open() {
    database = Databases.embedded(folder);
    JdbiAgentStore.migrate(database);
    JdbiLearningStore.migrate(database);
    var accounts = new AgentAccounts(new JdbiAgentStore(database), Clock.systemUTC());
    agent = token(accounts, "anna", AgentRole.AGENT);
    lead = token(accounts, "lena", AgentRole.LEAD);
    var store = new JdbiLearningStore(database);
    var day = LocalDate.of(2026, 11, 20);
    store.keep(
        new UnsureTurn(
            "k", "bill <b>wen</b>", day, UnsureTurn.Why.OFFERED, List.of(Intent.GREET), 40, null));
    Mind mind = SmallMind.make();
    var gate = new Gate(SmallMind.LETTERS, NoTraining::none, List.of(), List.of());
    learning = new Learning(store, mind, new NoTraining(), gate, Clock.systemUTC());
    door = new StudioDoor(new LeadGate(accounts, OURS::equals), learning);
    line = learning.overview().clusters().getFirst().id();
  }

  @AfterAll
  static void close() {
    learning.close();
    database.close();
  }

  private static String token(AgentAccounts accounts, String login, AgentRole role) {
    accounts.add(new AgentAccount(new AgentId(login), login, role), PASSWORD);
    return ((AgentAccounts.SignIn.Done) accounts.signIn(login, PASSWORD, "::1")).token();
  }

  @Test
  void aLeadSeesWhatThereIsWithWordsForEveryLabel() {
    Answer answer = door.unsure(ask("GET", lead, OURS, ""));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(text(answer))
        .contains("\"role\":\"lead\"", "bill <b>wen</b>", "\"name\":\"Why a bill changed\"");
    assertThat(answer.type()).startsWith("application/json");
  }

  @Test
  void anAgentGetsAClearNoAndNobodyGetsNothing() {
    assertThat(door.unsure(ask("GET", agent, OURS, "")).status()).isEqualTo(403);
    assertThat(text(door.unsure(ask("GET", agent, OURS, ""))))
        .contains("The studio is for leads. You are signed in as anna, with the role agent.");
    assertThat(door.unsure(ask("GET", "wrong", OURS, "")).status()).isEqualTo(401);
    assertThat(door.check(ask("GET", agent, OURS, "")).status()).isEqualTo(403);
    assertThat(door.decide(ask("POST", agent, OURS, dismiss(line))).status()).isEqualTo(403);
    assertThat(door.decide(ask("POST", "wrong", OURS, dismiss(line))).status()).isEqualTo(401);
  }

  @Test
  void aDecisionIsTakenFromOurOwnPagesAsJsonOnly() {
    assertThat(door.decide(ask("POST", lead, "http://evil.example", dismiss(line))).status())
        .isEqualTo(403);
    assertThat(door.decide(ask("GET", lead, OURS, "")).status()).isEqualTo(405);
    var form =
        new Ask(
            "POST",
            "/api/studio/decisions",
            "",
            Map.of("origin", OURS, "authorization", "Bearer " + lead, "content-type", "text/plain"),
            dismiss(line),
            "::1");
    assertThat(door.decide(form).status()).isEqualTo(415);
  }

  @Test
  void whatIsNoDecisionIsRefusedWithTheShapeOfOne() {
    for (String body :
        List.of(
            "",
            "[]",
            "{}",
            "{\"does\":\"teach\",\"label\":\"no such label\",\"lines\":[\"x\"]}",
            "{\"does\":\"teach\",\"label\":\"greet\",\"lines\":[]}",
            "{\"does\":\"teach\",\"label\":\"greet\",\"lines\":[7]}",
            "{\"does\":\"dismiss\",\"lines\":\"x\"}",
            "{\"does\":\"undo\",\"lesson\":\"x\"}")) {
      assertThat(door.decide(ask("POST", lead, OURS, body)).status()).as(body).isEqualTo(400);
    }
    assertThat(door.decide(ask("POST", lead, OURS, dismiss("gone"))).status()).isEqualTo(422);
    assertThat(door.decide(ask("POST", lead, OURS, "{\"does\":\"undo\",\"lesson\":99}")).status())
        .isEqualTo(422);
  }

  @Test
  void puttingAsideAndTakingItBackAreInTheLog() {
    assertThat(door.decide(ask("POST", lead, OURS, dismiss(line))).status()).isEqualTo(200);
    assertThat(learning.overview().clusters()).isEmpty();
    long lesson = learning.overview().lessons().getFirst().id();
    Answer undone =
        door.decide(ask("POST", lead, OURS, "{\"does\":\"undo\",\"lesson\":" + lesson + "}"));
    assertThat(undone.status()).isEqualTo(200);
    assertThat(learning.overview().clusters()).hasSize(1);
    assertThat(learning.overview().lessons())
        .allSatisfy(l -> assertThat(l.draft().by()).isEqualTo(new AgentId("lena")));
  }

  private static String dismiss(String id) {
    return "{\"does\":\"dismiss\",\"lines\":[\"" + id + "\"]}";
  }

  private static Ask ask(String method, String token, String origin, String body) {
    return new Ask(
        method,
        "/api/studio/decisions",
        "",
        Map.of(
            "origin",
            origin,
            "authorization",
            "Bearer " + token,
            "content-type",
            "application/json"),
        body,
        "::1");
  }

  private static String text(Answer answer) {
    return new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8);
  }

  /** Nothing is taught in these tests. */
  private static final class NoTraining implements Training {
    static Classifier none() {
      throw new AssertionError("nothing is trained here");
    }

    @Override
    public Classifier classifier(List<Examples.Example> learned) {
      return none();
    }

    @Override
    public void keepOnly(List<Examples.Example> learned) {
      none();
    }
  }
}
