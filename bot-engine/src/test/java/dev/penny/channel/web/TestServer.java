package dev.penny.channel.web;

import dev.penny.channel.http.Answer;
import dev.penny.channel.http.Health;
import dev.penny.channel.http.Routes;
import dev.penny.channel.http.StaticFiles;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/** The web server on a free port with conversations in memory. */
final class TestServer implements AutoCloseable {
  static final String ORIGIN = "https://shop.example";

  private static final Pace.Rates WIDE = new Pace.Rates(1_000, 1_000, 10_000, 10_000, 10_000, 50);

  final MemoryChats chats = new MemoryChats();
  final PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  final WebServer server;

  TestServer() {
    this(WIDE);
  }

  TestServer(Pace.Rates rates) {
    this(rates, 0);
  }

  TestServer(Pace.Rates rates, int port) {
    this(rates, port, new Origins(Set.of(ORIGIN)));
  }

  TestServer(Origins origins) {
    this(WIDE, 0, origins);
  }

  private TestServer(Pace.Rates rates, int port, Origins origins) {
    Routes routes =
        Routes.builder()
            .at("/health/live", Health.live())
            .at("/health/ready", Health.ready(List::of))
            .at("/echo", ask -> Answer.text(200, ask.text()))
            .at("/", new StaticFiles(getClass().getClassLoader()))
            .build();
    try {
      server =
          WebServer.start(
              new WebServer.Place("127.0.0.1", port, 20_000, Proxies.of("127.0.0.1")),
              new Pace(rates),
              routes,
              new Doors(chats, origins, null, new Origins(Set.of())),
              meters);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  int port() {
    return server.port();
  }

  TestClient client() {
    return TestClient.connect(port(), WebServer.CHAT, ORIGIN);
  }

  @Override
  public void close() {
    server.close();
  }
}
