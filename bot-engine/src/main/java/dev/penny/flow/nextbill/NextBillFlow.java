package dev.penny.flow.nextbill;

import dev.penny.conversation.Block;
import dev.penny.explain.story.NextBill;
import dev.penny.flow.Decision;
import dev.penny.flow.Evidence.BillsFact;
import dev.penny.flow.Evidence.ForecastFact;
import dev.penny.flow.Facts;
import dev.penny.flow.Figures;
import dev.penny.flow.Flow;
import dev.penny.flow.Offers;
import dev.penny.flow.Question;
import dev.penny.flow.Replies;
import dev.penny.flow.Request;
import dev.penny.flow.Trouble;
import dev.penny.flow.Words;
import dev.penny.forecast.Outlook;
import dev.penny.ledger.Invoice;
import dev.penny.money.Money;
import dev.penny.phrase.Phrase;
import dev.penny.phrase.Phrase.DayFigure;
import dev.penny.phrase.Phrase.MoneyFigure;
import dev.penny.phrase.Phrase.NameFigure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** "What will my next bill be?": the amount if nothing else changes, and what that rests on. */
public final class NextBillFlow implements Flow {
  public static final String NAME = "next_bill";
  private static final Words WORDS = Words.beside(NextBillFlow.class);

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Question> questions(Request request) {
    return List.of(new Question.Forecast());
  }

  @Override
  public Decision decide(Request request, Facts facts) {
    BillsFact bills = facts.find(BillsFact.class);
    ForecastFact fact = facts.find(ForecastFact.class);
    Invoice latest = bills == null ? null : bills.history().latest();
    if (bills == null || latest == null || fact == null) {
      return Trouble.with(request, NAME, facts.missing(), facts);
    }
    String ref = "forecast:" + fact.after();
    NextBill next = fact.next();
    var blocks = new ArrayList<Block>();
    blocks.add(
        WORDS.text(
            "headline",
            "amount",
            new MoneyFigure(next.amountDue(), ref),
            "day",
            new DayFigure(next.issueDate(), ref)));
    blocks.add(sureness(fact.outlook(), ref));
    blocks.add(compared(latest, next));
    blocks.add(card(next, ref, bills));
    return Replies.answer(request, NAME, "forecast the next bill", blocks.toArray(Block[]::new));
  }

  /** How far it may be off, and what that rests on. */
  private static Block sureness(Outlook outlook, String ref) {
    Outlook.Range range = outlook.rangeDue();
    if (range == null) {
      return WORDS.text("norange");
    }
    var bills = new Phrase.CountFigure(BigDecimal.valueOf(outlook.bills()), "", ref);
    return range.low().equals(range.high())
        ? WORDS.text("exact", "bills", bills)
        : WORDS.text(
            "range",
            "low",
            new MoneyFigure(range.low(), ref),
            "high",
            new MoneyFigure(range.high(), ref),
            "share",
            new Phrase.RateFigure(Outlook.SHARE, ref),
            "bills",
            bills);
  }

  private static Block compared(Invoice latest, NextBill next) {
    int direction = next.amountDue().compareTo(latest.totals().amountDue());
    String key = direction > 0 ? "more" : direction < 0 ? "less" : "same";
    return WORDS.text(key, "month", Figures.month(latest), "total", Figures.due(latest));
  }

  /** The discounts that begin with it, each under the reference it was redeemed by. */
  private static List<Block.Row> begins(NextBill next, BillsFact bills) {
    return bills.history().redemptions().stream()
        .filter(r -> r.effectiveStart().equals(next.period().start()))
        .map(r -> {
          String ref = "redemption:" + r.id();
          var promotion = bills.catalogue().promotion(r.promotion());
          String name = promotion == null ? r.promotion().value() : promotion.name();
          return new Block.Row(
              WORDS.say("discount", "name", new NameFigure(name, ref)),
              List.of(new NameFigure(r.id().value(), ref)),
              null);
        })
        .toList();
  }

  private static Block.Card card(NextBill next, String ref, BillsFact bills) {
    var rows = new ArrayList<Block.Row>();
    for (NextBill.Line line : next.lines()) {
      String basis =
          switch (line.basis()) {
            case CONTINUES -> "continues";
            case SAME_DAILY_USE -> "samedaily";
            case USUAL_QUANTITY -> "usual";
            case PART_PERIOD -> "part";
          };
      rows.add(
          new Block.Row(
              List.of(new NameFigure(line.name(), ref)),
              WORDS.say(basis),
              new MoneyFigure(line.amount(), ref)));
    }
    rows.addAll(begins(next, bills));
    total(rows, "tax", next.tax(), ref);
    total(rows, "credits", next.creditsUsed().negated(), ref);
    rows.add(new Block.Row(WORDS.say("granted"), List.of(), null));
    for (List<Phrase> assumption : next.assumptions().stream().distinct().toList()) {
      rows.add(new Block.Row(assumption, List.of(), null));
    }
    return new Block.Card(
        Block.Kind.NEXT_BILL,
        WORDS.say("title"),
        new MoneyFigure(next.amountDue(), ref),
        WORDS.say("period", "period", new Phrase.PeriodFigure(next.period(), ref)),
        rows,
        List.of(Offers.WHY_HIGHER, Offers.PERSON));
  }

  private static void total(List<Block.Row> rows, String key, Money amount, String ref) {
    if (!amount.isZero()) {
      rows.add(new Block.Row(WORDS.say(key), List.of(), new MoneyFigure(amount, ref)));
    }
  }
}
