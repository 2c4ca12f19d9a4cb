package dev.penny.desk;

import dev.penny.conversation.Block;
import dev.penny.conversation.Command;
import dev.penny.conversation.Conversation;
import dev.penny.conversation.Customer;
import dev.penny.conversation.Event;
import dev.penny.conversation.HandoffReason;
import dev.penny.conversation.Memory;
import dev.penny.conversation.Recorded;
import dev.penny.conversation.Reply;
import dev.penny.protocol.DeskFrame.Packet;
import dev.penny.protocol.WireBlock;
import dev.penny.understanding.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an agent is told at a handoff, so that nothing is asked twice. Pure, and from facts only:
 * the customer's words as they wrote them, the figures as they were shown, what the bot noted of
 * its own work. Nothing is guessed; what is not known is called so.
 */
public final class PacketBuilder {
  private static final int WORDS_AT_MOST = 90;
  private static final String NONE = "none";

  private final Wording wording;

  public PacketBuilder(Wording wording) {
    this.wording = wording;
  }

  /** {@code events}: all of the conversation, in order. */
  public Packet build(Conversation now, List<Recorded> events) {
    var handoff = now.handoff();
    var reason = handoff == null ? HandoffReason.CUSTOMER_ASKED : handoff.reason();
    var memory = now.memory();
    var shown = memory.shown().stream().map(this::fact).distinct().toList();
    var open = openQuestion(events);
    return new Packet(
        HandoffWords.label(reason),
        language(now),
        summary(now.customer(), reason, memory.asked(), shown, open),
        identity(now.customer()),
        account(now.customer()),
        memory.asked(),
        shown,
        memory.tried().stream().map(PacketBuilder::attempt).distinct().toList(),
        open,
        Mood.of(memory.asked()),
        HandoffWords.next(reason, !open.equals(NONE)));
  }

  private WireBlock.Evidence fact(Memory.Shown shown) {
    return new WireBlock.Evidence(
        shown.ref(), wording.say(shown.label()), wording.say(shown.value()));
  }

  /** What the customer writes, else what is spoken with them; in English: "German". */
  private static String language(Conversation now) {
    var written =
        now.memory().asked().reversed().stream()
            .map(Language::foreign)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(now.tongue().code());
    return Locale.of(written).getDisplayLanguage(Locale.ENGLISH);
  }

  private static String attempt(Memory.Tried tried) {
    var result = tried.result();
    return result.isEmpty()
        ? result
        : Character.toUpperCase(result.charAt(0)) + result.substring(1);
  }

  private static String identity(Customer customer) {
    return switch (customer) {
      case Customer.SignedIn known ->
          "Verified: signed in on the website, which vouched for account "
              + known.account()
              + " with a signed token.";
      case Customer.Anonymous unknown ->
          "Not verified: nobody has vouched for who this is. Say nothing about an account.";
    };
  }

  private static @Nullable String account(Customer customer) {
    return customer instanceof Customer.SignedIn known ? known.account().value() : null;
  }

  /**
   * The customer's newest words that ask for something other than a person and got no answer yet:
   * no card or article from the bot, no word from an agent.
   */
  private static String openQuestion(List<Recorded> events) {
    var open = NONE;
    var before = NONE;
    for (var recorded : events) {
      switch (recorded.event()) {
        case Event.CustomerSpoke spoke -> {
          before = open;
          open = spoke.text();
        }
        case Event.Understood understood -> {
          if (asksForNothing(understood.commands())) {
            open = before;
          }
        }
        case Event.BotReplied replied -> {
          if (answers(replied.reply())) {
            open = NONE;
          }
        }
        case Event.AgentSpoke spoke -> open = NONE;
        case Event.ConversationClosed closed -> open = NONE;
        case Event other -> {}
      }
    }
    return open;
  }

  /** Words and buttons alone may be a question back; a card or an article is an answer. */
  private static boolean answers(Reply reply) {
    return reply.blocks().stream()
        .anyMatch(b -> !(b instanceof Block.Text) && !(b instanceof Block.Choices));
  }

  private static boolean asksForNothing(List<Command> commands) {
    return !commands.isEmpty()
        && commands.stream()
            .allMatch(c -> c instanceof Command.HandOff || c instanceof Command.SmallTalk);
  }

  private static String summary(
      Customer customer,
      HandoffReason reason,
      List<String> asked,
      List<WireBlock.Evidence> shown,
      String open) {
    var parts = new ArrayList<String>();
    var who =
        customer instanceof Customer.SignedIn known
            ? known.displayName()
            : "A visitor, not signed in,";
    parts.add(
        asked.isEmpty()
            ? who + " has not written anything yet."
            : who + " began with “" + Mood.cut(asked.getFirst()) + "”.");
    if (!shown.isEmpty()) {
      // The first bill answered the question just quoted; what came after is listed below it.
      var first = shown.stream().filter(f -> f.ref().startsWith("invoice:")).findFirst();
      parts.add("Penny showed: " + shownAs(first.orElse(shown.getFirst())));
    }
    parts.add("Handed over because: " + HandoffWords.label(reason).label() + ".");
    if (!open.equals(NONE) && (asked.isEmpty() || !open.equals(asked.getFirst()))) {
      parts.add("Still open: “" + Mood.cut(open) + "”.");
    }
    return atMost(WORDS_AT_MOST, String.join(" ", parts));
  }

  /** A headline is a sentence of its own; any other figure needs its label. */
  private static String shownAs(WireBlock.Evidence fact) {
    return fact.value().endsWith(".") ? fact.value() : fact.label() + ": " + fact.value() + ".";
  }

  private static String atMost(int words, String text) {
    var all = text.strip().split("\\s+");
    return all.length <= words
        ? text
        : Arrays.stream(all).limit(words - 1L).collect(Collectors.joining(" ")) + " …";
  }
}
