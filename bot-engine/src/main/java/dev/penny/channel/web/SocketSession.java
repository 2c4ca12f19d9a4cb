package dev.penny.channel.web;

/** What speaks on one socket: the customer's protocol or the agent's. */
interface SocketSession {
  /** A text frame came; returns at once. */
  void received(String text);

  /** The line is gone. */
  void closed();

  /** The server stops: tells the client when to come back, and closes. */
  void bye(long retryAfterMs);
}
