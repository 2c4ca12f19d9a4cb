package dev.penny.protocol;

/** The figures both ends must agree on. They are written into the TypeScript types as well. */
public final class Limits {
  /** The protocol version this server speaks. */
  public static final int PROTOCOL = 1;

  /** Characters (Unicode code points) in one message. */
  public static final int TEXT_CHARACTERS = 4_000;

  /** Bytes in one frame; a larger one closes the socket with 1009. */
  public static final int FRAME_BYTES = 64 * 1024;

  /** Characters in the id of something said. */
  public static final int ID_CHARACTERS = 64;

  /** Seconds between opening the socket and the hello frame. */
  public static final int HELLO_SECONDS = 10;

  /** Seconds between two signs of life of the server (WebSocket pings, answered by browsers). */
  public static final int HEARTBEAT_SECONDS = 20;

  /** Seconds without any sign of life after which the server drops a socket. */
  public static final int DEAD_SECONDS = 55;

  private Limits() {}
}
