package dev.penny.conversation;

import dev.penny.phrase.Tongue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was decided in every language, in the one that is spoken. */
public final class Spoken {
  private final Tongue tongue;

  private Spoken(Tongue tongue) {
    this.tongue = tongue;
  }

  /**
   * The events of a turn as they are stored. The language is that of the dialogue they decide on,
   * or, where nothing was decided, that of the conversation before.
   */
  public static List<Event> events(Conversation before, List<Event> events) {
    Tongue tongue = before.tongue();
    for (Event event : events) {
      if (event instanceof Event.Decided decided) {
        tongue = before.with(decided.after()).tongue();
      }
    }
    var spoken = new Spoken(tongue);
    return events.stream().map(spoken::event).toList();
  }

  /** A reply in one language. */
  public static Reply in(Tongue tongue, Reply reply) {
    return new Spoken(tongue).reply(reply);
  }

  private Event event(Event event) {
    return switch (event) {
      case Event.BotReplied e -> new Event.BotReplied(reply(e.reply()), tongue);
      case Event.Decided e -> new Event.Decided(e.flow(), e.result(), state(e.after()));
      case Event.Understood e -> new Event.Understood(commands(e.commands()), e.by(), e.percent());
      case Event.ConversationOpened _,
          Event.CustomerSignedIn _,
          Event.CustomerSpoke _,
          Event.EvidenceGathered _,
          Event.Acted _,
          Event.HandoffOpened _,
          Event.AgentJoined _,
          Event.AgentSpoke _,
          Event.AgentNoted _,
          Event.AgentLeft _,
          Event.ConversationClosed _ ->
          event;
    };
  }

  private Reply reply(Reply reply) {
    return new Reply(reply.blocks().stream().map(this::block).toList());
  }

  private DialogueState state(DialogueState state) {
    return new DialogueState(
        state.task(),
        open(state.open()),
        state.screen(),
        offers(state.offers()),
        state.unclear(),
        state.paused().stream().map(this::pending).toList(),
        state.tongue());
  }

  private DialogueState.Pending pending(DialogueState.Pending pending) {
    return new DialogueState.Pending(pending.task(), question(pending.open()));
  }

  private DialogueState.@Nullable Open open(DialogueState.@Nullable Open open) {
    return open == null ? null : question(open);
  }

  private DialogueState.Open question(DialogueState.Open open) {
    return new DialogueState.Open(
        offers(open.options()), commands(open.ifYes()), commands(open.ifNo()));
  }

  private List<Command> commands(List<Command> commands) {
    return commands.stream()
        .map(c ->
            c instanceof Command.Clarify(var readings) ? new Command.Clarify(offers(readings)) : c)
        .toList();
  }

  private List<Offer> offers(List<Offer> offers) {
    return offers.stream()
        .map(o -> new Offer(o.id(), tongue.of(o.label()), commands(o.commands())))
        .toList();
  }

  private Block block(Block block) {
    return switch (block) {
      case Block.Text text -> new Block.Text(tongue.of(text.phrases()));
      case Block.Choices choices ->
          new Block.Choices(tongue.of(choices.prompt()), offers(choices.offers()));
      case Block.Article article -> article;
      case Block.Card card ->
          new Block.Card(
              card.kind(),
              tongue.of(card.title()),
              card.figure(),
              tongue.of(card.caption()),
              card.rows().stream().map(this::row).toList(),
              offers(card.actions()),
              card.until());
      case Block.BillChange change -> change(change);
    };
  }

  private Block.Row row(Block.Row row) {
    return new Block.Row(tongue.of(row.label()), tongue.of(row.detail()), row.amount(), row.mark());
  }

  private Block.BillChange change(Block.BillChange change) {
    Block.NextBill next = change.nextBill();
    return new Block.BillChange(
        change.id(),
        tongue.of(change.headline()),
        tongue.of(change.comparison()),
        tongue.of(change.note()),
        bill(change.previous()),
        bill(change.current()),
        change.reasons().stream().map(this::reason).toList(),
        change.shown(),
        next == null
            ? null
            : new Block.NextBill(
                next.amount(),
                tongue.of(next.when()),
                next.assumptions().stream().map(tongue::of).toList()),
        offers(change.actions()));
  }

  private Block.Bill bill(Block.Bill bill) {
    return new Block.Bill(bill.invoice(), bill.number(), tongue.of(bill.label()), bill.total());
  }

  private Block.Reason reason(Block.Reason reason) {
    return new Block.Reason(
        reason.id(),
        tongue.of(reason.title()),
        tongue.of(reason.sentence()),
        reason.amount(),
        reason.tag(),
        reason.error(),
        reason.lines().stream().map(this::line).toList(),
        reason.evidence().stream().map(this::proof).toList());
  }

  private Block.Line line(Block.Line line) {
    return new Block.Line(line.description(), side(line.before()), side(line.now()));
  }

  private Block.@Nullable Side side(Block.@Nullable Side side) {
    return side == null
        ? null
        : new Block.Side(side.item(), tongue.of(side.detail()), side.gross());
  }

  private Block.Proof proof(Block.Proof proof) {
    return new Block.Proof(proof.ref(), tongue.of(proof.label()), tongue.of(proof.value()));
  }
}
