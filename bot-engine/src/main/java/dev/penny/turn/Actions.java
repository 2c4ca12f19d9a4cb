package dev.penny.turn;

import dev.penny.conversation.Command;
import dev.penny.conversation.Conversation;
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
import dev.penny.flow.human.InLine;
import dev.penny.turn.TurnPipeline.Following;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Carries out the effects of a decision, each under its key. */
final class Actions {
  private final HandoffDesk desk;

  Actions(HandoffDesk desk) {
    this.desk = desk;
  }

  /** {@code events}: what the effect leaves in the log; {@code placed} null: there was none. */
  record Acted(List<Event> before, List<Event> events, @Nullable Placed placed) {
    static final Acted NOTHING = new Acted(List.of(), List.of(), null);
  }

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
                  placed(opened.place()));
            }
          };
    };
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
