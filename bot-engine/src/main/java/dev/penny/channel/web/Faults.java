package dev.penny.channel.web;

import dev.penny.database.StorageFull;
import dev.penny.ledger.SourceUnavailable;
import dev.penny.protocol.ServerFrame.RefusalCode;
import dev.penny.turn.Lanes;

/** Foreign failures, translated once for both sockets. */
final class Faults {
  private static final long SOON = 2_000;
  private static final long LATER = 15_000;

  private Faults() {}

  /** Not a bug: the surroundings failed, and whoever runs the server is told elsewhere. */
  static boolean expected(RuntimeException e) {
    return e instanceof SourceUnavailable
        || e instanceof StorageFull
        || e instanceof Lanes.LaneFull;
  }

  static Guard.Fault inWords(RuntimeException e) {
    return switch (e) {
      case StorageFull _ ->
          new Guard.Fault(
              RefusalCode.STORAGE_FULL,
              "nothing can be stored now, so this was not taken; try again later",
              LATER);
      case SourceUnavailable _ ->
          new Guard.Fault(
              RefusalCode.UNAVAILABLE, "the billing system does not answer now; try again", SOON);
      case Lanes.LaneFull _ -> new Guard.Fault(RefusalCode.TOO_FAST, Guard.SLOWER, SOON);
      case RuntimeException _ ->
          new Guard.Fault(
              RefusalCode.UNAVAILABLE, "something went wrong on our side; try again", SOON);
    };
  }
}
