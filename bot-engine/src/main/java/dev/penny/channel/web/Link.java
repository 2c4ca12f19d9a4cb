package dev.penny.channel.web;

import jakarta.websocket.CloseReason;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.Consumer;
import org.glassfish.grizzly.Connection;
import org.jspecify.annotations.Nullable;

/** One socket: the TCP connection, from the handshake on, and the WebSocket session on it. */
final class Link implements Outbound.Carrier {
  private final Connection<?> connection;
  private final String address;
  private final long openedAt;
  private volatile long lastReceived;
  private volatile long lastPing;
  private long heardUntil;
  private volatile boolean helloSaid;
  private volatile @Nullable Session session;
  private volatile @Nullable SocketSession speaker;
  private volatile @Nullable Outbound outbound;

  /** {@code address}: the client's, for limits; {@code now} in milliseconds of any steady clock. */
  Link(Connection<?> connection, String address, long now) {
    this.connection = connection;
    this.address = address;
    this.openedAt = now;
    this.lastReceived = now;
    this.heardUntil = now;
    this.lastPing = now;
  }

  void opened(Session opened, SocketSession speaks, Outbound out) {
    session = opened;
    speaker = speaks;
    outbound = out;
  }

  void touched(long now) {
    lastReceived = now;
  }

  void helloSaid() {
    helloSaid = true;
  }

  boolean saidHello() {
    return helloSaid;
  }

  long openedAt() {
    return openedAt;
  }

  long lastReceived() {
    return lastReceived;
  }

  /** Whether anything was received since this was last asked; asked by one thread. */
  boolean heardSomething() {
    long newest = lastReceived;
    boolean heard = newest > heardUntil;
    heardUntil = newest;
    return heard;
  }

  long lastPing() {
    return lastPing;
  }

  @Nullable SocketSession speaker() {
    return speaker;
  }

  @Nullable Outbound outbound() {
    return outbound;
  }

  Connection<?> connection() {
    return connection;
  }

  @Override
  public void send(String frame, Consumer<@Nullable Throwable> done) {
    Session there = session;
    if (there == null || !there.isOpen()) {
      done.accept(new IOException("the socket is closed"));
      return;
    }
    try {
      there.getAsyncRemote().sendText(frame, result -> done.accept(result.getException()));
    } catch (RuntimeException e) {
      done.accept(e);
    }
  }

  void ping(long now) {
    lastPing = now;
    Session there = session;
    if (there == null) {
      return;
    }
    try {
      there.getAsyncRemote().sendPing(ByteBuffer.allocate(0));
    } catch (IOException | RuntimeException e) {
      cut();
    }
  }

  @Override
  public void close(int code, String reason) {
    Session there = session;
    if (there == null) {
      cut();
      return;
    }
    try {
      there.close(new CloseReason(CloseReason.CloseCodes.getCloseCode(code), reason));
    } catch (IOException | RuntimeException e) {
      cut();
    }
  }

  @Override
  public void cut() {
    connection.terminateSilently();
  }

  @Override
  public String address() {
    return address;
  }
}
