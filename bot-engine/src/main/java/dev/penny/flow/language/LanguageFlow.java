package dev.penny.flow.language;

import dev.penny.conversation.Block;
import dev.penny.conversation.Command;
import dev.penny.conversation.Customer;
import dev.penny.conversation.HandoffReason;
import dev.penny.conversation.Offer;
import dev.penny.conversation.Slot;
import dev.penny.flow.Decision;
import dev.penny.flow.Facts;
import dev.penny.flow.Offers;
import dev.penny.flow.Replies;
import dev.penny.flow.Request;
import dev.penny.flow.TalkFlow;
import dev.penny.flow.Words;
import dev.penny.phrase.Phrase;
import dev.penny.phrase.Tongue;
import java.util.ArrayList;
import java.util.List;

/**
 * What was written could not be read because of its language. Penny says so in that language where
 * she speaks it, and speaks it from then on; else in the one spoken so far. With it come the
 * questions that can be asked by a button, and a person. Nothing is guessed from words that are not
 * understood.
 */
public final class LanguageFlow implements TalkFlow {
  public static final String NAME = "language";
  private static final Words WORDS = Words.beside(LanguageFlow.class);
  private static final Offer PERSON =
      new Offer(
          "person:language",
          WORDS.say("person"),
          List.of(new Command.HandOff(HandoffReason.OTHER_LANGUAGE)));
  private static final Offer LATEST =
      new Offer("latest", WORDS.say("latest"), List.of(new Command.StartFlow("invoice")));

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Decision decide(Request request, Facts facts) {
    Slot.Language slot = request.slot(Slot.Language.class);
    String written = slot == null ? "" : slot.tag();
    Tongue spoken = Tongue.named(written);
    var choices = new Block.Choices(List.of(), offers(request));
    if (spoken == null && WORDS.keys().contains(written)) {
      List<Phrase> name = WORDS.say(written);
      return Replies.aside(
          request,
          "said that it does not read " + written,
          WORDS.text("other", "language", name),
          choices);
    }
    return Replies.aside(
        request, "said in " + written + " what it can do", WORDS.text("spoken"), choices);
  }

  private static List<Offer> offers(Request request) {
    var offers = new ArrayList<Offer>();
    if (request.before().customer() instanceof Customer.SignedIn) {
      offers.add(Offers.WHY_HIGHER);
      offers.add(LATEST);
    } else {
      offers.add(Offers.SIGN_IN);
    }
    offers.add(PERSON);
    return offers;
  }
}
