package dev.penny.channel.web;

import dev.penny.protocol.CloseCode;
import dev.penny.protocol.Limits;

/**
 * Looks after all sockets once a second: sends pings, closes those that never said hello, cuts
 * those that gave no sign of life. The implementation's own idle timeout is reset by our own pings
 * and never finds a dead peer.
 */
final class Liveness implements Runnable {
  private final Links links;
  private final SocketMeters meters;

  Liveness(Links links, SocketMeters meters) {
    this.links = links;
    this.meters = meters;
  }

  @Override
  public void run() {
    sweep(Millis.now());
  }

  void sweep(long now) {
    for (Link link : links.all()) {
      if (now - link.lastReceived() > Limits.DEAD_SECONDS * 1_000L) {
        meters.closed(CloseCode.DEAD);
        link.cut();
      } else if (!link.saidHello() && now - link.openedAt() > Limits.HELLO_SECONDS * 1_000L) {
        noHello(link);
      } else {
        signOfLife(link);
        heartbeat(link, now);
      }
    }
  }

  /** Told within a second of what was received: what hangs on it ends by itself. */
  private static void signOfLife(Link link) {
    SocketSession speaker = link.speaker();
    if (speaker != null && link.heardSomething()) {
      speaker.alive();
    }
  }

  private static void heartbeat(Link link, long now) {
    SocketSession speaker = link.speaker();
    if (speaker != null && now - link.lastPing() >= speaker.heartbeatSeconds() * 1_000L) {
      link.ping(now);
    }
  }

  private static void noHello(Link link) {
    Outbound outbound = link.outbound();
    if (outbound == null) {
      link.cut();
    } else {
      outbound.close(CloseCode.NO_HELLO, "hello did not come in time");
    }
  }
}
