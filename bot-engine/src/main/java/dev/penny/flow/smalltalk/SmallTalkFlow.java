package dev.penny.flow.smalltalk;

import dev.penny.conversation.Block;
import dev.penny.conversation.Command;
import dev.penny.conversation.Customer;
import dev.penny.conversation.Offer;
import dev.penny.conversation.Reply;
import dev.penny.flow.Decision;
import dev.penny.flow.Facts;
import dev.penny.flow.Offers;
import dev.penny.flow.Replies;
import dev.penny.flow.Request;
import dev.penny.flow.TalkFlow;
import dev.penny.flow.Words;
import java.util.List;

/** What is said beside the task; the task stays where it was. */
public final class SmallTalkFlow implements TalkFlow {
  public static final String NAME = "smalltalk";
  private static final Words WORDS = Words.beside(SmallTalkFlow.class);

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Decision decide(Request request, Facts facts) {
    return switch (request.command()) {
      case Command.SmallTalk talk -> talk(request, talk.kind());
      case Command.CancelFlow _ -> cancelled(request);
      case Command.StartFlow _,
          Command.SetSlot _,
          Command.CorrectSlot _,
          Command.Clarify _,
          Command.SearchKnowledge _,
          Command.HandOff _,
          Command.CannotHandle _ ->
          talk(request, Command.Kind.WHAT_CAN_YOU_DO);
    };
  }

  private static Decision talk(Request request, Command.Kind kind) {
    return switch (kind) {
      case GREETING -> greet(request);
      case THANKS -> say(request, "thanks");
      case GOODBYE -> say(request, "bye");
      case WHO_ARE_YOU -> Replies.aside(request, "said it is a bot", WORDS.text("who"));
      case WHAT_CAN_YOU_DO -> chips(request, "can", "said what it can do");
      case SAY_AGAIN -> again(request);
      case YES ->
          request.state().open() == null || request.state().task() == null
              ? chips(request, "yes", "asked what to do")
              : say(request, "yeswhich");
      case SIGN_IN -> chips(request, "yes", "asked what to do");
      case NO -> say(request, "no");
      case MOMENT -> say(request, "moment");
      case WHY_ASKED ->
          say(
              request,
              request.before().customer() instanceof Customer.SignedIn ? "whyasked" : "whysignin");
    };
  }

  private static Decision greet(Request request) {
    Reply last = request.before().memory().lastReply();
    return chips(request, last == null ? "hello" : "helloagain", "greeted");
  }

  private static Decision say(Request request, String key) {
    return Replies.aside(request, key, WORDS.text(key));
  }

  private static Decision chips(Request request, String key, String result) {
    return Replies.aside(
        request, result, WORDS.text(key), new Block.Choices(List.of(), offers(request)));
  }

  private static List<Offer> offers(Request request) {
    return request.before().customer() instanceof Customer.SignedIn
        ? List.of(Offers.WHY_HIGHER, Offers.BALANCE, Offers.PERSON)
        : List.of(Offers.SIGN_IN, Offers.PERSON);
  }

  private static Decision again(Request request) {
    Reply last = request.before().memory().lastReply();
    if (last == null || request.before().memory().wasOtherThan(request.before().tongue())) {
      return chips(request, "can", "nothing to say again");
    }
    return new Decision.Answer(last, request.state(), "said it again");
  }

  private static Decision cancelled(Request request) {
    return chips(request, "cancelled", "stopped");
  }
}
