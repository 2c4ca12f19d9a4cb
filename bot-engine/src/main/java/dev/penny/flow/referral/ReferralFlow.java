package dev.penny.flow.referral;

import dev.penny.conversation.Block;
import dev.penny.conversation.Command;
import dev.penny.conversation.Customer;
import dev.penny.conversation.DialogueState;
import dev.penny.conversation.HandoffReason;
import dev.penny.conversation.Offer;
import dev.penny.conversation.Reply;
import dev.penny.explain.CauseCode;
import dev.penny.explain.story.Reason;
import dev.penny.flow.Decision;
import dev.penny.flow.Evidence.BillsFact;
import dev.penny.flow.Evidence.ChangeFact;
import dev.penny.flow.Evidence.PassageFact;
import dev.penny.flow.Evidence.Quote;
import dev.penny.flow.Facts;
import dev.penny.flow.Offers;
import dev.penny.flow.Question;
import dev.penny.flow.Replies;
import dev.penny.flow.Request;
import dev.penny.flow.TalkFlow;
import dev.penny.flow.Words;
import dev.penny.flow.billhigher.ReasonAnswer;
import dev.penny.flow.knowledge.Articles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Says plainly that the bot can't do it, tells what the articles know, and offers a person who gets
 * everything said so far; "yes" is enough.
 */
public final class ReferralFlow implements TalkFlow {
  public static final String NAME = "referral";
  private static final Words WORDS = Words.beside(ReferralFlow.class);

  /** Requests for which an article helps nobody. */
  private static final Set<String> NO_ARTICLE = Set.of("out_of_scope", "complaint");

  private static final String PROMO = "promo_credit";
  private static final Set<CauseCode> DISCOUNTS =
      Set.of(CauseCode.DISCOUNT, CauseCode.TRIAL, CauseCode.DEVICE_CREDIT);

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Question> questions(Request request) {
    if (NO_ARTICLE.contains(wish(request))) {
      return List.of();
    }
    var passages = new Question.Passages(request.text());
    boolean ownDiscount =
        (wish(request).equals(PROMO) || CouponAnswer.isNamed(request.text()))
            && request.before().customer() instanceof Customer.SignedIn;
    return ownDiscount
        ? List.of(passages, new Question.Bills(), new Question.Change(request.bill(), null))
        : List.of(passages);
  }

  @Override
  public Decision decide(Request request, Facts facts) {
    String wish = wish(request);
    var blocks = new ArrayList<Block>();
    List<Block> ownCode = ownCode(request, facts);
    blocks.addAll(ownCode);
    blocks.addAll(ownDiscount(request, facts));
    boolean checked = wish.equals(PROMO) && !ownCode.isEmpty();
    String key = checked ? "promochecked" : wish;
    blocks.add(WORDS.text(WORDS.keys().contains(key) ? key : "other"));
    PassageFact fact = facts.find(PassageFact.class);
    Quote said = fact == null ? null : fact.said();
    if (said != null) {
      blocks.add(WORDS.text("article"));
      blocks.add(Articles.block(said));
    }
    if (wish.equals("out_of_scope")) {
      blocks.add(new Block.Choices(List.of(), List.of(Offers.PERSON)));
      return Replies.aside(request, "outside its subject", blocks.toArray(Block[]::new));
    }
    Offer person = person(wish);
    blocks.add(new Block.Choices(WORDS.say("offer"), List.of(person)));
    Reply reply = new Reply(blocks);
    var open =
        new DialogueState.Open(
            List.of(person), person.commands(), List.of(new Command.SmallTalk(Command.Kind.NO)));
    DialogueState after = request.state().answered().asking(open);
    return new Decision.Ask(reply, after, "offered a person for: " + wish.replace('_', ' '));
  }

  /** Whether a code that was written is one of the account's own, as written or but for a slip. */
  public static boolean knows(Request request, Facts facts) {
    BillsFact bills = facts.find(BillsFact.class);
    return bills != null && new CouponAnswer(bills, facts.today()).isOwn(request.text());
  }

  /** What is known of a code that was written, where the customer's own books were asked for. */
  private static List<Block> ownCode(Request request, Facts facts) {
    BillsFact bills = facts.find(BillsFact.class);
    return bills == null ? List.of() : new CouponAnswer(bills, facts.today()).to(request.text());
  }

  /** What became of a discount of the customer's own, where the bill shows it. */
  private static List<Block> ownDiscount(Request request, Facts facts) {
    ChangeFact change = facts.find(ChangeFact.class);
    List<Reason> reasons = change == null ? List.of() : change.story().reasons();
    for (int i = 0; change != null && i < reasons.size(); i++) {
      Reason reason = reasons.get(i);
      boolean named =
          Stream.of(ReasonAnswer.title(reason).toLowerCase(Locale.ROOT).split(" "))
              .anyMatch(word -> request.text().toLowerCase(Locale.ROOT).contains(word));
      if (named && reason.codes().stream().anyMatch(DISCOUNTS::contains)) {
        var answer = new ReasonAnswer(change.story(), i);
        return List.of(answer.words(), answer.card());
      }
    }
    return List.of();
  }

  private static String wish(Request request) {
    return request.command() instanceof Command.CannotHandle cannot && cannot.request() != null
        ? cannot.request()
        : "other";
  }

  /** The button carries the reason to the agent. */
  private static Offer person(String wish) {
    HandoffReason reason =
        switch (wish) {
          case "dispute_charge", "billing_issue_vague" -> HandoffReason.DISPUTED_CHARGE;
          case "complaint" -> HandoffReason.COMPLAINT;
          default -> HandoffReason.POLICY_LIMIT;
        };
    return new Offer("person:" + wish, Offers.PERSON.label(), List.of(new Command.HandOff(reason)));
  }
}
