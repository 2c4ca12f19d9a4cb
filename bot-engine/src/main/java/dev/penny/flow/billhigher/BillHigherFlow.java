package dev.penny.flow.billhigher;

import dev.penny.conversation.Block;
import dev.penny.conversation.Command;
import dev.penny.conversation.HandoffReason;
import dev.penny.conversation.Offer;
import dev.penny.conversation.Screen;
import dev.penny.conversation.Slot;
import dev.penny.explain.story.Direction;
import dev.penny.explain.story.FirstBill;
import dev.penny.explain.story.Reason;
import dev.penny.explain.story.Story;
import dev.penny.flow.Bills;
import dev.penny.flow.Decision;
import dev.penny.flow.Evidence.BillsFact;
import dev.penny.flow.Evidence.ChangeFact;
import dev.penny.flow.Evidence.UnlikeFact;
import dev.penny.flow.Evidence.Why;
import dev.penny.flow.Facts;
import dev.penny.flow.Figures;
import dev.penny.flow.Flow;
import dev.penny.flow.Offers;
import dev.penny.flow.Question;
import dev.penny.flow.Replies;
import dev.penny.flow.Request;
import dev.penny.flow.SaidTime;
import dev.penny.flow.Trouble;
import dev.penny.flow.Words;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.SumCheck;
import dev.penny.phrase.Phrase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** "Why is my bill higher?", and every question of that kind, also about lower bills. */
public final class BillHigherFlow implements Flow {
  public static final String NAME = "bill_higher";
  static final Words WORDS = Words.beside(BillHigherFlow.class);

  private static final Offer CHECK_SUMS =
      new Offer(
          "person:sums",
          WORDS.say("checksums"),
          List.of(new Command.HandOff(HandoffReason.BILL_DOES_NOT_ADD_UP)));

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Question> questions(Request request) {
    return List.of(new Question.Change(request.bill(), request.against()), new Question.Forecast());
  }

  @Override
  public Decision decide(Request request, Facts facts) {
    UnlikeFact unlike = facts.find(UnlikeFact.class);
    if (unlike != null) {
      return twoCurrencies(request, unlike);
    }
    ChangeFact change = facts.find(ChangeFact.class);
    BillsFact bills = facts.find(BillsFact.class);
    if (bills != null
        && (facts.missing() == Why.ONE_BILL_ONLY || facts.missing() == Why.NOTHING_BEFORE)) {
      FirstBill first = FirstBill.of(bills.history(), bills.catalogue());
      if (first != null || facts.missing() == Why.ONE_BILL_ONLY) {
        Invoice bill = bills.history().invoices().getFirst();
        return FirstBillAnswer.of(request, bill, first, facts);
      }
    }
    return change == null || bills == null
        ? Trouble.with(request, NAME, facts.missing(), facts)
        : explain(request, change.story(), bills, facts.today());
  }

  private static Decision explain(Request request, Story story, BillsFact bills, LocalDate today) {
    var blocks = new ArrayList<Block>(since(request, bills, today));
    if (story.direction() == Direction.LOWER
        && asksHigher(request)
        && !isHigherThanLast(story, bills)) {
      blocks.add(WORDS.text("nothigher"));
    }
    boolean sumsWrong = !SumCheck.of(story.change().current()).isEmpty();
    if (sumsWrong) {
      blocks.add(WORDS.text("sumswrong"));
    } else if (story.reasons().stream().anyMatch(Reason::isError)) {
      blocks.add(WORDS.text("lookswrong"));
    }
    blocks.add(new ChangeCard(story, bills).block());
    if (sumsWrong) {
      blocks.add(new Block.Choices(WORDS.say("shallcheck"), List.of(CHECK_SUMS)));
    }
    return Replies.answer(
        request, NAME, "explained a bill change", screen(story), blocks.toArray(Block[]::new));
  }

  /** When it happened that the customer counts from. */
  private static List<Block> since(Request request, BillsFact bills, LocalDate today) {
    SaidTime.Known known =
        request.bill() instanceof Slot.BillWanted.Said(var words)
            ? SaidTime.known(words, bills.history(), today)
            : null;
    if (known == null) {
      return List.of();
    }
    String key =
        switch (known.happening()) {
          case CHANGED_PLAN -> "sincechanged";
          case JOINED -> "sincejoined";
          case MOVED -> "sincemoved";
        };
    return List.of(WORDS.text(key, "day", new Phrase.DayFigure(known.day(), known.ref())));
  }

  /** Lower than the bill it is compared with, it may be higher than the one before. */
  private static boolean isHigherThanLast(Story story, BillsFact bills) {
    Invoice current = story.change().current();
    Invoice last = new Bills(bills.history(), current.issueDate()).before(current);
    return last != null
        && last.currency().equals(current.currency())
        && current.totals().amountDue().compareTo(last.totals().amountDue()) > 0;
  }

  private static boolean asksHigher(Request request) {
    return request
        .text()
        .matches("(?is).*\\b(higher|more|up|increase\\w*|expensive|jump\\w*)\\b.*");
  }

  static Screen screen(Story story) {
    var things =
        story.reasons().stream()
            .map(r -> new Screen.Thing(ReasonTitles.plain(r), r.amount(), ReasonLines.items(r)))
            .toList();
    return new Screen(story.change().current().id(), story.change().previous().id(), things);
  }

  private static Decision twoCurrencies(Request request, UnlikeFact unlike) {
    var screen = new Screen(unlike.current().id(), unlike.previous().id(), List.of());
    return Replies.answer(
        request,
        NAME,
        "two currencies",
        screen,
        WORDS.text(
            "currencies",
            "now",
            Figures.month(unlike.current()),
            "total",
            Figures.due(unlike.current()),
            "then",
            Figures.month(unlike.previous()),
            "before",
            Figures.due(unlike.previous())),
        new Block.Choices(List.of(), List.of(Offers.LINES, Offers.PERSON)));
  }
}
