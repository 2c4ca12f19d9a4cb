package dev.penny.channel.web;

import dev.penny.protocol.CloseCode;

/** One connected client, whatever server carries it. All methods return at once. */
public interface ClientConnection {
  /** Queues a frame; a client that does not keep up is closed with SLOW_READER instead. */
  void send(String frame);

  /** Closes after what is queued has left, and cuts the line where that takes over two seconds. */
  void close(CloseCode code, String reason);

  /** The address of the client ({@link Proxies}), for rate limits only; never logged. */
  String address();
}
