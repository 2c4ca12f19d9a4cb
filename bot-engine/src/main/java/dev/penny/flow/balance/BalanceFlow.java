package dev.penny.flow.balance;

import dev.penny.conversation.Block;
import dev.penny.conversation.Screen;
import dev.penny.flow.Decision;
import dev.penny.flow.Evidence.BalanceFact;
import dev.penny.flow.Evidence.BillsFact;
import dev.penny.flow.Evidence.CasesFact;
import dev.penny.flow.Evidence.OpenBill;
import dev.penny.flow.Evidence.TimeFact;
import dev.penny.flow.Facts;
import dev.penny.flow.Figures;
import dev.penny.flow.Flow;
import dev.penny.flow.Offers;
import dev.penny.flow.PlanStanding;
import dev.penny.flow.Question;
import dev.penny.flow.Replies;
import dev.penny.flow.Request;
import dev.penny.flow.Trouble;
import dev.penny.flow.Words;
import dev.penny.flow.payment.Mentioned;
import dev.penny.flow.timetopay.TimeToPayFlow;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.Payment;
import dev.penny.ledger.PaymentId;
import dev.penny.money.Money;
import dev.penny.phrase.Phrase;
import dev.penny.phrase.Phrase.DayFigure;
import dev.penny.phrase.Phrase.MoneyFigure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** "What do I owe?": what is open, on which bills, what was paid, and when the rest is due. */
public final class BalanceFlow implements Flow {
  public static final String NAME = "balance";
  private static final Words WORDS = Words.beside(BalanceFlow.class);
  private static final int PAYMENTS_SHOWN = 3;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Question> questions(Request request) {
    return List.of(new Question.Bills(), new Question.OwnCases(null), new Question.OwnTime());
  }

  @Override
  public Decision decide(Request request, Facts facts) {
    BillsFact bills = facts.find(BillsFact.class);
    BalanceFact balance = facts.find(BalanceFact.class);
    if (bills == null || balance == null) {
      return Trouble.with(request, NAME, facts.missing(), facts);
    }
    AccountHistory history = bills.history();
    Invoice latest = history.invoices().getLast();
    Screen before = request.state().screen();
    boolean stays = latest.id().equals(before.bill());
    Screen screen = stays ? before : new Screen(latest.id(), null, List.of());
    CasesFact own = facts.find(CasesFact.class);
    var blocks = new ArrayList<Block>();
    if (own != null) {
      blocks.addAll(Mentioned.in(request.text(), history, facts.today(), own.policy().payments()));
    }
    blocks.add(headline(balance, history, facts.today()));
    blocks.addAll(planned(facts));
    blocks.addAll(held(own, balance));
    blocks.add(card(balance, history));
    return Replies.answer(
        request, NAME, "showed what is open", screen, blocks.toArray(Block[]::new));
  }

  /** What is to be paid by a plan is said by the plan. */
  private static List<Block> planned(Facts facts) {
    TimeFact time = facts.find(TimeFact.class);
    PlanStanding plan =
        time == null
            ? null
            : time.terms().running() == null ? time.terms().missed() : time.terms().running();
    return plan == null ? List.of() : List.of(TimeToPayFlow.standing(plan));
  }

  /** What is in dispute need not be paid for now. */
  private static List<Block> held(@Nullable CasesFact own, BalanceFact balance) {
    Money held =
        own == null
            ? Money.zero(balance.open().currency())
            : own.cases().held(balance.open().currency());
    return held.isZero()
        ? List.of()
        : List.of(WORDS.text("held", "held", new MoneyFigure(held, "held")));
  }

  private static Block headline(BalanceFact balance, AccountHistory history, LocalDate today) {
    MoneyFigure open = open(balance, history);
    if (balance.open().signum() < 0) {
      return WORDS.text("credit", "open", new MoneyFigure(balance.open().abs(), open.ref()));
    }
    if (balance.open().isZero()) {
      return WORDS.text("nothing");
    }
    OpenBill oldest =
        balance.bills().stream().filter(b -> b.open().signum() > 0).findFirst().orElseThrow();
    var due = new DayFigure(oldest.due(), "invoice:" + oldest.invoice());
    return WORDS.text(oldest.due().isBefore(today) ? "overdue" : "due", "open", open, "due", due);
  }

  private static Block.Card card(BalanceFact balance, AccountHistory history) {
    Invoice latest = history.invoices().getLast();
    var rows = new ArrayList<Block.Row>();
    rows.add(billed(latest));
    for (OpenBill bill : balance.bills()) {
      if (!bill.invoice().equals(latest.id())
          || balance.bills().size() > 1
          || !isPrinted(bill, latest, history)) {
        rows.add(openRow(bill, history));
      }
    }
    // Earlier payments are in the bill's own sum already: listed, the rows would not add up.
    history.payments().reversed().stream()
        .filter(payment -> !payment.receivedAt().isBefore(latest.issueDate()))
        .limit(PAYMENTS_SHOWN)
        .forEach(payment -> rows.add(paid(payment, balance.unallocated())));
    return new Block.Card(
        Block.Kind.BALANCE,
        WORDS.say("title"),
        open(balance, history),
        List.of(),
        rows,
        List.of(Offers.WHY_HIGHER, Offers.NEXT_BILL, Offers.PERSON));
  }

  /** Whether the bill's own sum less the payments after it is what is open of it. */
  private static boolean isPrinted(OpenBill open, Invoice latest, AccountHistory history) {
    Money rest = latest.totals().amountDue();
    for (Payment payment : history.payments()) {
      if (payment.status() == Payment.Status.SETTLED
          && !payment.receivedAt().isBefore(latest.issueDate())) {
        for (Payment.Allocation part : payment.allocations()) {
          rest = rest.minus(part.amount());
        }
      }
    }
    return rest.equals(open.open());
  }

  private static Block.Row billed(Invoice latest) {
    return new Block.Row(
        WORDS.say("latest", "month", Figures.month(latest)),
        latest.totals().amountDue().signum() < 0
            ? WORDS.say("infavour")
            : WORDS.say(
                "issued",
                "issued",
                Figures.day(latest, latest.issueDate()),
                "due",
                Figures.day(latest, latest.dueDate())),
        Figures.due(latest));
  }

  private static Block.Row openRow(OpenBill open, AccountHistory history) {
    Invoice bill = history.invoice(open.invoice());
    List<Phrase> label =
        bill == null ? WORDS.say("open") : WORDS.say("openon", "month", Figures.month(bill));
    String ref = "invoice:" + open.invoice();
    return new Block.Row(
        label,
        open.open().signum() < 0
            ? WORDS.say("infavour")
            : WORDS.say("dueon", "due", new DayFigure(open.due(), ref)),
        new MoneyFigure(open.open(), ref));
  }

  private static Block.Row paid(Payment payment, List<PaymentId> unallocated) {
    String ref = "payment:" + payment.id();
    String key =
        switch (payment.status()) {
          case FAILED -> "failed";
          case PENDING -> "pending";
          case RETURNED -> "returned";
          case SETTLED -> unallocated.contains(payment.id()) ? "unmatched" : "paid";
        };
    var amount =
        new MoneyFigure(
            payment.status() == Payment.Status.SETTLED
                ? payment.amount().negated()
                : payment.amount(),
            ref);
    return new Block.Row(
        WORDS.say(key),
        WORDS.say("received", "day", new DayFigure(payment.receivedAt(), ref)),
        amount);
  }

  private static MoneyFigure open(BalanceFact balance, AccountHistory history) {
    return new MoneyFigure(balance.open(), "balance:" + history.account().id());
  }
}
