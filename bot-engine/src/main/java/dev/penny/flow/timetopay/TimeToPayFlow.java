package dev.penny.flow.timetopay;

import dev.penny.action.Action;
import dev.penny.action.Answer;
import dev.penny.action.Cases;
import dev.penny.action.Kind;
import dev.penny.action.Level;
import dev.penny.action.Refusal;
import dev.penny.action.RequestCase;
import dev.penny.action.RequestCase.Standing;
import dev.penny.action.Rule;
import dev.penny.conversation.Block;
import dev.penny.conversation.Command;
import dev.penny.conversation.Reply;
import dev.penny.conversation.Slot;
import dev.penny.flow.Decision;
import dev.penny.flow.Evidence.BillsFact;
import dev.penny.flow.Evidence.CasesFact;
import dev.penny.flow.Evidence.TimeFact;
import dev.penny.flow.Facts;
import dev.penny.flow.Flow;
import dev.penny.flow.Offers;
import dev.penny.flow.PlanStanding;
import dev.penny.flow.Question;
import dev.penny.flow.Refusals;
import dev.penny.flow.Replies;
import dev.penny.flow.Request;
import dev.penny.flow.Schedule;
import dev.penny.flow.TimeTerms;
import dev.penny.flow.Trouble;
import dev.penny.flow.Words;
import dev.penny.ledger.AccountHistory;
import dev.penny.phrase.Phrase;
import dev.penny.phrase.Phrase.MoneyFigure;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * "Can I pay later?", "in three parts?", "how does my plan go?". What the table gives is offered,
 * worked out to the cent, and set up only after a yes.
 */
public final class TimeToPayFlow implements Flow {
  public static final String NAME = "time_to_pay";
  static final Words WORDS = Words.beside(TimeToPayFlow.class);
  static final String SEND = "send:";
  private static final int LONGEST = 300;

  /** Where a request or a plan stands: one answer for the customer and the agent. */
  public static List<Phrase> standing(RequestCase request, @Nullable PlanStanding plan) {
    return plan == null ? PlanWords.standing(request) : PlanWords.standing(plan);
  }

  /** The same of a plan, beside what is open. */
  public static Block.Text standing(PlanStanding plan) {
    return new Block.Text(PlanWords.standing(plan));
  }

  /** The schedule of a request. */
  public static Block.Card card(RequestCase request) {
    return PlanWords.card(request);
  }

  /** Whether a wish of that label is for here. */
  public static boolean takes(String wish) {
    return wish.equals("payment_arrangement");
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Question> questions(Request request) {
    return List.of(new Question.Bills(), new Question.OwnCases(null), new Question.OwnTime());
  }

  @Override
  public List<Question> toReturn() {
    return List.of(new Question.OwnTime());
  }

  @Override
  public Decision decide(Request request, Facts facts) {
    BillsFact bills = facts.find(BillsFact.class);
    CasesFact own = facts.find(CasesFact.class);
    TimeFact time = facts.find(TimeFact.class);
    if (bills == null || own == null || time == null) {
      return Trouble.with(request, NAME, facts.missing(), facts);
    }
    Slot.Step step = request.slot(Slot.Step.class);
    TimeTerms terms = time.terms();
    if (step != null && step.name().startsWith(SEND)) {
      Schedule schedule = Schedule.named(step.name().substring(SEND.length()));
      if (schedule != null && terms.allows(schedule)) {
        return send(request, bills.history(), terms, schedule);
      }
    }
    Decision none = none(request, own, terms);
    return none == null ? new TimeQuestions(request, terms).ask(step) : none;
  }

  /** Why there is nothing to ask for; null: there is. */
  private static @Nullable Decision none(Request request, CasesFact own, TimeTerms terms) {
    RequestCase waiting =
        own.cases().requests(Kind.REQUEST_TIME).stream()
            .filter(r -> r.standing() == Standing.WAITING)
            .findFirst()
            .orElse(null);
    if (waiting != null) {
      return Replies.answer(
          request,
          NAME,
          "a request waits already",
          new Block.Text(PlanWords.standing(waiting)),
          PlanWords.card(waiting));
    }
    PlanStanding plan = terms.running() == null ? terms.missed() : terms.running();
    if (plan != null) {
      return inForce(request, own, terms, plan);
    }
    if (terms.balance().signum() <= 0) {
      var words =
          terms.held().signum() > 0
              ? WORDS.text("alldisputed", "held", new MoneyFigure(terms.held(), "held"))
              : WORDS.text("nothing");
      return Replies.answer(request, NAME, "nothing to spread", words);
    }
    String version = own.policy().version();
    if (terms.frees() != null) {
      return refused(
          request, new Refusal(Rule.TIME_AGAIN, version, Level.LEAD, null, terms.frees()));
    }
    return terms.row() == null
        ? refused(request, new Refusal(Rule.TIME_NONE, version, Level.LEAD, null, null))
        : null;
  }

  /** The plan there is; and where there is a day on which the next may be asked for, that day. */
  private static Decision inForce(
      Request request, CasesFact own, TimeTerms terms, PlanStanding plan) {
    RequestCase request0 = Objects.requireNonNull(own.cases().request(plan.id()));
    var words = new java.util.ArrayList<>(PlanWords.standing(plan));
    if (terms.frees() != null) {
      words.add(Phrase.words(" "));
      words.addAll(
          Refusals.say(
              new Refusal(
                  Rule.TIME_AGAIN, own.policy().version(), Level.LEAD, null, terms.frees())));
    }
    return Replies.answer(
        request, NAME, "told how the plan goes", new Block.Text(words), PlanWords.card(request0));
  }

  private static Decision refused(Request request, Refusal why) {
    return Replies.answer(
        request,
        NAME,
        "no time to pay: " + why.rule().label(),
        new Block.Text(Refusals.say(why)),
        new Block.Choices(List.of(), List.of(Offers.BALANCE, Offers.PERSON)));
  }

  private static Decision send(
      Request request, AccountHistory history, TimeTerms terms, Schedule schedule) {
    Slot.Topic topic = request.slot(Slot.Topic.class);
    String said = topic == null ? request.text() : topic.words();
    String words = said.isBlank() ? "asked for time to pay" : said;
    String why = words.length() <= LONGEST ? words : words.substring(0, LONGEST);
    return new Decision.Order(
        new Action.Request(history.account().id(), terms.wish(schedule), why),
        TimeToPayFlow::sent,
        request.state().doing(NAME, List.of()),
        "asked for time to pay");
  }

  private static Reply sent(Answer answer, Cases cases) {
    return switch (answer) {
      case Answer.Done(var id, _) -> {
        RequestCase plan = Objects.requireNonNull(cases.request(id));
        yield Replies.reply(new Block.Text(PlanWords.granted(plan)), PlanWords.card(plan));
      }
      case Answer.Waits(var id, var why) -> {
        RequestCase plan = Objects.requireNonNull(cases.request(id));
        var words = new java.util.ArrayList<>(PlanWords.standing(plan));
        words.add(Phrase.words(" "));
        words.addAll(Refusals.say(why));
        yield Replies.reply(new Block.Text(words), PlanWords.card(plan));
      }
      case Answer.Refused(var why) ->
          Replies.reply(
              new Block.Text(Refusals.say(why)),
              new Block.Choices(List.of(), List.of(Offers.PERSON)));
    };
  }

  static Command.StartFlow begin(String step) {
    return new Command.StartFlow(NAME, List.of(new Slot.Step(step)));
  }
}
