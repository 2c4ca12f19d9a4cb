package dev.penny.bench.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * {@code Load [SOCKETS] [TURNS_PER_SECOND] [SECONDS]}: usual 10000 50 60. Two rows in one run:
 * Penny's demo server, with real turns of signed-in customers on a durable database, and a bare
 * echo on the same WebSocket implementation. Every idle socket costs this machine an open file on
 * both sides.
 */
public final class Load {
  private static final int TALKERS = 200;
  private static final int WARM_SECONDS = 15;
  private static final int CUSTOMERS = 4;
  private static final String HELLO = "{\"type\":\"hello\",\"protocol\":1,\"after\":0%s}";
  private static final String ROW = "%-6s %8s %7s %8s %8s %8s %9s  %-24s %-24s %s%n";

  private final int sockets;
  private final int rate;
  private final int seconds;
  private double cpuPerTurn;

  private Load(int sockets, int rate, int seconds) {
    this.sockets = sockets;
    this.rate = rate;
    this.seconds = seconds;
  }

  public static void main(String[] args) throws Exception {
    var load = new Load(number(args, 0, 10_000), number(args, 1, 50), number(args, 2, 60));
    System.out.printf(
        "%d idle sockets; %d turns a second for %d s over %d sockets%n",
        load.sockets, load.rate, load.seconds, TALKERS);
    System.out.printf(
        ROW,
        "server",
        "sockets",
        "RSS MB",
        "KB/conn",
        "heap MB",
        "KB/conn",
        "CPU/turn",
        "say-ack p50/95/99 ms",
        "reply p50/95/99 ms",
        "lost/refused/unanswered");
    load.echo();
    load.penny();
    System.exit(0);
  }

  private static int number(String[] args, int at, int usual) {
    return args.length > at ? Integer.parseInt(args[at]) : usual;
  }

  private void penny() throws Exception {
    Path data = Files.createTempDirectory("penny-load");
    int port = freePort();
    try (Child server =
            Child.start(
                "is ready",
                "512m",
                "dev.penny.Main",
                "demo",
                "--data",
                data.toString(),
                "--port",
                Integer.toString(port),
                "--set",
                "limit.handshakes.per.second=100000",
                "--set",
                "limit.handshakes.total.per.second=100000",
                "--set",
                "limit.messages.per.second=1000",
                "--set",
                "limit.messages.per.address.per.second=100000");
        HttpClient http = HttpClient.newHttpClient()) {
      var turns = new Turns[] {new Turns()};
      try (var talkers = new Clients((client, text) -> turns[0].frame(client, text))) {
        String origin = "http://localhost:" + port;
        for (int i = 0; i < TALKERS; i++) {
          String token = token(http, origin, i);
          var _ =
              talkers.connect(
                  port, "/ws/chat", origin, HELLO.formatted(",\"token\":\"" + token + "\""));
        }
        await(talkers, TALKERS);
        turns[0].ask(talkers.all(), rate, WARM_SECONDS);
        turns[0] = new Turns();
        measure(turns[0], server, talkers);
        idle("penny", server, port, "/ws/chat", origin, turns[0], talkers.lost());
      }
    }
  }

  private void echo() throws Exception {
    int port = freePort();
    try (Child server =
        Child.start("ready", "512m", "dev.penny.bench.load.BareEcho", Integer.toString(port))) {
      var turns = new Turns();
      try (var talkers = new Clients(turns::echo)) {
        for (int i = 0; i < TALKERS; i++) {
          var _ = talkers.connect(port, "/echo", "http://localhost", "");
        }
        await(talkers, TALKERS);
        turns.ask(talkers.all(), rate, WARM_SECONDS);
        turns.reply.reset();
        measure(turns, server, talkers);
        idle("echo", server, port, "/echo", "http://localhost", turns, talkers.lost());
      }
    }
  }

  private void measure(Turns turns, Child server, Clients talkers) throws IOException {
    long before = server.cpuMillis();
    turns.ask(talkers.all(), rate, seconds);
    cpuPerTurn = (server.cpuMillis() - before) / (double) (rate * seconds);
  }

  private void idle(
      String name, Child server, int port, String path, String origin, Turns turns, int lost)
      throws Exception {
    long heap = server.heapKb();
    long rss = server.rssKb();
    String hello = path.equals("/ws/chat") ? HELLO.formatted("") : "";
    try (var many = new Clients((client, text) -> {})) {
      for (int i = 0; i < sockets; i++) {
        var _ = many.connect(port, path, origin, hello);
      }
      await(many, sockets);
      TimeUnit.SECONDS.sleep(30);
      long heapFull = server.heapKb();
      long rssFull = server.rssKb();
      System.out.printf(
          ROW,
          name,
          many.open() - many.lost(),
          rssFull / 1024,
          (rssFull - rss) / sockets,
          heapFull / 1024,
          (heapFull - heap) / sockets,
          "%.1f ms".formatted(cpuPerTurn),
          millis(turns.ack),
          millis(turns.reply),
          (lost + many.lost()) + "/" + turns.refused() + "/" + turns.unanswered());
    }
  }

  private static String millis(Histogram histogram) {
    if (histogram.getTotalCount() == 0) {
      return "-";
    }
    return List.of(50.0, 95.0, 99.0).stream()
        .map(p -> "%.1f".formatted(histogram.getValueAtPercentile(p) / 1_000.0))
        .collect(java.util.stream.Collectors.joining(" / "));
  }

  private static void await(Clients clients, int wanted) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
    while (clients.open() < wanted && System.nanoTime() < end) {
      Thread.sleep(50);
    }
    if (clients.open() < wanted) {
      throw new IllegalStateException("only " + clients.open() + " of " + wanted + " opened");
    }
  }

  private static String token(HttpClient http, String origin, int number) throws Exception {
    String customer = "T100" + (1 + number % CUSTOMERS);
    URI uri = URI.create(origin + "/demo/api/token?customer=" + customer);
    var answer =
        http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    return answer.body().replaceAll(".*:\"|\"}", "");
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
