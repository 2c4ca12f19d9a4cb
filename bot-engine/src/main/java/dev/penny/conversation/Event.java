package dev.penny.conversation;

import dev.penny.phrase.Tongue;
import dev.penny.redaction.Redaction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened in a conversation. Stored as it is, in order; never changed, never removed. */
public sealed interface Event {
  record ConversationOpened(Customer customer, String locale) implements Event {}

  /** A token arrived later on: the anonymous customer is now known. */
  record CustomerSignedIn(Customer.SignedIn customer) implements Event {}

  /** {@code choice}: the id of the offered button that was pressed, if one was. */
  record CustomerSpoke(UtteranceId id, String text, @Nullable String choice) implements Event {
    /** As it may be kept; of a choice that holds what must be hidden nothing is left. */
    public CustomerSpoke redacted() {
      boolean fine = choice == null || Redaction.of(choice).hidden().isEmpty();
      return new CustomerSpoke(id, Redaction.text(text), fine ? choice : null);
    }
  }

  /**
   * How the message was read. {@code by}: button, context, rule or classifier, with its label, or a
   * model; {@code percent}: how sure, 0 to 100.
   */
  record Understood(List<Command> commands, String by, int percent) implements Event {
    public Understood {
      commands = List.copyOf(commands);
    }
  }

  /** The references of all evidence that the reply cites. */
  record EvidenceGathered(List<String> refs) implements Event {
    public EvidenceGathered {
      refs = List.copyOf(refs);
    }
  }

  /** What the flow made of it; {@code result} in a few words, for the agent and for reports. */
  record Decided(String flow, String result, DialogueState after) implements Event {}

  /** An effect was carried out (or refused) under {@code key}, which is turnId#n. */
  record Acted(String key, String effect, Outcome outcome) implements Event {}

  /**
   * {@code tongue}: the language of the reply; null: English, as all were before there was more.
   */
  record BotReplied(Reply reply, @Nullable Tongue tongue) implements Event {
    public BotReplied(Reply reply) {
      this(reply, null);
    }
  }

  record HandoffOpened(HandoffId handoff, HandoffReason reason) implements Event {}

  record AgentJoined(HandoffId handoff, AgentId agent, String firstName, long epoch)
      implements Event {}

  record AgentSpoke(UtteranceId id, AgentId agent, String firstName, String text)
      implements Event {}

  /** Only the team sees it. */
  record AgentNoted(UtteranceId id, AgentId agent, String firstName, String text)
      implements Event {}

  /**
   * The agent dropped off or gave the chat back: it waits again, at the front, under the same
   * handoff.
   */
  record AgentLeft(AgentId agent, String firstName, boolean dropped) implements Event {}

  record ConversationClosed(AgentId agent, String wrapUp, @Nullable String remark)
      implements Event {}
}
