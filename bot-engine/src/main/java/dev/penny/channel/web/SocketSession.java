package dev.penny.channel.web;

import dev.penny.protocol.Limits;

/** What speaks on one socket: the customer's protocol or the agent's. */
interface SocketSession {
  /** A text frame came; returns at once. */
  void received(String text);

  /** The line gave a sign of life; told within a second or two of it. */
  default void alive() {}

  /** Seconds between two pings of the server. */
  default int heartbeatSeconds() {
    return Limits.HEARTBEAT_SECONDS;
  }

  /** The line is gone. */
  void closed();

  /** The server stops: tells the client when to come back, and closes. */
  void bye(long retryAfterMs);
}
