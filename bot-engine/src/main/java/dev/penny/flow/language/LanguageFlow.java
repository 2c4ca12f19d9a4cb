package dev.penny.flow.language;

import dev.penny.conversation.Block;
import dev.penny.conversation.Command;
import dev.penny.conversation.Customer;
import dev.penny.conversation.HandoffReason;
import dev.penny.conversation.Offer;
import dev.penny.conversation.Slot;
import dev.penny.flow.Decision;
import dev.penny.flow.Facts;
import dev.penny.flow.Replies;
import dev.penny.flow.Request;
import dev.penny.flow.TalkFlow;
import dev.penny.flow.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * Penny understands English only and says so in the customer's language: the questions that can be
 * asked by a button, with answers in English, or a person. Nothing is guessed from a language that
 * is not understood.
 */
public final class LanguageFlow implements TalkFlow {
  public static final String NAME = "language";
  private static final Words WORDS = Words.beside(LanguageFlow.class);

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Decision decide(Request request, Facts facts) {
    Slot.Language slot = request.slot(Slot.Language.class);
    String language = slot != null && WORDS.keys().contains(slot.tag()) ? slot.tag() : "en";
    var offers = new ArrayList<Offer>();
    if (request.before().customer() instanceof Customer.SignedIn) {
      offers.add(offer(language, "higher", new Command.StartFlow("bill_higher")));
      offers.add(offer(language, "balance", new Command.StartFlow("balance")));
    }
    offers.add(offer(language, "person", new Command.HandOff(HandoffReason.OTHER_LANGUAGE)));
    return Replies.aside(
        request,
        "said in " + language + " that it understands English only",
        WORDS.text(language),
        new Block.Choices(List.of(), offers));
  }

  private static Offer offer(String language, String what, Command command) {
    return new Offer(language + ":" + what, WORDS.say(language + what), List.of(command));
  }
}
