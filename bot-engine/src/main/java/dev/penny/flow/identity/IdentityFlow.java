package dev.penny.flow.identity;

import dev.penny.conversation.Block;
import dev.penny.conversation.Command;
import dev.penny.conversation.Customer;
import dev.penny.flow.Decision;
import dev.penny.flow.Facts;
import dev.penny.flow.Offers;
import dev.penny.flow.Replies;
import dev.penny.flow.Request;
import dev.penny.flow.TalkFlow;
import dev.penny.flow.Words;
import java.util.List;

/** Stands in for every account flow while nobody is signed in. */
public final class IdentityFlow implements TalkFlow {
  public static final String NAME = "identity";
  private static final Words WORDS = Words.beside(IdentityFlow.class);

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Decision decide(Request request, Facts facts) {
    if (request.before().customer() instanceof Customer.SignedIn) {
      return Replies.aside(request, "already signed in", WORDS.text("already"));
    }
    var person = new Block.Choices(List.of(), List.of(Offers.PERSON));
    if (request.command() instanceof Command.SmallTalk) {
      return Replies.aside(request, "said how to sign in", WORDS.text("how"), person);
    }
    return Replies.aside(request, "needs sign-in", WORDS.text("needed"), WORDS.text("how"), person);
  }
}
