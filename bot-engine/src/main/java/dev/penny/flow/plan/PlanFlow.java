package dev.penny.flow.plan;

import dev.penny.conversation.Block;
import dev.penny.conversation.Offer;
import dev.penny.flow.Decision;
import dev.penny.flow.Evidence.BillsFact;
import dev.penny.flow.Facts;
import dev.penny.flow.Figures;
import dev.penny.flow.Flow;
import dev.penny.flow.Offers;
import dev.penny.flow.Question;
import dev.penny.flow.Replies;
import dev.penny.flow.Request;
import dev.penny.flow.Trouble;
import dev.penny.flow.Words;
import dev.penny.ledger.Subscription;
import dev.penny.phrase.Phrase.DayFigure;
import dev.penny.phrase.Phrase.NameFigure;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** "What plan am I on?": each plan that runs, since when, what it costs, and the last change. */
public final class PlanFlow implements Flow {
  public static final String NAME = "plan";
  private static final Words WORDS = Words.beside(PlanFlow.class);
  private static final Pattern TERM =
      Pattern.compile("(?i)\\b(?:contract|term|commitment|tied|locked|runs? out|ends?|until)\\b");
  private static final Pattern CHANGE =
      Pattern.compile("(?i)\\b(?:chang|switch|upgrad|downgrad|swap|mov)\\w*");

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Question> questions(Request request) {
    return List.of(new Question.Bills());
  }

  @Override
  public Decision decide(Request request, Facts facts) {
    BillsFact fact = facts.find(BillsFact.class);
    if (fact == null) {
      return Trouble.with(request, NAME, facts.missing(), facts);
    }
    List<OwnPlan> plans = OwnPlan.of(fact, facts.today());
    var blocks = new ArrayList<Block>();
    if (PlanNames.isOther(request.text(), names(plans, fact))) {
      blocks.add(WORDS.text("nosuch"));
    } else if (plans.isEmpty()) {
      blocks.add(WORDS.text("none"));
    }
    List<OwnPlan> meant = meant(request.text(), plans);
    boolean one = meant.size() == 1;
    meant.forEach(plan -> say(blocks, plan, one && plan.called(), fact, request.text()));
    if (CHANGE.matcher(request.text()).find() && meant.stream().allMatch(p -> p.change() == null)) {
      blocks.add(WORDS.text("nochange"));
    }
    List<Offer> offers = List.of(Offers.WHY_HIGHER, Offers.request("plan_change"), Offers.PERSON);
    blocks.add(new Block.Choices(List.of(), offers));
    return Replies.answer(request, NAME, "said which plan it is", blocks.toArray(Block[]::new));
  }

  private static List<String> names(List<OwnPlan> plans, BillsFact fact) {
    var names = new ArrayList<String>();
    for (OwnPlan plan : plans) {
      names.add(plan.name());
      names.add(OwnPlan.name(fact, plan.subscription().firstProduct()));
      plan.subscription().productChanges().forEach(c -> names.add(OwnPlan.name(fact, c.from())));
    }
    return names;
  }

  /** Those that the words name best; all where they name none. */
  private static List<OwnPlan> meant(String text, List<OwnPlan> plans) {
    int best = plans.stream().mapToInt(p -> PlanNames.score(text, p.name())).max().orElse(0);
    return plans.stream().filter(p -> PlanNames.score(text, p.name()) == best).toList();
  }

  private static void say(
      List<Block> blocks, OwnPlan plan, boolean alone, BillsFact fact, String text) {
    var name = new NameFigure(plan.name(), plan.ref());
    String key = alone ? "is" : "has";
    blocks.add(WORDS.text(key, "name", name, "since", new DayFigure(plan.since(), plan.ref())));
    Subscription.ProductChange change = plan.change();
    if (change != null) {
      var from = new NameFigure(OwnPlan.name(fact, change.from()), plan.ref());
      blocks.add(WORDS.text("before", "from", from));
    }
    OwnPlan.Billed billed = plan.billed(fact.history().invoices());
    if (billed != null) {
      blocks.add(
          WORDS.text(
              "costs",
              "month",
              Figures.month(billed.bill()),
              "amount",
              Figures.gross(billed.item())));
    }
    Subscription.Contract contract = plan.subscription().contract();
    if (TERM.matcher(text).find()) {
      blocks.add(
          contract == null
              ? WORDS.text("noterm")
              : WORDS.text("term", "end", new DayFigure(contract.end(), plan.ref())));
    }
  }
}
