package dev.penny.turn;

import dev.penny.conversation.Conversation;
import dev.penny.conversation.Conversation.Unanswered;
import dev.penny.conversation.Event;
import dev.penny.conversation.HandoffReason;
import dev.penny.flow.Decision.Placed;
import dev.penny.flow.human.HumanFlow;
import dev.penny.ledger.SourceBroken;
import dev.penny.ledger.SourceUnavailable;
import dev.penny.turn.TurnPipeline.Following;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What happens when a turn fails: an apology, a handoff, and one line without personal data. */
final class Mishap {
  private static final Logger LOG = LoggerFactory.getLogger(Mishap.class);

  private final HandoffDesk desk;

  Mishap(HandoffDesk desk) {
    this.desk = desk;
  }

  Following after(RuntimeException fault, Conversation now, Unanswered open, Instant at) {
    HandoffReason reason =
        switch (fault) {
          case SourceUnavailable _, SourceBroken _ -> HandoffReason.BILLING_SOURCE_DOWN;
          default -> HandoffReason.FAULT;
        };
    LOG.error(
        "turn {} failed ({} at {}), handed over",
        open.turn(),
        fault.getClass().getSimpleName(),
        place(fault));
    return new Following(open.turn(), handOver(now, open, reason, at));
  }

  private List<Event> handOver(
      Conversation now, Unanswered open, HandoffReason reason, Instant at) {
    var events = new ArrayList<Event>();
    try {
      var opened = desk.open(now, open.turn() + "#fault", reason, at);
      var placed = new Placed(opened.place().place(), opened.place().staffed());
      events.add(new Event.BotReplied(HumanFlow.fault(placed)));
      events.addAll(opened.events());
    } catch (RuntimeException deskFault) {
      LOG.error(
          "turn {}: no handoff either ({})", open.turn(), deskFault.getClass().getSimpleName());
      events.add(new Event.BotReplied(HumanFlow.fault(null)));
    }
    return events;
  }

  /** Where in our code it happened; a message may hold personal data, a place does not. */
  private static String place(RuntimeException fault) {
    for (StackTraceElement element : fault.getStackTrace()) {
      if (element.getClassName().startsWith("dev.penny.")) {
        return element.getClassName() + ":" + element.getLineNumber();
      }
    }
    return "unknown";
  }
}
