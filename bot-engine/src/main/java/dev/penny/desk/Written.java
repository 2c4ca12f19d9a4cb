package dev.penny.desk;

import dev.penny.protocol.ServerFrame.RefusalCode;

/** What came of an agent's write. */
public sealed interface Written {
  /** Committed under this sequence number. */
  record Accepted(long seq) implements Written {}

  /** Nothing was stored; {@code message} says how to mend it. */
  record Refused(RefusalCode code, String message) implements Written {}
}
