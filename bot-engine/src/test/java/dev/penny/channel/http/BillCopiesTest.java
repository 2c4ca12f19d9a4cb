package dev.penny.channel.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.AccountId;
import dev.penny.ledger.BillingSource;
import dev.penny.ledger.Catalogue;
import dev.penny.source.importing.BillFiles;
import dev.penny.source.ubl.CustomerKey;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BillCopiesTest {
  private static final String HOST = "https://shop.example";
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-05-04T12:00:00Z"), ZoneOffset.UTC);

  private final BillCopies copies =
      new BillCopies(BillCopiesTest::owner, new Samples(), HOST::equals, NOON);

  /** The right secrets open Anna's conversation and no other. */
  private static Optional<AccountId> owner(String conversation, String key, String token) {
    boolean right = conversation.equals("c-1") && key.equals("its-key") && token.equals("anna");
    return right ? Optional.of(new AccountId("K-2001")) : Optional.empty();
  }

  private record Samples() implements BillingSource {
    @Override
    public Optional<AccountHistory> history(AccountId account) {
      var found = new HashMap<AccountId, AccountHistory>();
      BillFiles.open(
              Path.of("../connectors/src/test/resources/dev/penny/ubl/good"), CustomerKey.AUTO)
          .forEachAccount(h -> found.put(h.account().id(), h));
      return Optional.ofNullable(found.get(account));
    }

    @Override
    public Catalogue catalogue() {
      return Catalogue.EMPTY;
    }
  }

  private Answer sent(String method, String origin, String body) {
    Map<String, String> headers = origin == null ? Map.of() : Map.of("origin", origin);
    return copies.answer(new Ask(method, "/api/bill-copy", "", headers, body, "127.0.0.1"));
  }

  private Answer ask(String key, String token, String invoice) {
    return sent(
        "POST",
        HOST,
        "{\"conversation\":\"c-1\",\"key\":\"%s\",\"token\":\"%s\",\"invoice\":\"%s\"}"
            .formatted(key, token, invoice));
  }

  @Test
  void theOwnerGetsTheirBillAsAFile() {
    Answer answer = ask("its-key", "anna", "FT-26020019");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.type()).isEqualTo("application/pdf");
    assertThat(new String(answer.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    assertThat(answer.headers())
        .containsEntry("Content-Disposition", "attachment; filename=\"bill-FT-26020019.pdf\"")
        .containsEntry("Access-Control-Allow-Origin", HOST)
        .containsEntry("Vary", "Origin");
    assertThat(SecurityHeaders.on(answer).headers()).containsEntry("Cache-Control", "no-store");
  }

  @Test
  void nobodyElseDoesAndLearnsNothing() {
    assertThat(ask("another", "anna", "FT-26020019").status()).isEqualTo(401);
    assertThat(ask("its-key", "bo", "FT-26020019").status()).isEqualTo(401);
    Answer foreign = ask("its-key", "anna", "KN-104417");
    Answer none = ask("its-key", "anna", "never-was");
    assertThat(foreign.status()).isEqualTo(404).isEqualTo(none.status());
    assertThat(foreign.body()).isEqualTo(none.body());
  }

  @Test
  void onlyPagesTheChatStandsOnMayAsk() {
    assertThat(sent("POST", null, "{}").status()).isEqualTo(403);
    assertThat(sent("POST", "https://evil.example", "{}").status()).isEqualTo(403);
    assertThat(sent("POST", "https://evil.example", "{}").headers())
        .doesNotContainKey("Access-Control-Allow-Origin");
    assertThat(sent("GET", HOST, "").status()).isEqualTo(405);
  }

  @Test
  void whatIsNoRequestIsSaidToBeNone() {
    assertThat(sent("POST", HOST, "no json").status()).isEqualTo(400);
    assertThat(sent("POST", HOST, "{\"conversation\":7}").status()).isEqualTo(400);
    assertThat(ask("its-key", "anna", " ").status()).isEqualTo(400);
  }

  @Test
  void manyCopiesAtOnceAreTooMany() {
    int refused = 0;
    for (int i = 0; i < 20; i++) {
      refused += ask("its-key", "anna", "never-was").status() == 429 ? 1 : 0;
    }
    assertThat(refused).isBetween(1, 8);
  }
}
