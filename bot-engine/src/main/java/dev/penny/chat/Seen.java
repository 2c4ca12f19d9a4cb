package dev.penny.chat;

import dev.penny.conversation.Block;
import dev.penny.conversation.CommandWords;
import dev.penny.conversation.Conversation;
import dev.penny.conversation.Event;
import dev.penny.conversation.HandoffReason;
import dev.penny.conversation.Recorded;
import dev.penny.conversation.Reply;
import dev.penny.dialogue.Grounding;
import dev.penny.flow.Replies;
import dev.penny.wording.Formats;
import dev.penny.wording.WireBlocks;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What one step left behind, as a script speaks of it. */
public record Seen(List<Recorded> events, Conversation after, Formats formats) {
  public List<String> understood() {
    return events(Event.Understood.class).map(e -> CommandWords.of(e.commands())).toList();
  }

  public List<String> flows() {
    return events(Event.Decided.class).map(Event.Decided::flow).toList();
  }

  public List<String> results() {
    return events(Event.Decided.class).map(Event.Decided::result).toList();
  }

  public String task() {
    var task = after.dialogue().task();
    return task == null ? "none" : task.flow();
  }

  /** The references that the replies of this step rest on. */
  public List<String> evidence() {
    return replies().flatMap(r -> Grounding.cited(r).stream()).distinct().toList();
  }

  /** Amounts, dates, months, names and counts from data, as the customer reads them. */
  public List<String> figures() {
    return replies()
        .flatMap(r -> new WireBlocks(formats).of(r).stream())
        .flatMap(WireText::figures)
        .map(Seen::plain)
        .distinct()
        .toList();
  }

  public List<String> shows() {
    return replies().flatMap(r -> r.blocks().stream()).map(Seen::kind).toList();
  }

  public List<String> offers() {
    return replies()
        .flatMap(r -> Replies.offers(r).stream())
        .map(o -> plain(formats.text(o.label())))
        .toList();
  }

  /** As the widget gets it, joined: words and figures alike. */
  public String text() {
    return plain(
        replies()
            .flatMap(r -> new WireBlocks(formats).of(r).stream())
            .map(WireText::of)
            .collect(Collectors.joining()));
  }

  public String phase() {
    return after.phase().getClass().getSimpleName();
  }

  /** Whether the bot itself broke down in this step. */
  boolean failed() {
    return events(Event.HandoffOpened.class).anyMatch(e -> e.reason() == HandoffReason.FAULT);
  }

  public Stream<Reply> replies() {
    return events(Event.BotReplied.class).map(Event.BotReplied::reply);
  }

  private <T extends Event> Stream<T> events(Class<T> kind) {
    return events.stream().map(Recorded::event).filter(kind::isInstance).map(kind::cast);
  }

  private static String kind(Block block) {
    return block instanceof Block.Card card
        ? card.kind().name().toLowerCase(Locale.ROOT)
        : block.getClass().getSimpleName();
  }

  private static String plain(String text) {
    return text.replace('\u00a0', ' ').replace('\u202f', ' ');
  }
}
