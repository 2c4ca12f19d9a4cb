package dev.penny;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.penny.redaction.RedactionCases;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Card numbers, passwords and the like go through the whole server and are nowhere in it after. */
class NothingKeptTest {
  /** Shorter ones, as a security code, turn up in any file by chance. */
  private static final int TELLING = 7;

  /** Said beside a secret: shows that the search finds what is kept. */
  private static final String CONTROL = "kanarienvogel";

  /** Of the messages, one in so many is sent again. */
  private static final int SOME = 20;

  /** So many are read and answered by the bot; the rest waits for a person. */
  private static final int TO_THE_BOT = 40;

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ListAppender<ILoggingEvent> logged = new ListAppender<>();

  @Test
  void whatIsHiddenIsInNoFileNoLogLineAndNoFrame() throws Exception {
    List<RedactionCases.Case> cases = RedactionCases.hidden();
    assertThat(cases).hasSizeGreaterThan(160);
    var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.INFO);
    logged.start();
    root.addAppender(logged);
    var frames = new ArrayList<String>();
    String running;
    try (Server server = demo();
        var chat = new Chat(http, server.address())) {
      chat.send("{\"type\":\"hello\",\"protocol\":1,\"after\":0}");
      for (int i = 0; i < cases.size(); i++) {
        if (i == TO_THE_BOT) {
          chat.send(say("person", "I want to talk to a person", "x"));
          awaited(chat, "\"ack\"", frames);
        }
        RedactionCases.Case said = cases.get(i);
        String say = say("s" + i, said.said(), said.said());
        chat.send(say);
        String ack = awaited(chat, "\"ack\"", frames);
        if (i % SOME == 0) {
          chat.send(say);
          assertThat(awaited(chat, "\"ack\"", frames)).as("the same again").isEqualTo(ack);
          chat.send(say("s" + i, said.kept(), said.said()));
          assertThat(awaited(chat, "\"ack\"", frames)).as("hidden before").isEqualTo(ack);
        }
      }
      running = files();
    }
    String all = running + files() + String.join("\n", frames) + lines();
    assertThat(all).contains(CONTROL);
    assertThat(cases.stream().flatMap(c -> c.secrets().stream()).filter(NothingKeptTest::tells))
        .hasSizeGreaterThan(120)
        .allSatisfy(secret -> assertThat(written(secret)).noneMatch(all::contains));
    assertThat(String.join("\n", frames))
        .contains("[security code]", "[PIN]", "[card ending 1111]", "[one-time code]");
  }

  private static boolean tells(String secret) {
    return secret.length() >= TELLING && secret.chars().distinct().count() > 2;
  }

  /** As it stands in a text, in JSON, and in a script of the database. */
  private static List<String> written(String secret) throws IOException {
    String json = JSON.writeValueAsString(secret);
    String script =
        secret
            .chars()
            .mapToObj(c -> c < 0x80 ? Character.toString(c) : "\\u%04x".formatted(c))
            .collect(Collectors.joining());
    return List.of(secret, json.substring(1, json.length() - 1), script);
  }

  private static String say(String id, String text, String choice) throws IOException {
    return JSON.writeValueAsString(Map.of("type", "say", "id", id, "text", text, "choice", choice));
  }

  private static String awaited(Chat chat, String type, List<String> frames)
      throws InterruptedException {
    while (true) {
      String frame = chat.await("");
      frames.add(frame);
      if (frame.contains(type)) {
        return frame;
      }
      assertThat(frame).doesNotContain("\"refused\"");
    }
  }

  private Server demo() throws IOException {
    Map<String, String> flags =
        Map.of(
            "data", folder.toString(),
            "port", "0",
            "log.level", "DEBUG",
            "limit.messages.per.second", "100000",
            "limit.messages.per.address.per.second", "100000",
            "limit.frames.per.second", "100000",
            "token.secret", "a secret of at least thirty-two bytes");
    Config config =
        ((Config.Checked.Fine) Config.check(Settings.of(null, Map.of(), flags))).config();
    return Server.start(
        config, Clock.systemUTC(), (house, routes) -> DemoHouse.fill(house, config, routes));
  }

  private String files() throws IOException {
    var all = new StringBuilder();
    try (var files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.append(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
      }
    }
    return all.toString();
  }

  private String lines() {
    return logged.list.stream()
        .map(e -> e.getFormattedMessage() + " " + e.getThrowableProxy())
        .collect(Collectors.joining("\n"));
  }

  @AfterEach
  void quiet() {
    var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    root.detachAppender(logged);
    root.setLevel(Level.WARN);
  }
}
