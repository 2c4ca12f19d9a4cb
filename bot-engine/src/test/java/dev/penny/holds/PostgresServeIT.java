package dev.penny.holds;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penny.explain.Samples;
import dev.penny.identity.CustomerTokenSigner;
import dev.penny.identity.TokenKey;
import dev.penny.ledger.AccountId;
import dev.penny.store.Databases;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The product on PostgreSQL: import, a conversation, kill -9, and the same conversation again. */
class PostgresServeIT {
  private static final String SECRET = "a secret of thirty-two bytes or more";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir Path data;

  private record Talk(String conversation, String key) {}

  @Test
  void billsAndConversationsLiveInPostgresAndOutliveTheServer() {
    var database = Databases.emptyPostgres("serve");
    var environment = new HashMap<>(Server.WIDE);
    environment.put("PENNY_DATABASE_URL", database.url());
    environment.put("PENNY_DATABASE_USER", database.user());
    environment.put("PENNY_DATABASE_PASSWORD", database.password());
    environment.put("PENNY_TOKEN_SECRET", SECRET);
    var samples = Samples.plain();
    var load =
        CommandLineRun.of(
            Duration.ofSeconds(60),
            environment,
            "import",
            samples.folder().toString(),
            "--data",
            data.toString());
    assertThat(load.exitCode()).as(load.output()).isZero();
    assertThat(load.output()).contains("accounts: " + samples.accounts().size() + " new");
    String account = samples.accounts().getFirst().account().id().value();
    try (var server = Server.serve(data, environment)) {
      Talk talk = asks(server, account);
      List<JsonNode> before = log(server, account, talk);
      assertThat(before).anyMatch(e -> e.toString().contains("\"bill_change\""));
      server.kill();
      server.begin(Map.of());
      server.awaitReady();
      assertThat(log(server, account, talk)).isEqualTo(before);
      assertThat(server.faults()).isEmpty();
    }
    assertThat(Files.exists(data.resolve("db"))).isFalse();
  }

  private static Talk asks(Server server, String account) {
    try (Wire wire = Wire.connect(server.address(), "/ws/chat")) {
      wire.send(Map.of("type", "hello", "protocol", 1, "after", 0, "token", token(account)));
      JsonNode welcome = wire.await("welcome");
      wire.send(Map.of("type", "say", "id", "u1", "text", "why is my bill higher?"));
      wire.await(PostgresServeIT::isAnswer, "the bot's answer", PATIENCE);
      return new Talk(welcome.path("conversation").asText(), welcome.path("key").asText());
    }
  }

  private static boolean isAnswer(JsonNode frame) {
    return frame.path("events").findValuesAsText("type").contains("bot");
  }

  /** The whole conversation, as a socket that resumes it gets it. */
  private static List<JsonNode> log(Server server, String account, Talk talk) {
    var events = new ArrayList<JsonNode>();
    try (Wire wire = Wire.connect(server.address(), "/ws/chat")) {
      var hello = new HashMap<String, Object>();
      hello.putAll(Map.of("type", "hello", "protocol", 1, "after", 0, "token", token(account)));
      hello.put("conversation", talk.conversation());
      hello.put("key", talk.key());
      wire.send(hello);
      long newest = wire.await("welcome").path("seq").asLong();
      while (events.size() < newest) {
        wire.await("events").path("events").forEach(events::add);
      }
    }
    return events;
  }

  /** As the host page's server signs it. */
  private static String token(String account) {
    return new CustomerTokenSigner(new TokenKey.Shared(SECRET), "website", "penny")
        .sign(
            new dev.penny.conversation.Customer.SignedIn(new AccountId(account), "Test"),
            Instant.now());
  }
}
