package dev.penny.turn;

import dev.penny.action.Action;
import dev.penny.action.ActionLedger;
import dev.penny.action.Actor;
import dev.penny.action.Answer;
import dev.penny.action.Policy;
import dev.penny.conversation.Command;
import dev.penny.conversation.Conversation;
import dev.penny.conversation.Customer;
import dev.penny.conversation.Event;
import dev.penny.conversation.Event.CustomerSpoke;
import dev.penny.conversation.Outcome;
import dev.penny.conversation.Phase;
import dev.penny.conversation.Recorded;
import dev.penny.conversation.Reply;
import dev.penny.conversation.Spoken;
import dev.penny.conversation.TurnId;
import dev.penny.flow.Decision;
import dev.penny.flow.Decision.Placed;
import dev.penny.flow.Evidence;
import dev.penny.flow.human.InLine;
import dev.penny.turn.TurnPipeline.Following;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Carries out the effects of a decision, each under its key. */
final class Actions {
  private final HandoffDesk desk;
  private final ActionLedger ledger;
  private final Policy policy;

  private final @Nullable CodesAct codes;

  Actions(HandoffDesk desk, ActionLedger ledger, Policy policy, @Nullable CodesAct codes) {
    this.desk = desk;
    this.ledger = ledger;
    this.policy = policy;
    this.codes = codes;
  }

  /** Holds, redeems or gives codes back, for the customer of a session. */
  interface CodesAct {
    Evidence.TakenFact take(Decision.Take take, Conversation now, String key, Instant at);
  }

  /**
   * {@code events}: what the effect leaves in the log; {@code placed} null: no handoff was opened;
   * {@code answered} null: nothing was done to the account; {@code taken} null: nothing to codes.
   */
  record Acted(
      List<Event> before,
      List<Event> events,
      @Nullable Placed placed,
      @Nullable Done answered,
      Evidence.@Nullable TakenFact taken) {
    static final Acted NOTHING = new Acted(List.of(), List.of(), null, null, null);
  }

  /** What came of an action, and how the cases of the account stand now. */
  record Done(Answer answer, Evidence.CasesFact cases) {}

  Acted act(Decision decision, Conversation now, TurnId turn, Instant at) {
    return switch (decision) {
      case Decision.Ask _, Decision.Answer _ -> Acted.NOTHING;
      case Decision.Act act ->
          switch (act.effect()) {
            case Decision.Effect.OpenHandoff open -> {
              String key = turn + "#1";
              var opened = desk.open(now, key, open.reason(), at);
              yield new Acted(
                  List.of(new Event.Acted(key, "open_handoff", done(opened.events()))),
                  opened.events(),
                  placed(opened.place()),
                  null,
                  null);
            }
          };
      case Decision.Order order -> order(order.action(), now, turn + "#1", at);
      case Decision.Take take -> take(take, now, turn + "#1", at);
    };
  }

  /** By the time of the message, so that a step tried again after a crash is the same one. */
  private Acted take(Decision.Take take, Conversation now, String key, Instant at) {
    Conversation.Unanswered open = now.unanswered();
    var fact =
        Objects.requireNonNull(codes)
            .take(take, now, now.id() + "/" + key, open == null ? at : open.at());
    String reference = fact.taken().reference();
    Outcome outcome =
        fact.taken().answer() instanceof dev.penny.eligibility.Answer.Done
            ? new Outcome.Done(reference == null ? fact.at().order().id() : reference)
            : new Outcome.Refused("coupon");
    String effect = take.step().name().toLowerCase(Locale.ROOT) + "_coupon";
    return new Acted(List.of(new Event.Acted(key, effect, outcome)), List.of(), null, null, fact);
  }

  /** The customer of the session acts, whoever the action names; the ledger looks at both. */
  private Acted order(Action action, Conversation now, String key, Instant at) {
    Actor actor =
        now.customer() instanceof Customer.SignedIn known
            ? Actor.customer(known.account())
            : Actor.anonymous();
    Answer answer = ledger.take(key, actor, action, at);
    Outcome outcome =
        switch (answer) {
          case Answer.Done(var id, _) -> new Outcome.Done(id.value());
          case Answer.Waits(var id, _) -> new Outcome.Done(id.value());
          case Answer.Refused(var why) -> new Outcome.Refused(why.rule().label());
        };
    var cases = new Evidence.CasesFact(ledger.cases(action.account()), policy, null);
    return new Acted(
        List.of(new Event.Acted(key, action.kind().label(), outcome)),
        List.of(),
        null,
        new Done(answer, cases),
        null);
  }

  /** Who waits for a person is told where they stand, or that their words are kept for them. */
  Following whileWaiting(Conversation now, Interpreter interpreter, List<Recorded> log) {
    Recorded last = log.getLast();
    var events = new ArrayList<Event>();
    if (now.phase() instanceof Phase.Waiting && last.event() instanceof CustomerSpoke said) {
      List<Command> commands = interpreter.read(said, now).commands();
      Reply reply =
          Spoken.in(now.tongue(), InLine.answer(commands, said.text(), placed(desk.place(now))));
      if (!InLine.isJustSaid(reply, now.memory(), last.at())) {
        events.add(new Event.BotReplied(reply));
      }
    }
    return new Following(last.turn(), events);
  }

  static Placed placed(HandoffDesk.Place place) {
    return new Placed(place.place(), place.staffed());
  }

  private static Outcome done(List<Event> events) {
    return events.stream()
        .filter(Event.HandoffOpened.class::isInstance)
        .map(Event.HandoffOpened.class::cast)
        .<Outcome>map(opened -> new Outcome.Done(opened.handoff().value()))
        .findFirst()
        .orElseGet(() -> new Outcome.Refused("the desk opened nothing"));
  }
}
