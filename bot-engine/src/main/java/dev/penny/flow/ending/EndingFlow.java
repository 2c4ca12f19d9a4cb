package dev.penny.flow.ending;

import dev.penny.action.Action;
import dev.penny.action.Answer;
import dev.penny.action.Cases;
import dev.penny.action.Kind;
import dev.penny.action.RequestCase;
import dev.penny.action.Wish;
import dev.penny.conversation.Block;
import dev.penny.conversation.Command;
import dev.penny.conversation.DialogueState;
import dev.penny.conversation.HandoffReason;
import dev.penny.conversation.Offer;
import dev.penny.conversation.Reply;
import dev.penny.conversation.Slot;
import dev.penny.flow.CaseFigures;
import dev.penny.flow.Decision;
import dev.penny.flow.EndTerms;
import dev.penny.flow.Evidence.BillsFact;
import dev.penny.flow.Evidence.CasesFact;
import dev.penny.flow.Evidence.EndsFact;
import dev.penny.flow.Facts;
import dev.penny.flow.Flow;
import dev.penny.flow.Named;
import dev.penny.flow.Offers;
import dev.penny.flow.Question;
import dev.penny.flow.Refusals;
import dev.penny.flow.Replies;
import dev.penny.flow.Request;
import dev.penny.flow.Trouble;
import dev.penny.flow.Words;
import dev.penny.ledger.AccountId;
import dev.penny.phrase.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * "I want to cancel." What it costs and what ends when is shown first; where the rules say so, a
 * person is offered to talk about staying, beside the way out and not instead of it.
 */
