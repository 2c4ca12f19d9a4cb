package dev.penny.flow.planchange;

import dev.penny.action.Action;
import dev.penny.action.Answer;
import dev.penny.action.Cases;
import dev.penny.action.Kind;
import dev.penny.action.RequestCase;
import dev.penny.conversation.Block;
import dev.penny.conversation.Command;
import dev.penny.conversation.DialogueState;
import dev.penny.conversation.Offer;
import dev.penny.conversation.Reply;
import dev.penny.conversation.Slot;
import dev.penny.flow.CaseFigures;
import dev.penny.flow.Decision;
import dev.penny.flow.Evidence.BillsFact;
import dev.penny.flow.Evidence.CasesFact;
import dev.penny.flow.Evidence.MovesFact;
import dev.penny.flow.Facts;
import dev.penny.flow.Flow;
import dev.penny.flow.Named;
import dev.penny.flow.Offers;
import dev.penny.flow.PlanPreview;
import dev.penny.flow.Question;
import dev.penny.flow.Refusals;
import dev.penny.flow.Replies;
import dev.penny.flow.Request;
import dev.penny.flow.Trouble;
import dev.penny.flow.Words;
import dev.penny.flow.offers.OffersFlow;
import dev.penny.ledger.AccountId;
import dev.penny.phrase.Phrase;
import java.util.ArrayList;
import java.util.List;

/**
 * "What would it cost if I moved to the big plan, or dropped the streaming pack?" The next bill is
 * shown with the change before anybody is asked for it; a person decides.
 */
public final class PlanChangeFlow implements Flow {
  public static final String NAME = "plan_change";
  static final Words WORDS = Words.beside(PlanChangeFlow.class);
  private static final String SEND = "send:";

