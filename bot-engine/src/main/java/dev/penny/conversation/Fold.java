package dev.penny.conversation;

import org.jspecify.annotations.Nullable;

/** What each event does to a conversation. One case each; nothing else changes a conversation. */
final class Fold {
  private Conversation now;

  private Fold(Conversation now) {
    this.now = now;
  }

  static Conversation apply(Conversation before, Recorded recorded) {
    var fold = new Fold(before);
    fold.take(recorded);
    Conversation c = fold.now;
    return new Conversation(
        c.id(),
        recorded.seq(),
        c.customer(),
        c.locale(),
        c.phase(),
        c.dialogue(),
        c.memory(),
        c.unanswered(),
        c.handoff(),
        c.ending());
  }

  private void take(Recorded recorded) {
    switch (recorded.event()) {
      case Event.ConversationOpened e -> open(e.customer(), e.locale());
      case Event.CustomerSignedIn e -> open(e.customer(), now.locale());
      case Event.CustomerSpoke e -> spoke(e, recorded);
      case Event.Understood _, Event.EvidenceGathered _, Event.Acted _ -> {}
      case Event.Decided e -> decided(e);
      case Event.BotReplied e -> replied(e, recorded);
      case Event.HandoffOpened e -> handedOff(e, recorded);
      case Event.AgentJoined e -> phase(new Phase.WithAgent(e.agent(), e.firstName(), e.epoch()));
      case Event.AgentSpoke _, Event.AgentNoted _ -> {}
      case Event.AgentLeft _ -> left(recorded);
      case Event.ConversationClosed e -> closed(e, recorded);
    }
  }

  private void open(Customer customer, String locale) {
    now =
        new Conversation(
            now.id(),
            now.seq(),
            customer,
            locale,
            now.phase(),
            now.dialogue(),
            now.memory(),
            now.unanswered(),
            now.handoff(),
            now.ending());
  }

  /** A message after the end begins afresh with the bot, which knows how it ended. */
  private void spoke(Event.CustomerSpoke said, Recorded recorded) {
    boolean closed = now.phase() instanceof Phase.Closed;
    boolean bot = closed || now.phase() instanceof Phase.WithBot;
    with(
        closed ? new Phase.WithBot() : now.phase(),
        closed ? DialogueState.START.speaking(now.dialogue().tongue()) : now.dialogue(),
        now.memory().asking(said.text()),
        bot ? new Conversation.Unanswered(recorded.turn(), said, recorded.at()) : null,
        now.handoff(),
        now.ending());
  }

  private void decided(Event.Decided e) {
    with(
        now.phase(),
        e.after(),
        now.memory().trying(new Memory.Tried(e.flow(), e.result())),
        now.unanswered(),
        now.handoff(),
        now.ending());
  }

  private void replied(Event.BotReplied e, Recorded recorded) {
    Conversation.Ending ending = now.ending();
    with(
        now.phase(),
        now.dialogue(),
        now.memory().replying(e.reply(), e.tongue(), recorded.at()),
        null,
        now.handoff(),
        ending == null
            ? null
            : new Conversation.Ending(ending.agentFirstName(), ending.wrapUp(), ending.at(), true));
  }

  private void handedOff(Event.HandoffOpened e, Recorded recorded) {
    with(
        new Phase.Waiting(e.handoff(), e.reason(), recorded.at()),
        now.dialogue(),
        now.memory(),
        now.unanswered(),
        new Conversation.Handoff(e.handoff(), e.reason(), recorded.at()),
        now.ending());
  }

  private void left(Recorded recorded) {
    Conversation.Handoff handoff = now.handoff();
    if (handoff != null) {
      phase(new Phase.Waiting(handoff.id(), handoff.reason(), recorded.at()));
    }
  }

  private void closed(Event.ConversationClosed e, Recorded recorded) {
    String name =
        now.phase() instanceof Phase.WithAgent with ? with.firstName() : e.agent().value();
    with(
        new Phase.Closed(recorded.at(), e.wrapUp()),
        now.dialogue(),
        now.memory(),
        null,
        now.handoff(),
        new Conversation.Ending(name, e.wrapUp(), recorded.at(), false));
  }

  private void phase(Phase phase) {
    with(phase, now.dialogue(), now.memory(), now.unanswered(), now.handoff(), now.ending());
  }

  private void with(
      Phase phase,
      DialogueState dialogue,
      Memory memory,
      Conversation.@Nullable Unanswered unanswered,
      Conversation.@Nullable Handoff handoff,
      Conversation.@Nullable Ending ending) {
    now =
        new Conversation(
            now.id(),
            now.seq(),
            now.customer(),
            now.locale(),
            phase,
            dialogue,
            memory,
            unanswered,
            handoff,
            ending);
  }
}
