package dev.penny.flow.refund;

import dev.penny.conversation.Block;
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
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Credit;
import dev.penny.ledger.Invoice;
import dev.penny.money.Money;
import dev.penny.phrase.Phrase;
import dev.penny.phrase.Phrase.DayFigure;
import dev.penny.phrase.Phrase.MoneyFigure;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** "What is left of my credit?", "why was it used there?": each credit with where it went. */
public final class CreditsFlow implements Flow {
  public static final String NAME = "credits";
  private static final Words WORDS = RefundFlow.WORDS;
  private static final Pattern WHY =
      Pattern.compile("(?i)\\b(?:why|how come|warum|wieso|pourquoi|por qué)\\b");

  /** The sum of what is left of all credits in the currency of the account. */
  public static Money left(AccountHistory history) {
    Money left = Money.zero(history.account().currency());
    for (Credit credit : history.credits()) {
      if (credit.remaining().currency().equals(left.currency())) {
        left = left.plus(credit.remaining());
      }
    }
    return left;
  }

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
    BillsFact bills = facts.find(BillsFact.class);
    if (bills == null || facts.missing() != null) {
      return Trouble.with(request, NAME, facts.missing(), facts);
    }
    AccountHistory history = bills.history();
    if (history.credits().isEmpty()) {
      return Replies.answer(
          request,
          NAME,
          "no credit on the account",
          WORDS.text("nocredit"),
          new Block.Choices(List.of(), List.of(Offers.BALANCE, Offers.PERSON)));
    }
    var left = new MoneyFigure(left(history), "balance:credit");
    var blocks = new ArrayList<Block>();
    blocks.add(left.money().isZero() ? WORDS.text("usedup") : WORDS.text("left", "left", left));
    if (WHY.matcher(request.text()).find()) {
      blocks.add(WORDS.text("rule"));
    }
    blocks.add(
        new Block.Card(
            Block.Kind.BALANCE,
            WORDS.say("credits"),
            left,
            WORDS.say("leftnow"),
            rows(history),
            List.of(Offers.NEXT_BILL, Offers.PERSON)));
    return Replies.answer(
        request, NAME, "told where credits were used", blocks.toArray(Block[]::new));
  }

  private static List<Block.Row> rows(AccountHistory history) {
    var rows = new ArrayList<Block.Row>();
    for (Credit credit : history.credits().reversed()) {
      String ref = "credit:" + credit.id();
      var given = WORDS.say("givenon", "day", new DayFigure(credit.grantedAt(), ref));
      rows.add(new Block.Row(reason(credit), given, new MoneyFigure(credit.amount(), ref)));
      for (Credit.Application use : credit.applications()) {
        Invoice bill = history.invoice(use.invoice());
        List<Phrase> label =
            bill == null
                ? WORDS.say("usedonbill")
                : WORDS.say("usedon", "month", Figures.month(bill));
        var day = WORDS.say("on", "day", new DayFigure(use.date(), ref));
        rows.add(new Block.Row(label, day, new MoneyFigure(use.amount().negated(), ref)));
      }
    }
    return rows;
  }

  private static List<Phrase> reason(Credit credit) {
    return switch (credit.reason()) {
      case "service_outage" -> WORDS.say("outage");
      case "referral" -> WORDS.say("referral");
      case "goodwill" -> WORDS.say("goodwill");
      case "correction" -> WORDS.say("correction");
      case "overpayment" -> WORDS.say("overpayment");
      default -> WORDS.say("credit"); // the billing system's own reasons are no words of ours
    };
  }
}