  /** Whether a wish of that label is for here. */
  public static boolean takes(String wish) {
    return wish.equals("plan_change");
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Question> questions(Request request) {
    return List.of(new Question.Bills(), new Question.OwnCases(null), new Question.Moves());
  }

  @Override
  public List<Question> toReturn() {
    return List.of(new Question.Moves());
  }

  @Override
  public Decision decide(Request request, Facts facts) {
    BillsFact bills = facts.find(BillsFact.class);
    CasesFact own = facts.find(CasesFact.class);
    MovesFact moves = facts.find(MovesFact.class);
    if (bills == null || own == null || moves == null) {
      return Trouble.with(request, NAME, facts.missing(), facts);
    }
    for (RequestCase waiting : own.cases().requests(Kind.REQUEST_CHANGE)) {
      if (waiting.standing() == RequestCase.Standing.WAITING) {
        return Replies.answer(
            request,
            NAME,
            "a request waits already",
            WORDS.text("waiting", "id", CaseFigures.name(waiting.id())),
            new Block.Choices(List.of(), List.of(Offers.NEXT_BILL, Offers.PERSON)));
      }
    }
    Slot.Step step = request.slot(Slot.Step.class);
    String name = step == null ? "" : step.name();
    boolean send = name.startsWith(SEND);
    String wanted = send ? name.substring(SEND.length()) : name;
    List<PlanPreview> meant =
        step == null
            ? Named.best(request.text(), moves.previews(), PlanChangeFlow::called)
            : moves.previews().stream().filter(p -> p.name().equals(wanted)).toList();
    if (meant.size() != 1) {
      return open(request, meant, moves.previews());
    }
    PlanPreview preview = meant.getFirst();
    return send ? send(request, bills.history().account().id(), preview) : show(request, preview);
  }

  /** By the plan one would move to; what is dropped by its own name. */
  private static String called(PlanPreview preview) {
    return preview.to() == null ? preview.from().name() : preview.to().name();
  }

  /** No one plan was named: which way it is to go may tell, and where there is none it is said. */
  private static Decision open(Request request, List<PlanPreview> meant, List<PlanPreview> all) {
    Wished wished = meant.isEmpty() ? Wished.in(request.text()) : null;
    if (wished == null) {
      return which(request, meant.isEmpty() ? all : meant);
    }
    List<PlanPreview> fitting = wished.of(all);
    if (fitting.size() == 1) {
      return show(request, fitting.getFirst());
    }
    PlanPreview nearest = Wished.nearest(all);
    return nearest == null || !fitting.isEmpty()
        ? which(request, fitting.isEmpty() ? all : fitting)
        : none(request, wished, nearest, all);
  }

  /** What was wished for is not there: what comes nearest, and what it would cost, is. */
  private static Decision none(
      Request request, Wished wished, PlanPreview nearest, List<PlanPreview> all) {
    String ref = nearest.ref();
    boolean same = nearest.after().amountDue().equals(nearest.stay().amountDue());
    String name = same ? "sameprice" : wished == Wished.CHEAPER ? "nocheaper" : "nobigger";
    var offers = new ArrayList<Offer>();
    offers.add(move(nearest));
    all.stream().filter(p -> p.to() == null).map(PlanChangeFlow::move).forEach(offers::add);
    offers.add(
        new Offer(
            "move:offers", WORDS.say("offers"), List.of(new Command.StartFlow(OffersFlow.NAME))));
    offers.add(Offers.PERSON);
    var figures =
        new ArrayList<Object>(
            List.of(
                "name",
                new Phrase.NameFigure(called(nearest), ref),
                "after",
                new Phrase.MoneyFigure(nearest.after().amountDue(), ref)));
    if (!same) {
      figures.addAll(
          List.of(
              "from",
              new Phrase.NameFigure(nearest.from().name(), ref),
              "before",
              new Phrase.MoneyFigure(nearest.stay().amountDue(), ref)));
    }
    Reply reply =
        Replies.reply(
            WORDS.text(name, figures.toArray()), new Block.Choices(WORDS.say("instead"), offers));
    var open =
        new DialogueState.Open(
            offers, offers.getFirst().commands(), List.of(new Command.CancelFlow()));
    return new Decision.Ask(
        reply,
        request.state().doing(NAME, List.of()).asking(open),
        "said that no plan is so, and which is nearest");
  }

  private static Offer move(PlanPreview preview) {
    String key = preview.to() == null ? "without" : "to";
    var label = WORDS.say(key, "name", new Phrase.NameFigure(called(preview), preview.ref()));
    return offer(preview.name(), label);
  }

  private static Decision which(Request request, List<PlanPreview> previews) {
    var offers = new ArrayList<Offer>();
    previews.forEach(preview -> offers.add(move(preview)));
    offers.add(Offers.PERSON);
    return Replies.ask(
        request,
        NAME,
        "asked which change",
        WORDS.say(previews.isEmpty() ? "none" : "which"),
        offers);
  }

  private static Decision show(Request request, PlanPreview preview) {
    List<Offer> offers =
        List.of(
            offer(SEND + preview.name(), WORDS.say("yes")),
            new Offer("move:other", WORDS.say("other"), List.of(new Command.StartFlow(NAME))),
            new Offer("nomove", WORDS.say("no"), List.of(new Command.CancelFlow())));
    var open =
        new DialogueState.Open(
            offers, offers.getFirst().commands(), List.of(new Command.CancelFlow()));
    Reply reply =
        Replies.reply(
            PreviewCard.words(preview),
            PreviewCard.of(preview),
            new Block.Choices(WORDS.say("ask"), offers));
    List<Slot> slots = List.of(new Slot.Step(preview.name()));
    return new Decision.Ask(
        reply, request.state().doing(NAME, slots).asking(open), "showed what a change would cost");
  }

  private static Decision send(Request request, AccountId account, PlanPreview preview) {
    String why = "asked for after seeing the next bill with it";
    return new Decision.Order(
        new Action.Request(account, preview.wish(), why),
        PlanChangeFlow::sent,
        request.state().doing(NAME, List.of()),
        "asked for a change of plan");
  }

  private static Reply sent(Answer answer, Cases cases) {
    return switch (answer) {
      case Answer.Done(var id, _) ->
          Replies.reply(WORDS.text("granted", "id", CaseFigures.name(id)));
      case Answer.Waits(var id, var why) -> {
        var phrases = new ArrayList<>(WORDS.say("sent", "id", CaseFigures.name(id)));
        phrases.addAll(Refusals.say(why));
        yield Replies.reply(new Block.Text(phrases));
      }
      case Answer.Refused(var why) ->
          Replies.reply(
              new Block.Text(Refusals.say(why)),
              new Block.Choices(List.of(), List.of(Offers.PERSON)));
    };
  }

  private static Offer offer(String step, List<Phrase> label) {
    return new Offer(
        "move:" + step, label, List.of(new Command.StartFlow(NAME, List.of(new Slot.Step(step)))));
  }
}
