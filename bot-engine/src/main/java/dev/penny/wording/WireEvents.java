package dev.penny.wording;

import dev.penny.conversation.Event;
import dev.penny.conversation.Recorded;
import dev.penny.protocol.WireEvent;
import dev.penny.protocol.WireEvent.Kind;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The log as the customer may see it: what is not for them arrives as hidden, so no number gaps.
 */
public final class WireEvents {
  private final String locale;

  /** {@code locale} is the reader's, BCP 47. */
  public WireEvents(String locale) {
    this.locale = locale;
  }

  public List<WireEvent> of(List<Recorded> events) {
    return events.stream().map(this::of).toList();
  }

  public WireEvent of(Recorded recorded) {
    long seq = recorded.seq();
    String at = recorded.at().toString();
    return switch (recorded.event()) {
      case Event.CustomerSpoke e -> new WireEvent.CustomerSaid(seq, at, e.id().value(), e.text());
      case Event.BotReplied e -> {
        var today = recorded.at().atZone(ZoneOffset.UTC).toLocalDate();
        yield new WireEvent.BotSaid(
            seq, at, new WireBlocks(new Formats(locale, today)).of(e.reply()));
      }
      case Event.AgentSpoke e ->
          new WireEvent.AgentSaid(seq, at, e.id().value(), e.firstName(), e.text());
      case Event.CustomerSignedIn e ->
          notice(recorded, Kind.SIGNED_IN, "You are signed in.", e.customer().displayName());
      case Event.HandoffOpened _ ->
          notice(recorded, Kind.HANDED_OVER, "You are in line for a person.", null);
      case Event.AgentJoined e ->
          notice(recorded, Kind.AGENT_JOINED, e.firstName() + " has joined.", e.firstName());
      case Event.AgentLeft e -> notice(recorded, Kind.AGENT_LEFT, left(e), e.firstName());
      case Event.ConversationClosed _ ->
          notice(
              recorded,
              Kind.CLOSED,
              "This chat has ended. Write again any time, and Penny will answer.",
              null);
      case Event.ConversationOpened _,
          Event.Understood _,
          Event.EvidenceGathered _,
          Event.Decided _,
          Event.Acted _,
          Event.AgentNoted _ ->
          new WireEvent.Hidden(seq, at);
    };
  }

  private static String left(Event.AgentLeft left) {
    return left.dropped()
        ? left.firstName() + " has lost the connection. You are next in line."
        : left.firstName() + " has passed the chat on. You are next in line.";
  }

  private static WireEvent notice(
      Recorded recorded, Kind kind, String text, @Nullable String name) {
    return new WireEvent.Notice(recorded.seq(), recorded.at().toString(), kind, text, name);
  }
}
