package dev.penny.desk;

import dev.penny.conversation.AgentId;
import dev.penny.conversation.Event;
import dev.penny.conversation.Recorded;
import dev.penny.desk.Handoff.Standing;
import dev.penny.protocol.ServerFrame.RefusalCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is checked before an agent's write. Pure. */
final class DeskChecks {
  private static final int LONGEST = 4_000;
  private static final int LONGEST_REMARK = 1_000;

  static final Written.Refused LEASE_LOST =
      new Written.Refused(
          RefusalCode.LEASE_LOST, "This chat is no longer yours; nothing was sent.");

  private DeskChecks() {}

  /** The agent's hold on this handoff, or null: somebody else's, nobody's, or run out. */
  static Standing.@Nullable Taken holder(@Nullable Handoff handoff, AgentId agent, Instant now) {
    return handoff != null
            && handoff.standing() instanceof Standing.Taken taken
            && taken.agent().equals(agent)
            && !taken.expired(now)
        ? taken
        : null;
  }

  /** The answer to an id that is in the log already: the same again, or a reuse. */
  static Written repeated(Recorded before, Event again) {
    return sameWords(before.event(), again)
        ? new Written.Accepted(before.seq())
        : new Written.Refused(
            RefusalCode.ID_REUSED,
            "This id was used for other words already; every message needs an id of its own.");
  }

  private static boolean sameWords(Event before, Event again) {
    return switch (before) {
      case Event.AgentSpoke a ->
          again instanceof Event.AgentSpoke b
              && a.agent().equals(b.agent())
              && a.text().equals(b.text());
      case Event.AgentNoted a ->
          again instanceof Event.AgentNoted b
              && a.agent().equals(b.agent())
              && a.text().equals(b.text());
      case Event other -> false;
    };
  }

  static Written.@Nullable Refused text(String text) {
    if (text.isBlank()) {
      return new Written.Refused(RefusalCode.TEXT_EMPTY, "There are no words in this message.");
    }
    int length = text.codePointCount(0, text.length());
    return length <= LONGEST
        ? null
        : new Written.Refused(
            RefusalCode.TEXT_TOO_LONG,
            "This message has " + length + " characters; at most " + LONGEST + " fit.");
  }

  static Written.@Nullable Refused ending(DeskRules rules, String wrapUp, @Nullable String remark) {
    if (!rules.wrapUps().containsKey(wrapUp)) {
      return new Written.Refused(
          RefusalCode.BAD_FRAME,
          "The code a chat is closed with must be one of "
              + String.join(", ", rules.wrapUps().keySet())
              + ".");
    }
    return remark == null || remark.length() <= LONGEST_REMARK
        ? null
        : new Written.Refused(
            RefusalCode.TEXT_TOO_LONG,
            "The remark has " + remark.length() + " characters; at most " + LONGEST_REMARK + ".");
  }
}
