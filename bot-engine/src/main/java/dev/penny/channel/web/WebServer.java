package dev.penny.channel.web;

import dev.penny.channel.http.Routes;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.websocket.DeploymentException;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.strategies.WorkerThreadIOStrategy;
import org.glassfish.grizzly.threadpool.ThreadPoolConfig;
import org.glassfish.tyrus.container.grizzly.server.WebSocketAddOn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One port for WebSockets, pages and the small HTTP interface. Threads of the server only enqueue;
 * whatever may block runs on virtual threads.
 */
public final class WebServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);

  public static final String CHAT = "/ws/chat";
  public static final String DESK = "/ws/desk";

  /** Longer than a heartbeat, so that only silent and half-sent connections are closed by it. */
  private static final int KEEP_ALIVE_SECONDS = 75;

  private static final int WORKERS = 16;
  private static final int BACKLOG = 4096;
  private static final long STOP_SECONDS = 3;
  private static final long LAST_TASKS_SECONDS = 3;
  private static final long COME_BACK_MIN_MILLIS = 500;
  private static final long COME_BACK_MAX_MILLIS = 4_000;

  /** {@code port} 0 takes a free one. */
  public record Place(String host, int port, int maxSockets, Proxies proxies) {}

  /** Makes the session that speaks on a new socket. */
  @FunctionalInterface
  interface Speakers {
    SocketSession speaker(ClientConnection connection, Guard guard, Mailbox mailbox);
  }

  private final HttpServer http = new HttpServer();
  private final TyrusOnGrizzly tyrus = new TyrusOnGrizzly();
  private final Links links = new Links();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("penny-sweeper").factory());
  private final Pace pace;
  private final SocketMeters meters;
  private final NetworkListener listener;
  private final AtomicBoolean stopped = new AtomicBoolean();

  private WebServer(Place place, Pace pace, MeterRegistry registry) {
    this.pace = pace;
    this.meters = new SocketMeters(registry, links::size);
    this.listener = new NetworkListener("http", place.host(), place.port());
  }

  /**
   * Opens the port.
   *
   * @throws IOException the port is in use or may not be taken
   */
  public static WebServer start(
      Place place, Pace pace, Routes routes, Doors doors, MeterRegistry registry)
      throws IOException {
    var server = new WebServer(place, pace, registry);
    Map<String, Speakers> speakers = doors.speakers(pace);
    server.endpoints(speakers);
    server.listen(
        new Doorman(
            doors.origins(), pace, server.links, place, server.meters, server.stopped::get));
    server
        .http
        .getServerConfiguration()
        .addHttpHandler(new HttpFront(routes, server.threads, place.proxies()), "/");
    server.http.getServerConfiguration().setHttpServerName("penny");
    server.http.getServerConfiguration().setHttpServerVersion("");
    server
        .http
        .getServerConfiguration()
        .setDefaultErrorPageGenerator(
            (request, status, phrase, description, fault) -> status + "\n");
    server.http.start();
    var _ =
        server.clock.scheduleWithFixedDelay(
            new Liveness(server.links, server.meters), 1, 1, TimeUnit.SECONDS);
    return server;
  }

  private void listen(Doorman doorman) {
    var transport = listener.getTransport();
    transport.setIOStrategy(WorkerThreadIOStrategy.getInstance());
    transport.setWorkerThreadPoolConfig(
        ThreadPoolConfig.defaultConfig()
            .setPoolName("penny-web")
            .setCorePoolSize(WORKERS)
            .setMaxPoolSize(WORKERS));
    transport.setServerConnectionBackLog(BACKLOG);
    listener.getKeepAlive().setIdleTimeoutInSeconds(KEEP_ALIVE_SECONDS);
    listener.registerAddOn(new WebSocketAddOn(tyrus, "/"));
    listener.registerAddOn((networkListener, chain) ->
        chain.add(
            chain.indexOfType(
                org.glassfish.tyrus.container.grizzly.server.GrizzlyServerFilter.class),
            doorman));
    http.addListener(listener);
  }

  private void endpoints(Map<String, Speakers> speakers) throws IOException {
    try {
      for (var entry : speakers.entrySet()) {
        BiFunction<Link, ClientConnection, SocketSession> speaker =
            (link, connection) ->
                entry
                    .getValue()
                    .speaker(
                        connection, new Guard(pace, meters, link::helloSaid), new Mailbox(threads));
        tyrus.addEndpoint(
            SocketEndpoint.at(
                entry.getKey(), () -> new SocketEndpoint(links, this::later, meters, speaker)));
      }
      tyrus.start("/", listener.getPort());
    } catch (DeploymentException e) {
      throw new IOException("the WebSocket endpoints could not be set up", e);
    }
  }

  private void later(Runnable task, long afterMillis) {
    if (!clock.isShutdown()) {
      var _ = clock.schedule(task, afterMillis, TimeUnit.MILLISECONDS);
    }
  }

  /** The port that was taken. */
  public int port() {
    return listener.getPort();
  }

  Links links() {
    return links;
  }

  public int sockets() {
    return links.size();
  }

  /**
   * Takes nothing more: tells every client when to come back, closes its socket, and frees the
   * port. What was taken before goes on until {@link #close()}.
   */
  public void stop() {
    if (!stopped.compareAndSet(false, true)) {
      return;
    }
    for (Link link : links.all()) {
      SocketSession speaker = link.speaker();
      if (speaker != null) {
        speaker.bye(
            ThreadLocalRandom.current().nextLong(COME_BACK_MIN_MILLIS, COME_BACK_MAX_MILLIS));
      }
    }
    try {
      http.shutdown(STOP_SECONDS, TimeUnit.SECONDS).get(STOP_SECONDS + 1, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
      http.shutdownNow();
    }
  }

  /** Stops and returns when no thread of the doors works any more, or after a few seconds. */
  @Override
  public void close() {
    stop();
    tyrus.stop();
    clock.shutdownNow();
    threads.shutdown();
    try {
      if (!threads.awaitTermination(LAST_TASKS_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("some frames were still being handled; their clients send them again");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    threads.shutdownNow();
  }
}
