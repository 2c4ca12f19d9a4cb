package dev.penny.flow.unclear;

import dev.penny.conversation.Block;
import dev.penny.conversation.Command;
import dev.penny.conversation.Conversation;
import dev.penny.conversation.Customer;
import dev.penny.conversation.DialogueState;
import dev.penny.conversation.HandoffReason;
import dev.penny.conversation.Offer;
import dev.penny.conversation.Reply;
import dev.penny.flow.Decision;
import dev.penny.flow.Evidence.PassageFact;
import dev.penny.flow.Evidence.Quote;
import dev.penny.flow.Facts;
import dev.penny.flow.Offers;
import dev.penny.flow.Question;
import dev.penny.flow.Replies;
import dev.penny.flow.Request;
import dev.penny.flow.TalkFlow;
import dev.penny.flow.Words;
import dev.penny.flow.charge.ChargeFlow;
import dev.penny.flow.human.HumanFlow;
import dev.penny.flow.knowledge.Articles;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A charge of the customer's own that the words name is explained. Else first a choice of at most
 * three readings and "something else", then a plain request to say it in other words, then a
 * person: nobody is asked a third time.
 */
public final class UnclearFlow implements TalkFlow {
  public static final String NAME = "unclear";
  private static final Words WORDS = Words.beside(UnclearFlow.class);
  private static final int MOST = 3;

  private static final Pattern DEFINITION =
      Pattern.compile(
          "(?i)^(?:(?:and|so|ok|but|sorry|please|hi|hey)[, ]+)*(?:(?:can|could) you (?:please )?(?:explain|tell"
              + " me) )?(?:what(?:'s|\u2019s|s| is| does) an? |what(?:'s|\u2019s|s| is| does| do)?"
              + " (?:is )?(?:(?:the|this|that) )?(?:term|word|phrase|expression) |what (?:is|are) meant by "
              + "|what do you mean by |(?:what(?:'s|\u2019s|s| is) )?the (?:meaning|definition) of"
              + "|define |what (?:does|do|is) .{2,40} (?:mean|stand for)\\b)");

  private static final Duration IN_A_ROW = Duration.ofSeconds(5);

  /** "What's an estimate?" asks what such a thing is, not about one's own. */
  public static boolean asksForMeaning(String text) {
    return DEFINITION.matcher(text).find();
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Question> questions(Request request) {
    var questions = new ArrayList<Question>();
    boolean defines = asksForMeaning(request.text());
    if (!somethingElse(request)
        && !defines
        && request.before().customer() instanceof Customer.SignedIn) {
      questions.addAll(ChargeFlow.questionsOf(request));
    }
    if (!somethingElse(request) && (defines || !isNear(request))) {
      questions.add(new Question.Passages(request.text()));
    }
    return questions;
  }

  @Override
  public Decision decide(Request request, Facts facts) {
    Decision named = somethingElse(request) ? null : ChargeFlow.named(request, facts);
    if (named != null) {
      return named;
    }
    PassageFact fact = facts.find(PassageFact.class);
    Quote said = fact == null ? null : fact.said();
    if (said != null) {
      return Replies.aside(
          request,
          "answered from the article " + said.slug(),
          WORDS.text("found"),
          Articles.block(said));
    }
    if (request.state().unclear() == 1 && isPasted(request)) {
      return choose(request.before().with(request.state().answered()), request);
    }
    return switch (request.state().unclear()) {
      case 0 -> somethingElse(request) ? rephrase(request) : choose(request);
      case 1 -> rephrase(request);
      default -> HumanFlow.handOver(request, HandoffReason.NOT_UNDERSTOOD, "not understood");
    };
  }

  /** Pieces of one thought sent in a row are one thing that was not understood. */
  private static boolean isPasted(Request request) {
    Instant replied = request.before().memory().repliedAt();
    var open = request.before().unanswered();
    return replied != null
        && open != null
        && !somethingElse(request)
        && Duration.between(replied, open.at()).compareTo(IN_A_ROW) < 0;
  }

  private static Decision choose(Conversation again, Request request) {
    return choose(new Request(request.command(), request.text(), request.slots(), again));
  }

  private static Decision choose(Request request) {
    var options = new ArrayList<Offer>();
    if (request.command() instanceof Command.Clarify clarify) {
      clarify.readings().stream().limit(MOST).forEach(options::add);
    }
    if (options.isEmpty()) {
      options.addAll(usual(request));
    }
    options.add(Offers.SOMETHING_ELSE);
    Reply reply =
        Replies.reply(new Block.Choices(WORDS.say(isNear(request) ? "choose" : "unsure"), options));
    var open = new DialogueState.Open(options, List.of(), Offers.SOMETHING_ELSE.commands());
    return new Decision.Ask(
        reply, request.state().asking(open).notUnderstood(), "asked what was meant");
  }

  private static Decision rephrase(Request request) {
    Reply reply =
        Replies.reply(WORDS.text("rephrase"), new Block.Choices(List.of(), List.of(Offers.PERSON)));
    DialogueState after =
        request.state().asking(DialogueState.Open.choice(List.of(Offers.PERSON))).notUnderstood();
    return new Decision.Ask(reply, after, "asked to rephrase");
  }

  private static boolean somethingElse(Request request) {
    return request.command() instanceof Command.CannotHandle cannot && cannot.request() != null;
  }

  private static boolean isNear(Request request) {
    return request.command() instanceof Command.Clarify clarify && !clarify.readings().isEmpty();
  }

  private static List<Offer> usual(Request request) {
    return request.before().customer() instanceof Customer.SignedIn
        ? List.of(Offers.WHY_HIGHER, Offers.BALANCE, Offers.PERSON)
        : List.of(Offers.SIGN_IN, Offers.PERSON);
  }
}
