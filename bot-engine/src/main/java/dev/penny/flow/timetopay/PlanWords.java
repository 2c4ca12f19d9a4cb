package dev.penny.flow.timetopay;

import dev.penny.action.CaseId;
import dev.penny.action.RequestCase;
import dev.penny.action.Wish.Part;
import dev.penny.action.Wish.TimeToPay;
import dev.penny.conversation.Block;
import dev.penny.conversation.Offer;
import dev.penny.flow.CaseFigures;
import dev.penny.flow.Offers;
import dev.penny.flow.PlanStanding;
import dev.penny.flow.Schedule;
import dev.penny.flow.TimeTerms;
import dev.penny.flow.Words;
import dev.penny.money.Money;
import dev.penny.phrase.Phrase;
import dev.penny.phrase.Phrase.DayFigure;
import dev.penny.phrase.Phrase.MoneyFigure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** A schedule and a plan in words and as a card; the same for the customer and the agent. */
final class PlanWords {
  private static final Words WORDS = TimeToPayFlow.WORDS;

  private PlanWords() {}

  /** What is to be confirmed. */
  static Block.Card proposed(Schedule schedule, TimeTerms terms) {
    String ref = "schedule:" + schedule.name();
    return card(
        WORDS.say("proposed"), schedule.of(terms.balance()), terms.balance(), ref, List.of());
  }

  static Block.Card card(RequestCase request) {
    TimeToPay time = (TimeToPay) request.wish();
    List<Offer> actions = List.of(Offers.BALANCE, Offers.PERSON);
    return card(
        WORDS.say("title", "id", CaseFigures.name(request.id())),
        time.parts(),
        time.balance(),
        CaseFigures.ref(request.id()),
        actions);
  }

  private static Block.Card card(
      List<Phrase> title, List<Part> parts, Money sum, String ref, List<Offer> actions) {
    var rows = new ArrayList<Block.Row>();
    for (Part part : parts) {
      List<Phrase> by = WORDS.say("by", "day", new DayFigure(part.due(), ref));
      rows.add(new Block.Row(by, List.of(), new MoneyFigure(part.amount(), ref)));
    }
    return new Block.Card(
        Block.Kind.BALANCE,
        title,
        new MoneyFigure(sum, ref),
        WORDS.say(parts.size() == 1 ? "captionlater" : "caption"),
        rows,
        actions);
  }

  /** How the plan goes and what is next. */
  static List<Phrase> standing(PlanStanding plan) {
    Part next = plan.next();
    LocalDate grace = plan.graceUntil();
    if (next == null || grace == null) {
      var balance = money(plan.id(), plan.time().balance());
      return WORDS.say("done", "id", CaseFigures.name(plan.id()), "balance", balance);
    }
    return switch (plan.state()) {
      case RUNNING, DONE -> going(plan, next, "running", "balance", plan.time().balance());
      case LATE ->
          WORDS.say(
              "late",
              "id",
              CaseFigures.name(plan.id()),
              "amount",
              money(plan.id(), plan.nextRest()),
              "day",
              CaseFigures.day(plan.id(), next.due()),
              "grace",
              CaseFigures.day(plan.id(), grace));
      case MISSED -> {
        String how = plan.missed().name().toLowerCase(Locale.ROOT).replace("_", "");
        yield going(plan, next, "missed" + how, "rest", plan.rest());
      }
    };
  }

  private static List<Phrase> going(
      PlanStanding plan, Part next, String key, String sum, Money money) {
    var figures =
        new ArrayList<Object>(
            List.of(
                "id",
                CaseFigures.name(plan.id()),
                "amount",
                money(plan.id(), plan.nextRest()),
                "day",
                CaseFigures.day(plan.id(), next.due()),
                sum,
                money(plan.id(), money)));
    if (WORDS.places(key).contains("paid")) {
      figures.addAll(List.of("paid", money(plan.id(), plan.paid())));
    }
    return WORDS.say(key, figures.toArray());
  }

  /** Where a request stands that is no plan (yet, or any more). */
  static List<Phrase> standing(RequestCase request) {
    String key =
        switch (request.standing()) {
          case WAITING, ASKED, SENT -> "stwaiting";
          case GRANTED -> "stgranted";
          case REFUSED -> "strefused";
          case WITHDRAWN -> "stwithdrawn";
        };
    return WORDS.say(key, "id", CaseFigures.name(request.id()));
  }

  static List<Phrase> granted(RequestCase request) {
    TimeToPay time = (TimeToPay) request.wish();
    Part first = Objects.requireNonNull(time.parts().getFirst());
    return WORDS.say(
        "set",
        "id",
        CaseFigures.name(request.id()),
        "amount",
        money(request.id(), first.amount()),
        "day",
        CaseFigures.day(request.id(), first.due()));
  }

  private static MoneyFigure money(CaseId id, Money money) {
    return CaseFigures.amount(id, money);
  }
}
