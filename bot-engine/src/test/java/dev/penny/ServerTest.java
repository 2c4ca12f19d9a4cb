package dev.penny;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.read.ListAppender;
import dev.penny.turn.Stages;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** The whole demo server in this process: it answers, and its log holds nothing personal. */
class ServerTest {
  private static final String WORDS = "kanarienvogel";
  private static final String PASSWORD = "swordfish-swordfish";

  @TempDir Path folder;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ListAppender<ILoggingEvent> logged = new ListAppender<>();

  @Test
  void theDemoAnswersAndItsLogHoldsNoWordsNamesOrTokens() throws Exception {
    capture();
    String token;
    String key;
    try (Server server = demo()) {
      assertThat(get(server, "/health/ready").statusCode()).isEqualTo(200);
      assertThat(get(server, "/help/").body()).contains("/help/due-dates");
      assertThat(get(server, "/help/due-dates").headers().map())
          .containsKey("content-security-policy");
      assertThat(signIn(server)).isEqualTo(401);
      token = get(server, "/demo/api/token?customer=T1001").body().replaceAll(".*:\"|\"}", "");
      try (var chat = new Chat(http, server.address())) {
        chat.send(
            "{\"type\":\"hello\",\"protocol\":1,\"after\":0,\"token\":\"%s\"}".formatted(token));
        String welcome = chat.await("\"welcome\"");
        assertThat(welcome).contains("Maya Lindqvist");
        key = welcome.replaceAll(".*\"key\":\"([^\"]*)\".*", "$1");
        chat.send("{\"type\":\"say\",\"id\":\"1\",\"text\":\"" + WORDS + "\"}");
        chat.send("{\"type\":\"say\",\"id\":\"2\",\"text\":7, " + WORDS);
        assertThat(chat.await("\"refused\"")).contains("BAD_FRAME");
        chat.await("\"bot\"");
      }
      String metrics = get(server, "/metrics").body();
      assertThat(metrics).contains("penny_turn_ack_seconds_count 1");
      for (var stage : Stages.Stage.values()) {
        assertThat(metrics)
            .containsPattern(
                "penny_turn_stage_seconds_count\\{stage=\"%s\"} [1-9]"
                    .formatted(stage.name().toLowerCase(java.util.Locale.ROOT)));
      }
    }
    List<String> lines = logged.list.stream().map(ServerTest::text).toList();
    assertThat(lines)
        .noneMatch(l -> l.contains(WORDS) || l.contains("Lindqvist") || l.contains("Maya"))
        .noneMatch(l -> l.contains(PASSWORD) || l.contains(token) || l.contains(key));
  }

  private Server demo() throws IOException {
    Map<String, String> flags =
        Map.of(
            "data", folder.toString(),
            "port", "0",
            "log.level", "DEBUG",
            "token.secret", "a secret of at least thirty-two bytes");
    Config config =
        ((Config.Checked.Fine) Config.check(Settings.of(null, Map.of(), flags))).config();
    return Server.start(
        config, Clock.systemUTC(), (house, routes) -> DemoHouse.fill(house, config, routes));
  }

  @AfterEach
  void quiet() {
    var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    root.detachAppender(logged);
    root.setLevel(Level.WARN);
  }

  private void capture() {
    var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    logged.start();
    root.addAppender(logged);
    root.setLevel(Level.INFO);
  }

  private static String text(ILoggingEvent event) {
    var text = new StringBuilder(event.getFormattedMessage());
    for (IThrowableProxy t = event.getThrowableProxy(); t != null; t = t.getCause()) {
      text.append(' ').append(t.getMessage());
    }
    return text.toString();
  }

  private HttpResponse<String> get(Server server, String path) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(server.address() + path)).build();
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private int signIn(Server server) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(server.address() + "/api/sign-in"))
            .header("Origin", server.address())
            .header("Content-Type", "application/json")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "{\"user\":\"anna\",\"password\":\"" + PASSWORD + "\"}"))
            .build();
    return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
  }
}
