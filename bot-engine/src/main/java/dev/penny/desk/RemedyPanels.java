package dev.penny.desk;

import dev.penny.action.Cases;
import dev.penny.action.CreditCase.Standing;
import dev.penny.action.Kind;
import dev.penny.action.Level;
import dev.penny.action.Policy;
import dev.penny.action.Remedy;
import dev.penny.action.RemedyCase;
import dev.penny.flow.Balance;
import dev.penny.flow.payment.After;
import dev.penny.flow.payment.Fate;
import dev.penny.flow.payment.FateWords;
import dev.penny.flow.payment.Fates;
import dev.penny.flow.payment.Proposal;
import dev.penny.flow.payment.RemedyCard;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceId;
import dev.penny.money.Money;
import dev.penny.phrase.Phrase;
import dev.penny.protocol.DeskFrame.CaseMove;
import dev.penny.protocol.DeskFrame.CasePanel;
import dev.penny.protocol.WireBlock.Amount;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Payments that are not where they should be, and what was asked for about them, with the sums the
 * customer is told. Pure.
 */
public final class RemedyPanels {
  private final Wording wording;
  private final AccountHistory history;
  private final Policy policy;
  private final Level level;
  private final LocalDate today;

  RemedyPanels(Wording wording, AccountHistory history, Policy policy, Level level, Instant now) {
    this.wording = wording;
    this.history = history;
    this.policy = policy;
    this.level = level;
    this.today = now.atZone(history.account().zone()).toLocalDate();
  }

  /** What waits for staff in this list, in a word; null: nothing. */
  static @Nullable String label(Cases cases) {
    long waiting = cases.remedies().stream().filter(r -> r.standing() == Standing.WAITING).count();
    return waiting == 0 ? null : waiting == 1 ? "Payment" : waiting + " payments";
  }

  /** What an agent may ask for about that payment, as the books have it now; null: nothing. */
  public static @Nullable Remedy proposed(
      AccountHistory history, Policy policy, LocalDate today, Kind kind, String payment) {
    for (Fate fate : new Fates(history, today, policy.payments()).all()) {
      if (fate.payment().id().value().equals(payment)) {
        return kind == Kind.REQUEST_REFUND
            ? Proposal.payOut(history, fate, today)
            : Proposal.move(history, fate);
      }
    }
    return null;
  }

  List<CasePanel> of(Cases cases) {
    return Stream.concat(
            cases.remedies().reversed().stream().map(this::panel), found(cases).stream())
        .toList();
  }

  private CasePanel panel(RemedyCase asked) {
    boolean waits = asked.standing() == Standing.WAITING;
    Money amount = asked.remedy().amount();
    return new CasePanel(
        asked.id().value(),
        title(asked.remedy()) + " " + asked.id(),
        say(new RemedyCard(asked, policy).say()),
        waits,
        about(asked.remedy()) + asked.why(),
        amount == null ? null : amount(amount, "case:" + asked.id()),
        waits ? preview(asked.remedy()) : null,
        asked.steps().stream().map(e -> CasePanels.step(wording, e)).toList(),
        List.of(),
        moves(asked));
  }

  private static String title(Remedy remedy) {
    return switch (remedy) {
      case Remedy.Reallocation _ -> "Re-allocation";
      case Remedy.PayOut _ -> "Refund";
      case Remedy.Trace _ -> "Search for a payment";
    };
  }

  /** Where the money is to go. */
  private String about(Remedy remedy) {
    return switch (remedy) {
      case Remedy.Reallocation move -> {
        var words = new ArrayList<String>();
        for (Remedy.Part part : move.parts()) {
          words.add(say(part.amount()) + " to " + bill(part.bill()));
        }
        if (move.fee() != null) {
          words.add("late fee of " + say(move.fee().amount()) + " off " + bill(move.fee().bill()));
        }
        yield String.join(", ", words) + ". ";
      }
      case Remedy.PayOut _ -> "Back the way it came. ";
      case Remedy.Trace trace ->
          "Paid on " + (trace.paidOn() == null ? "a day not said" : day(trace.paidOn())) + ". ";
    };
  }

  private String bill(@Nullable InvoiceId id) {
    Invoice bill = id == null ? null : history.invoice(id);
    return bill == null
        ? "the next bill"
        : "the " + wording.say(wording.month().apply(bill)) + " bill";
  }

  /** What is open without and with it, by the sum the customer gets. */
  private @Nullable String preview(Remedy remedy) {
    if (history.invoices().isEmpty() || remedy instanceof Remedy.Trace) {
      return null;
    }
    return "Open now "
        + say(Balance.of(history).open())
        + ", with this "
        + say(After.open(history, remedy, today));
  }

  private List<CaseMove> moves(RemedyCase asked) {
    boolean waits = asked.standing() == Standing.WAITING;
    boolean done = asked.standing() == Standing.POSTED;
    var moves = new ArrayList<CaseMove>();
    switch (asked.remedy()) {
      case Remedy.Reallocation _ -> {
        add(moves, waits, Kind.APPROVE_REALLOCATION, "Approve");
        add(moves, waits, Kind.REFUSE_REALLOCATION, "Refuse");
        add(moves, done, Kind.REVERSE_REALLOCATION, "Undo");
      }
      case Remedy.PayOut _ -> {
        add(moves, waits, Kind.APPROVE_REFUND, "Approve");
        add(moves, waits, Kind.REFUSE_REFUND, "Refuse");
        add(moves, done, Kind.REVERSE_REFUND, "Undo");
      }
      case Remedy.Trace _ -> {
        add(moves, waits, Kind.CONFIRM_TRACE, "Found");
        add(moves, waits, Kind.REFUSE_TRACE, "Not found");
      }
    }
    return moves;
  }

  private void add(List<CaseMove> moves, boolean follows, Kind kind, String label) {
    if (follows && level.reaches(policy.level(kind))) {
      moves.add(new CaseMove(kind.label(), label, false, false));
    }
  }

  /** Payments that are astray and of which nobody has asked for anything. */
  private List<CasePanel> found(Cases cases) {
    if (history.invoices().isEmpty()) {
      return List.of();
    }
    var panels = new ArrayList<CasePanel>();
    for (Fate fate : new Fates(history, today, policy.payments()).all().reversed()) {
      var move = Proposal.move(history, fate);
      if (move != null && cases.remedyOf(move.subject()) == null) {
        panels.add(found(fate, move));
      }
    }
    return panels;
  }

  private CasePanel found(Fate fate, Remedy.Reallocation move) {
    var moves = new ArrayList<CaseMove>();
    add(moves, true, Kind.REQUEST_REALLOCATION, "Ask for re-allocation");
    boolean back = Proposal.payOut(history, fate, today) != null;
    add(moves, back, Kind.REQUEST_REFUND, "Ask for refund");
    return new CasePanel(
        fate.payment().id().value(),
        "Payment astray",
        say(new FateWords(history, fate).say()),
        true,
        "Proposed: " + about(move).strip(),
        amount(move.amount(), "payment:" + move.payment()),
        preview(move),
        List.of(),
        List.of(),
        moves);
  }

  private Amount amount(Money money, String ref) {
    return new Amount(
        money.minor(),
        money.currency().getCurrencyCode(),
        wording.say(new Phrase.MoneyFigure(money, ref)));
  }

  private String say(List<Phrase> phrases) {
    return wording.text().apply(phrases);
  }

  private String say(Money money) {
    return wording.say(new Phrase.MoneyFigure(money, "case:remedy"));
  }

  private String day(LocalDate day) {
    return wording.say(new Phrase.DayFigure(day, "case:remedy"));
  }
}
