package dev.penny.flow;

import dev.penny.conversation.Block;
import dev.penny.conversation.DialogueState;
import dev.penny.conversation.Offer;
import dev.penny.conversation.Reply;
import dev.penny.conversation.Screen;
import dev.penny.phrase.Phrase;
import java.util.ArrayList;
import java.util.List;

/** Builds decisions: the blocks of a reply, and the state that remembers its buttons. */
public final class Replies {
  private Replies() {}

  public static Reply reply(Block... blocks) {
    return new Reply(List.of(blocks));
  }

  /** An answer of a task that follow-ups may build on. */
  public static Decision answer(Request request, String flow, String result, Block... blocks) {
    return answer(request, flow, result, request.state().screen(), blocks);
  }

  /** The same, with something new on the screen. */
  public static Decision answer(
      Request request, String flow, String result, Screen screen, Block... blocks) {
    Reply reply = reply(blocks);
    DialogueState after =
        request.state().doing(flow, request.slots()).showing(screen).offering(offers(reply));
    return new Decision.Answer(reply, after, result);
  }

  /** An answer beside the task: what was being done stays as it is. */
  public static Decision aside(Request request, String result, Block... blocks) {
    Reply reply = reply(blocks);
    return new Decision.Answer(reply, request.state().answered().offering(offers(reply)), result);
  }

  /** Asks for one thing with buttons; a yes or no means nothing here. */
  public static Decision ask(
      Request request, String flow, String result, List<Phrase> prompt, List<Offer> options) {
    Reply reply = reply(new Block.Choices(prompt, options));
    DialogueState after =
        request.state().doing(flow, request.slots()).asking(DialogueState.Open.choice(options));
    return new Decision.Ask(reply, after, result);
  }

  /** Every button of a reply. */
  public static List<Offer> offers(Reply reply) {
    var offers = new ArrayList<Offer>();
    for (Block block : reply.blocks()) {
      switch (block) {
        case Block.Choices choices -> offers.addAll(choices.offers());
        case Block.BillChange change -> offers.addAll(change.actions());
        case Block.Card card -> offers.addAll(card.actions());
        case Block.Text _, Block.Article _ -> {}
      }
    }
    return offers;
  }
}
