package dev.penny.wording;

import dev.penny.conversation.Event;
import dev.penny.conversation.Recorded;
import dev.penny.phrase.Phrase;
import dev.penny.phrase.Sentences;
import dev.penny.phrase.Tongue;
import dev.penny.protocol.WireEvent;
import dev.penny.protocol.WireEvent.Kind;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The log as the customer may see it: what is not for them arrives as hidden, so no number gaps.
 */
public final class WireEvents {
  private static final Sentences SENTENCES = Sentences.beside(WireEvents.class);

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
        Tongue spoken = e.tongue() == null ? Tongue.EN : e.tongue();
        var formats = new Formats(locale, spoken, today);
        yield new WireEvent.BotSaid(seq, at, spoken.code(), new WireBlocks(formats).of(e.reply()));
      }
      case Event.AgentSpoke e ->
          new WireEvent.AgentSaid(seq, at, e.id().value(), e.firstName(), e.text());
      case Event.CustomerSignedIn e ->
          notice(recorded, Kind.SIGNED_IN, say("signedin"), e.customer().displayName());
      case Event.HandoffOpened _ -> notice(recorded, Kind.HANDED_OVER, say("inline"), null);
      case Event.AgentJoined e ->
          notice(recorded, Kind.AGENT_JOINED, named("joined", e.firstName()), e.firstName());
      case Event.AgentLeft e -> notice(recorded, Kind.AGENT_LEFT, left(e), e.firstName());
      case Event.ConversationClosed _ -> notice(recorded, Kind.CLOSED, say("closed"), null);
      case Event.ConversationOpened _,
          Event.Understood _,
          Event.EvidenceGathered _,
          Event.Decided _,
          Event.Acted _,
          Event.AgentNoted _ ->
          new WireEvent.Hidden(seq, at);
    };
  }

  private String left(Event.AgentLeft left) {
    return named(left.dropped() ? "lost" : "passed", left.firstName());
  }

  private String say(String key) {
    return SENTENCES.plain(key, Tongue.of(locale));
  }

  private String named(String key, String name) {
    var said = SENTENCES.say(key, "name", new Phrase.NameFigure(name, "rule:agent"));
    var text = new StringBuilder();
    for (Phrase phrase : Tongue.of(locale).of(said)) {
      text.append(phrase instanceof Phrase.Words words ? words.text() : name);
    }
    return text.toString();
  }

  private static WireEvent notice(
      Recorded recorded, Kind kind, String text, @Nullable String name) {
    return new WireEvent.Notice(recorded.seq(), recorded.at().toString(), kind, text, name);
  }
}
