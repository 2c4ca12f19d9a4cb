package dev.penny.flow;

import dev.penny.action.Action;
import dev.penny.action.Cases;
import dev.penny.conversation.DialogueState;
import dev.penny.conversation.HandoffReason;
import dev.penny.conversation.Reply;
import dev.penny.eligibility.Call;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What a flow made of the evidence; {@code result} says it in a few words for the agent. */
public sealed interface Decision {
  String result();

  DialogueState after();

  /** One thing must be asked first; {@code after} holds the open question. */
  record Ask(Reply reply, DialogueState after, String result) implements Decision {}

  record Answer(Reply reply, DialogueState after, String result) implements Decision {}

  /** Something is to be done; the reply depends on how that ends. */
  record Act(
      Effect effect,
      Function<Placed, Reply> ifDone,
      Reply ifRefused,
      DialogueState after,
      String result)
      implements Decision {}

  /**
   * An action on the account is to be done; the reply depends on what came of it and on how the
   * cases of the account stand then.
   */
  record Order(
      Action action,
      BiFunction<dev.penny.action.Answer, Cases, Reply> reply,
      DialogueState after,
      String result)
      implements Decision {}

  /**
   * Codes are to be held for an order, redeemed on it or given back; the reply depends on what came
   * of it.
   *
   * @param ifRefused where the dialogue stands when nothing was changed
   */
  record Take(
      Call.Action step,
      OrderAtHand at,
      List<String> codes,
      Function<TakenCodes, Reply> reply,
      DialogueState after,
      DialogueState ifRefused,
      String result)
      implements Decision {
    public Take {
      codes = List.copyOf(codes);
    }
  }

  /** What a flow may do besides talking. */
  sealed interface Effect {
    record OpenHandoff(HandoffReason reason) implements Effect {}
  }

  /** Where the customer stands in the queue; place 0: not known. */
  record Placed(int place, boolean staffed) {}
}
