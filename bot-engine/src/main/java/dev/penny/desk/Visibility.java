package dev.penny.desk;

import dev.penny.conversation.Event;
import dev.penny.conversation.Recorded;
import dev.penny.protocol.DeskFrame;
import dev.penny.protocol.WireEvent;
import dev.penny.protocol.WireEvent.Kind;
import java.util.List;
import java.util.Map;

/**
 * Who may see what of the log. A customer sees neither notes nor remarks, and of an agent the first
 * name; the team sees what the customer sees, and notes and remarks besides.
 */
public final class Visibility {
  private final Wording wording;
  private final Map<String, String> wrapUps;

  public Visibility(Wording wording, Map<String, String> wrapUps) {
    this.wording = wording;
    this.wrapUps = Map.copyOf(wrapUps);
  }

  /** What is the team's alone is hidden here, whatever the wording would make of it. */
  public WireEvent forCustomer(Recorded recorded) {
    return switch (recorded.event()) {
      case Event.AgentNoted note -> new WireEvent.Hidden(recorded.seq(), recorded.at().toString());
      case Event.ConversationClosed closed ->
          wording.event().apply(withoutRemark(recorded, closed));
      case Event other -> wording.event().apply(recorded);
    };
  }

  public List<WireEvent> forCustomer(List<Recorded> events) {
    return events.stream().map(this::forCustomer).toList();
  }

  public DeskFrame.AgentEvent forAgent(Recorded recorded) {
    return switch (recorded.event()) {
      case Event.AgentNoted note ->
          new DeskFrame.AgentEvent(
              recorded.seq(),
              null,
              new DeskFrame.PrivateNote(
                  note.id().value(), recorded.at().toString(), note.firstName(), note.text()));
      case Event.ConversationClosed closed ->
          new DeskFrame.AgentEvent(recorded.seq(), ending(recorded, closed), null);
      case Event other ->
          new DeskFrame.AgentEvent(recorded.seq(), wording.event().apply(recorded), null);
    };
  }

  public List<DeskFrame.AgentEvent> forAgent(List<Recorded> events) {
    return events.stream().map(this::forAgent).toList();
  }

  private WireEvent ending(Recorded recorded, Event.ConversationClosed closed) {
    var label = wrapUps.getOrDefault(closed.wrapUp(), closed.wrapUp());
    var remark = closed.remark();
    return new WireEvent.Notice(
        recorded.seq(),
        recorded.at().toString(),
        Kind.CLOSED,
        "Closed by " + closed.agent() + ": " + label + (remark == null ? "" : ". " + remark),
        null);
  }

  private static Recorded withoutRemark(Recorded recorded, Event.ConversationClosed closed) {
    return new Recorded(
        recorded.conversation(),
        recorded.seq(),
        recorded.turn(),
        recorded.at(),
        new Event.ConversationClosed(closed.agent(), closed.wrapUp(), null));
  }
}
