package dev.penny.channel.http;

import static dev.penny.action.Actions.ACCOUNT;
import static dev.penny.action.Actions.AGENT;
import static dev.penny.action.Actions.CUSTOMER;
import static dev.penny.action.Actions.NOON;
import static dev.penny.action.Actions.dispute;
import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.action.Action;
import dev.penny.action.Action.Step;
import dev.penny.action.Actions;
import dev.penny.action.Actor;
import dev.penny.action.DisputeCase;
import dev.penny.action.Policy;
import dev.penny.ledger.AccountId;
import dev.penny.proof.Body;
import dev.penny.proof.Hostile;
import dev.penny.proof.ProofStore;
import dev.penny.store.InMemoryActionLedger;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProofsTest {
  private static final String HOST = "https://shop.example";
  private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

  private final InMemoryActionLedger ledger = new InMemoryActionLedger(Policy.SHIPPED);
  private final Files files = new Files();
  private final Proofs door =
      new Proofs(
          (conversation, key, token) ->
              conversation.equals("c-1") && key.equals("its-key") && token.equals("anna")
                  ? Optional.of(ACCOUNT)
                  : Optional.empty(),
          (token, account) ->
              token.equals("ada") && account.equals(ACCOUNT)
                  ? Optional.of(AGENT)
                  : Optional.empty(),
          ledger,
          Policy.SHIPPED,
          files,
          this::file,
          HOST::equals,
          CLOCK);

  private record Files(Map<String, ProofStore.Kept> kept) implements ProofStore {
    Files() {
      this(new LinkedHashMap<>());
    }

    @Override
    public void keep(Kept file) {
      kept.putIfAbsent(file.id(), file);
    }

    @Override
    public Optional<Kept> file(String id, Instant now) {
      return Optional.ofNullable(kept.get(id)).filter(f -> f.until().isAfter(now));
    }

    @Override
    public int erase(Instant now) {
      return 0;
    }
  }

  private dev.penny.action.Answer file(
      String key, Actor by, Action.SendProof action, ProofStore.Kept file) {
    var answer = ledger.take(key, by, action, file.at());
    if (answer instanceof dev.penny.action.Answer.Done) {
      files.keep(file);
    }
    return answer;
  }

  private Answer send(String origin, String token, String id, String name, byte[] file) {
    String head =
        "{\"conversation\":\"c-1\",\"key\":\"its-key\",\"token\":\"%s\",\"id\":\"%s\",\"name\":\"%s\"}\n"
            .formatted(token, id, name);
    byte[] line = head.getBytes(StandardCharsets.UTF_8);
    byte[] body = new byte[line.length + file.length];
    System.arraycopy(line, 0, body, 0, line.length);
    System.arraycopy(file, 0, body, line.length, file.length);
    return door.answer(
        new Ask(
            "POST", "/api/proof", "", Map.of("origin", origin), "", "127.0.0.1", new Body(body)));
  }

  private Answer send(String id, byte[] file) {
    return send(HOST, "anna", id, "photo.jpg", file);
  }

  private Answer get(String id, String token) {
    Map<String, String> headers = Map.of("authorization", "Bearer " + token);
    return SecurityHeaders.on(
        door.answer(new Ask("GET", "/api/proof/" + id, "", headers, "", "127.0.0.1")));
  }

  private DisputeCase evidenceWanted() {
    ledger.take("d", CUSTOMER, dispute("I-1-1"), NOON);
    var id = ledger.cases(ACCOUNT).disputes().getFirst().id();
    ledger.take("e", AGENT, Actions.move(id, Step.ASK_EVIDENCE), NOON);
    return ledger.cases(ACCOUNT).dispute(id);
  }

  @Test
  void whatIsSentMovesTheCaseOnAndIsGivenToItsAgentAsAFileToSave() {
    DisputeCase asked = evidenceWanted();
    assertThat(send("11111111", Hostile.image("jpeg", 9, 9)).status()).isEqualTo(200);
    DisputeCase now = ledger.cases(ACCOUNT).dispute(asked.id());
    assertThat(now.standing()).isEqualTo(DisputeCase.Standing.UNDER_REVIEW);
    Answer file = get(now.files().getFirst(), "ada");
    assertThat(file.status()).isEqualTo(200);
    assertThat(file.type()).isEqualTo("image/jpeg");
    assertThat(file.headers())
        .containsEntry("Content-Disposition", "attachment; filename=\"photo.jpg\"")
        .containsEntry("X-Content-Type-Options", "nosniff")
        .containsEntry("Cross-Origin-Resource-Policy", "same-origin")
        .containsEntry("Cache-Control", "no-store");
    assertThat(file.headers().get("Content-Security-Policy")).contains("sandbox", "'none'");
    assertThat(ledger.reads()).containsExactly(AGENT.id() + " file " + ACCOUNT);
  }

  @Test
  void nobodyElseGetsItAndNobodyLearnsWhetherItIsThere() {
    evidenceWanted();
    send("11111111", Hostile.image("png", 9, 9));
    String id = ledger.cases(ACCOUNT).disputes().getFirst().files().getFirst();
    assertThat(new String(get(id, "bob").body(), StandardCharsets.UTF_8))
        .isEqualTo(new String(get("nothing", "ada").body(), StandardCharsets.UTF_8));
    assertThat(get(id, "").status()).isEqualTo(404);
    assertThat(ledger.reads()).isEmpty();
  }

  @Test
  void sentAgainItIsOneFile() {
    evidenceWanted();
    byte[] photo = Hostile.image("png", 9, 9);
    assertThat(send("22222222", photo).status()).isEqualTo(200);
    assertThat(send("22222222", photo).status()).isEqualTo(200);
    assertThat(ledger.cases(ACCOUNT).disputes().getFirst().files()).hasSize(1);
    assertThat(files.kept()).hasSize(1);
    assertThat(files.kept().values().iterator().next().until())
        .isEqualTo(NOON.plusSeconds(180L * 24 * 60 * 60));
  }

  @Test
  void noHostileFileIsEverServedAsAPage() {
    int served = 0;
    int refused = 0;
    for (Map.Entry<String, byte[]> file : Hostile.files().entrySet()) {
      var fresh = new ProofsTest(); // the pace of one account would stop at the twelfth
      fresh.evidenceWanted();
      Answer answer = fresh.send("hostile-file", file.getValue());
      assertThat(answer.status()).as(file.getKey()).isIn(200, 413, 415, 422);
      assertThat(fresh.files.kept()).as(file.getKey()).hasSize(answer.status() == 200 ? 1 : 0);
      refused += answer.status() == 200 ? 0 : 1;
      for (String id : fresh.files.kept().keySet()) {
        Answer given = fresh.get(id, "ada");
        assertThat(given.type()).isIn("image/jpeg", "image/png", "application/pdf");
        assertThat(given.headers().get("Content-Disposition")).startsWith("attachment");
        assertThat(given.headers()).containsEntry("X-Content-Type-Options", "nosniff");
        assertThat(given.headers().get("Content-Security-Policy")).contains("sandbox");
        served++;
      }
    }
    assertThat(served + refused).isGreaterThanOrEqualTo(39);
    assertThat(served).as("images with something in them are redrawn").isPositive();
    assertThat(refused).isGreaterThan(20);
  }

  @Test
  void whoMayNotIsToldWhy() {
    byte[] photo = Hostile.image("png", 9, 9);
    assertThat(send("https://evil.example", "anna", "33333333", "a", photo).status())
        .isEqualTo(403);
    assertThat(send(HOST, "bo", "33333333", "a", photo).status()).isEqualTo(401);
    assertThat(send("33333333", photo).status()).as("nothing waits for a file").isEqualTo(409);
    assertThat(send("x", photo).status()).as("no id").isEqualTo(400);
    evidenceWanted();
    Answer html = send("44444444", "<html>".getBytes(StandardCharsets.UTF_8));
    assertThat(html.status()).isEqualTo(415);
    assertThat(new String(html.body(), StandardCharsets.UTF_8))
        .contains("not_taken", "JPEG or PNG");
    assertThat(ledger.cases(new AccountId("B")).disputes()).isEmpty();
  }

  @Test
  void manyAtOnceAreSlowedDown() {
    evidenceWanted();
    int slowed = 0;
    for (int i = 0; i < 30; i++) {
      slowed += send("many-many-" + i, new byte[] {1}).status() == 429 ? 1 : 0;
    }
    assertThat(slowed).isEqualTo(18);
  }
}
