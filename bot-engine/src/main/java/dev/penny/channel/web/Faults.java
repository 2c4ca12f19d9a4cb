package dev.penny.channel.web;

import dev.penny.ledger.SourceUnavailable;
import dev.penny.protocol.ServerFrame.RefusalCode;

/** Foreign failures, translated once for both sockets. */
final class Faults {
  private static final long SOON = 2_000;

  private Faults() {}

  /** Not a bug: the surroundings failed, and whoever runs the server is told elsewhere. */
  static boolean expected(RuntimeException e) {
    return e instanceof SourceUnavailable;
  }

  static Guard.Fault inWords(RuntimeException e) {
    return e instanceof SourceUnavailable
        ? new Guard.Fault(
            RefusalCode.UNAVAILABLE, "the billing system does not answer now; try again", SOON)
        : new Guard.Fault(
            RefusalCode.UNAVAILABLE, "something went wrong on our side; try again", SOON);
  }
}