public final class EndingFlow implements Flow {
  public static final String NAME = "end_service";
  static final Words WORDS = Words.beside(EndingFlow.class);
  private static final String SEND = "send:";
  private static final String BACK = "back:";
  private static final Pattern STAYS =
      Pattern.compile(
          "(?i)\\b(?:stay|keep|withdraw|take back|undo|changed my mind|not (?:cancel|end)"
              + "|bleiben?|behalten|zurückziehen|zurücknehmen|doch nicht|rester|garder|annuler ma"
              + "|finalement non|quedarme|mantener|conservar|ya no quiero cancelar)\\b",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** Whether a wish of that label is for here. */
  public static boolean takes(String wish) {
    return wish.equals("cancel_service");
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Question> questions(Request request) {
    return List.of(new Question.Bills(), new Question.OwnCases(null), new Question.Ends());
  }

  @Override
  public List<Question> toReturn() {
    return List.of(new Question.Ends());
  }

  @Override
  public Decision decide(Request request, Facts facts) {
    BillsFact bills = facts.find(BillsFact.class);
    CasesFact own = facts.find(CasesFact.class);
    EndsFact ends = facts.find(EndsFact.class);
    if (bills == null || own == null || ends == null) {
      return Trouble.with(request, NAME, facts.missing(), facts);
    }
    AccountId account = bills.history().account().id();
    Slot.Step step = request.slot(Slot.Step.class);
    String name = step == null ? "" : step.name();
    RequestCase asked = asked(own.cases());
    if (asked != null) {
      return name.startsWith(BACK) || STAYS.matcher(request.text()).find()
          ? takeBack(request, account, asked)
          : there(request, asked);
    }
    boolean send = name.startsWith(SEND);
    String wanted = send ? name.substring(SEND.length()) : name;
    List<EndTerms> meant =
        step != null
            ? ends.terms().stream()
                .filter(t -> t.subscription().id().value().equals(wanted))
                .toList()
            : ends.terms().size() == 1
                ? ends.terms()
                : Named.best(request.text(), ends.terms(), EndTerms::name);
    if (meant.size() != 1) {
      return which(request, meant.isEmpty() ? ends.terms() : meant);
    }
    return send ? send(request, account, meant.getFirst()) : show(request, meant.getFirst());
  }

  /** What was asked for and is not refused or taken back; null: nothing. */
  private static @Nullable RequestCase asked(Cases cases) {
    return cases.requests(Kind.REQUEST_END).stream()
        .filter(r ->
            switch (r.standing()) {
              case WAITING, ASKED, SENT, GRANTED -> true;
              case REFUSED, WITHDRAWN -> false;
            })
        .findFirst()
        .orElse(null);
  }

  private static Decision there(Request request, RequestCase asked) {
    Wish.EndService end = (Wish.EndService) asked.wish();
    boolean granted = asked.standing() == RequestCase.Standing.GRANTED;
    var back =
        new Offer(
            "end:" + BACK + asked.id(),
            WORDS.say("stay"),
            List.of(new Command.StartFlow(NAME, List.of(new Slot.Step(BACK + asked.id())))));
    return Replies.answer(
        request,
        NAME,
        "told where the end stands",
        WORDS.text(
            granted ? "granted" : "waiting",
            "id",
            CaseFigures.name(asked.id()),
            "day",
            CaseFigures.day(asked.id(), end.end())),
        new Block.Choices(List.of(), List.of(back, Offers.PERSON)));
  }

  private static Decision takeBack(Request request, AccountId account, RequestCase asked) {
    return new Decision.Order(
        new Action.Settle(account, asked.id(), Action.Verdict.WITHDRAW, "wants to stay"),
        (answer, _) ->
            answer instanceof Answer.Refused(var why)
                ? Replies.reply(new Block.Text(Refusals.say(why)))
                : Replies.reply(WORDS.text("stays", "id", CaseFigures.name(asked.id()))),
        request.state().doing(NAME, List.of()),
        "took the end back");
  }

  private static Decision which(Request request, List<EndTerms> terms) {
    var offers = new ArrayList<Offer>();
    for (EndTerms end : terms) {
      var label = List.<Phrase>of(new Phrase.NameFigure(end.name(), end.ref()));
      offers.add(offer(end.subscription().id().value(), label));
    }
    offers.add(Offers.PERSON);
    if (terms.isEmpty()) {
      return Replies.ask(request, NAME, "asked what to end", WORDS.say("none"), offers);
    }
    Reply reply = Replies.reply(EndCard.all(terms), new Block.Choices(WORDS.say("which"), offers));
    var open = DialogueState.Open.choice(offers);
    return new Decision.Ask(
        reply, request.state().doing(NAME, request.slots()).asking(open), "asked what to end");
  }

  private static Decision show(Request request, EndTerms terms) {
    var offers = new ArrayList<Offer>();
    var talk =
        new Offer(
            "end:talk",
            WORDS.say("talk"),
            List.of(new Command.HandOff(HandoffReason.POLICY_LIMIT)));
    if (terms.staying()) {
      offers.add(talk);
    }
    String step = SEND + terms.subscription().id();
    offers.add(offer(step, WORDS.say(terms.staying() ? "allthesame" : "yes")));
    offers.add(new Offer("end:no", WORDS.say("no"), List.of(new Command.CancelFlow())));
    List<Command> yes = terms.staying() ? List.of() : offers.getFirst().commands();
    var open = new DialogueState.Open(offers, yes, List.of(new Command.CancelFlow()));
    Reply reply =
        Replies.reply(
            EndCard.words(terms),
            EndCard.of(terms),
            new Block.Choices(WORDS.say(terms.staying() ? "askstaying" : "ask"), offers));
    List<Slot> slots = List.of(new Slot.Step(terms.subscription().id().value()));
    return new Decision.Ask(
        reply, request.state().doing(NAME, slots).asking(open), "showed what ending it costs");
  }

  private static Decision send(Request request, AccountId account, EndTerms terms) {
    var wish = new Wish.EndService(terms.subscription().id(), terms.end(), terms.fee());
    return new Decision.Order(
        new Action.Request(account, wish, "wants to end " + terms.name()),
        (answer, _) -> sent(answer, terms),
        request.state().doing(NAME, List.of()),
        "asked for the end of a contract");
  }

  private static Reply sent(Answer answer, EndTerms terms) {
    return switch (answer) {
      case Answer.Done(var id, _) ->
          Replies.reply(
              WORDS.text(
                  "granted", "id", CaseFigures.name(id), "day", CaseFigures.day(id, terms.end())));
      case Answer.Waits(var id, var why) -> {
        var phrases =
            new ArrayList<>(
                WORDS.say(
                    "waiting",
                    "id",
                    CaseFigures.name(id),
                    "day",
                    CaseFigures.day(id, terms.end())));
        phrases.add(Phrase.words(" "));
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
        "end:" + step, label, List.of(new Command.StartFlow(NAME, List.of(new Slot.Step(step)))));
  }
}
