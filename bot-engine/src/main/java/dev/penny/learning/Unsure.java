package dev.penny.learning;

import dev.penny.conversation.Command;
import dev.penny.conversation.DialogueState;
import dev.penny.conversation.Event;
import dev.penny.conversation.Event.CustomerSpoke;
import dev.penny.conversation.Event.Understood;
import dev.penny.conversation.HandoffReason;
import dev.penny.conversation.Offer;
import dev.penny.conversation.Recorded;
import dev.penny.conversation.TurnId;
import dev.penny.understanding.Intent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds in a conversation's log what its newest turn tells about readings that were unsure. */
final class Unsure {
  private static final String CLASSIFIER = "classifier:";
  private static final String MODEL = "model";
  private static final String STRANGE = "rule:no known word";
  private static final String SOMETHING_ELSE = "something_else";

  /** A vague line that was surely read as vague is asked back on purpose: nothing to learn. */
  private static final int SURELY = 60;

  private Unsure() {}

  /** What a turn tells. */
  sealed interface Finding {
    /** These words were not surely understood; {@code read}: what a language model made of them. */
    record Kept(TurnId turn, String words, UnsureTurn.Why why, @Nullable Intent read)
        implements Finding {}

    /** The customer said which of the offered readings was right; null: none of them. */
    record Chosen(TurnId turn, @Nullable Intent intent) implements Finding {}
  }

  private record Turn(CustomerSpoke said, Understood read, List<Offer> offered) {}

  /** What the newest turn of this log tells, about itself or about an earlier one. */
  static List<Finding> in(List<Recorded> log) {
    var findings = new ArrayList<Finding>();
    TurnId open = null;
    Turn unsure = null;
    TurnId before = null;
    Turn last = null;
    for (var entry : turns(log).entrySet()) {
      Turn turn = entry.getValue();
      findings.clear();
      Offer option = unsure == null ? null : option(unsure, turn);
      if (open != null && option != null) {
        findings.add(new Finding.Chosen(open, intent(option.commands())));
      } else {
        UnsureTurn.Why why = why(turn.read());
        open = why == null ? null : entry.getKey();
        unsure = why == null ? null : turn;
        if (why != null) {
          findings.add(new Finding.Kept(entry.getKey(), turn.said().text(), why, read(turn, why)));
        } else if (before != null && last != null && stops(last, turn)) {
          findings.add(new Finding.Kept(before, last.said().text(), UnsureTurn.Why.STOPPED, null));
        }
      }
      before = entry.getKey();
      last = turn;
    }
    return findings;
  }

  /** Turns of the bot that were read, in order; those of people are not. */
  private static Map<TurnId, Turn> turns(List<Recorded> log) {
    var said = new LinkedHashMap<TurnId, CustomerSpoke>();
    var turns = new LinkedHashMap<TurnId, Turn>();
    for (Recorded recorded : log) {
      Event event = recorded.event();
      if (event instanceof CustomerSpoke spoke) {
        said.put(recorded.turn(), spoke);
      } else if (event instanceof Understood read && said.get(recorded.turn()) != null) {
        turns.put(recorded.turn(), new Turn(said.get(recorded.turn()), read, List.of()));
      } else if (event instanceof Event.Decided decided && turns.get(recorded.turn()) != null) {
        Turn turn = turns.get(recorded.turn());
        DialogueState.Open open = decided.after().open();
        List<Offer> offered = open == null ? List.of() : open.options();
        turns.put(recorded.turn(), new Turn(turn.said(), turn.read(), offered));
      }
    }
    return turns;
  }

  private static @Nullable Offer option(Turn unsure, Turn then) {
    return unsure.offered().stream()
        .filter(o -> o.commands().equals(then.read().commands()))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Intent read(Turn turn, UnsureTurn.Why why) {
    return why == UnsureTurn.Why.BY_MODEL ? intent(turn.read().commands()) : null;
  }

  private static UnsureTurn.@Nullable Why why(Understood read) {
    if (read.by().startsWith(MODEL)) {
      return UnsureTurn.Why.BY_MODEL;
    }
    boolean guessed = read.by().startsWith(CLASSIFIER) || read.by().equals(STRANGE);
    if (!guessed || read.commands().size() != 1) {
      return null;
    }
    boolean vague =
        read.by().equals(CLASSIFIER + Intent.BILLING_ISSUE_VAGUE.label())
            && read.percent() >= SURELY;
    return switch (read.commands().getFirst()) {
      case Command.Clarify _ -> vague ? null : UnsureTurn.Why.OFFERED;
      case Command.CannotHandle(var request) ->
          request == null ? UnsureTurn.Why.NOT_UNDERSTOOD : null;
      case Command other -> null;
    };
  }

  /** Acted upon, and stopped with the next words. */
  private static boolean stops(Turn acted, Turn then) {
    return acted.read().by().startsWith(CLASSIFIER)
        && then.read().commands().stream().anyMatch(Command.CancelFlow.class::isInstance);
  }

  /** The label a choice stands for; null where it stands for none. */
  static @Nullable Intent intent(List<Command> commands) {
    if (commands.size() != 1) {
      return null;
    }
    return switch (commands.getFirst()) {
      case Command.StartFlow(var flow, var _) -> ofFlow(flow);
      case Command.SearchKnowledge _ -> Intent.KNOWLEDGE_QUESTION;
      case Command.SmallTalk(var kind) -> kind == Command.Kind.SIGN_IN ? Intent.SIGN_IN : null;
      case Command.HandOff(var reason) ->
          switch (reason) {
            case DISPUTED_CHARGE -> Intent.DISPUTE_CHARGE;
            case HandoffReason other -> null; // a person is a way out, not what the words meant
          };
      case Command.CannotHandle(var request) ->
          request == null || request.equals(SOMETHING_ELSE) ? null : labelled(request);
      case Command other -> null;
    };
  }

  private static @Nullable Intent ofFlow(String flow) {
    return switch (flow) {
      case "charge" -> Intent.EXPLAIN_CHARGE;
      case "balance" -> Intent.BALANCE_DUE;
      case "payment" -> Intent.PAYMENT_STATUS;
      case "refund" -> Intent.REFUND_REQUEST;
      case "credits" -> Intent.PROMO_CREDIT;
      case "invoice" -> Intent.VIEW_INVOICE;
      default -> labelled(flow);
    };
  }

  static @Nullable Intent labelled(String label) {
    try {
      return Intent.valueOf(label.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
