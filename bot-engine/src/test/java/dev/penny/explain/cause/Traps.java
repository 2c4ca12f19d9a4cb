package dev.penny.explain.cause;

import dev.penny.explain.CauseCode;
import dev.penny.explain.story.PlainText;
import dev.penny.explain.story.Reason;
import java.util.List;

/** What the last two bills of a small account are told to differ by. */
final class Traps {
  private Traps() {}

  static List<KnownCause> known(SmallAccount account) {
    return account.story().reasons().stream().map(Reason::known).toList();
  }

  static Reason reason(SmallAccount account, KnownCause known) {
    return account.story().reasons().stream()
        .filter(r -> r.known() == known)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + known + " in " + known(account)));
  }

  static String text(SmallAccount account, KnownCause known) {
    return PlainText.of(reason(account, known).sentence());
  }

  /** Minor units; 0 where it is no cause. */
  static long amount(SmallAccount account, CauseCode code) {
    var cause = account.change().cause(code);
    return cause == null ? 0 : cause.amount().minor();
  }
}
