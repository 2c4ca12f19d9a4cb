package dev.penny.protocol;

/**
 * Why the server closes a WebSocket. Resumable: connect again (with jitter, after the hint of
 * {@link ServerFrame.Bye} where one came) and say hello with the last sequence number; nothing is
 * lost. Not resumable: connecting again the same way gets the same answer.
 */
public enum CloseCode {
  /** The server stops or restarts. */
  RESTART(1012, true),

  /** A binary frame: only text is understood. */
  NOT_TEXT(1003, false),

  /** A frame over {@link Limits#FRAME_BYTES}. */
  TOO_BIG(1009, false),

  /** A fault of ours. */
  FAULT(1011, true),

  /** No hello within {@link Limits#HELLO_SECONDS}. */
  NO_HELLO(4001, true),

  /** The protocol version is not spoken here: reload the page. */
  WRONG_PROTOCOL(4002, false),

  /** The agent's session ended: sign in again. */
  SIGNED_OUT(4003, false),

  /** Too many frames, and they went on coming after refusals. */
  TOO_FAST(4008, true),

  /** No sign of life for {@link Limits#DEAD_SECONDS}. */
  DEAD(4009, true),

  /** The reader did not keep up and its queue on the server was full. */
  SLOW_READER(4013, true);

  private final int code;
  private final boolean resumable;

  CloseCode(int code, boolean resumable) {
    this.code = code;
    this.resumable = resumable;
  }

  public int code() {
    return code;
  }

  public boolean resumable() {
    return resumable;
  }
}
