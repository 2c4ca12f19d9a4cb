package dev.penny.desk;

import dev.penny.action.Action;
import dev.penny.action.Authority;
import dev.penny.action.Cases;
import dev.penny.action.CreditCase;
import dev.penny.action.Credited;
import dev.penny.action.DisputeCase;
import dev.penny.action.Entry;
import dev.penny.action.Kind;
import dev.penny.action.Level;
import dev.penny.action.Policy;
import dev.penny.action.ProofRules;
import dev.penny.action.RequestCase;
import dev.penny.explain.story.Forecast;
import dev.penny.flow.credit.CreditFlow;
import dev.penny.flow.dispute.DisputeFlow;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Catalogue;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceItem;
import dev.penny.money.Money;
import dev.penny.phrase.Phrase;
import dev.penny.protocol.DeskFrame.CaseMove;
import dev.penny.protocol.DeskFrame.CasePanel;
import dev.penny.protocol.WireBlock.Amount;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Credits, disputes, requests and remedies beside the chat, with what this agent may do about them.
 * Pure.
 */
public final class CasePanels {
  /** Not an action on the account: the console takes it to the page of faults. */
  private static final CaseMove FIND_FAULT =
      new CaseMove("find_fault", "Find all hit by this", false, false);

  private final Wording wording;
  private final AccountHistory history;
  private final Catalogue catalogue;
  private final Policy policy;
  private final Level level;
  private final Instant now;

  /** {@code history}: the books with what was credited here. */
  public CasePanels(
      Wording wording,
      AccountHistory history,
      Catalogue catalogue,
      Policy policy,
      Level level,
      Instant now) {
    this.wording = wording;
    this.history = history;
    this.catalogue = catalogue;
    this.policy = policy;
    this.level = level;
    this.now = now;
  }

  /** What is open first, then the newest. */
  public List<CasePanel> of(Cases cases) {
    var requests = new RequestPanels(wording, history, catalogue, policy, level, now);
    var remedies = new RemedyPanels(wording, history, policy, level, now);
    var discounts = new DiscountPanels(wording, history, catalogue, policy, level, now);
    var all =
        Stream.of(
                cases.credits().reversed().stream().map(this::credit),
                cases.disputes().reversed().stream().map(this::dispute),
                requests.of(cases).stream(),
                remedies.of(cases).stream(),
                discounts.of(cases).stream(),
                new RefusedPanels(wording, policy, level).of(cases).stream())
            .flatMap(s -> s)
            .toList();
    return Stream.concat(all.stream().filter(CasePanel::open), all.stream().filter(c -> !c.open()))
        .toList();
  }

  /** What a row of a list says of an account: how much waits, of which kinds. */
  public static String label(Cases cases) {
    long credits =
        cases.credits().stream().filter(c -> c.standing() == CreditCase.Standing.WAITING).count();
    var words = new ArrayList<String>();
    if (credits > 0) {
      words.add("Credit request");
    }
    cases.requests().stream()
        .filter(RequestCase::waitsForStaff)
        .map(r -> RequestPanels.title(r.wish()))
        .forEach(words::add);
    String payments = RemedyPanels.label(cases);
    if (payments != null) {
      words.add(payments);
    }
    String discounts = DiscountPanels.label(cases);
    if (discounts != null) {
      words.add(discounts);
    }
    int disputes = cases.open().size();
    if (disputes > 0) {
      words.add(disputes == 1 ? "Dispute" : disputes + " disputes");
    }
    return String.join(", ", words);
  }

  private CasePanel credit(CreditCase credit) {
    boolean waits = credit.standing() == CreditCase.Standing.WAITING;
    Money amount = credit.posted() == null ? credit.wanted() : credit.posted();
    return new CasePanel(
        credit.id().value(),
        "Credit " + credit.id(),
        wording.say(CreditFlow.standing(credit)),
        waits,
        credit.why(),
        amount == null ? null : amount(amount, "case:" + credit.id()),
        waits && amount != null ? preview(amount) : null,
        credit.steps().stream().map(e -> step(wording, e)).toList(),
        List.of(),
        moves(
            switch (credit.standing()) {
              case WAITING ->
                  List.of(
                      new Possible(Kind.APPROVE_CREDIT, "Approve", true),
                      new Possible(Kind.REFUSE_CREDIT, "Refuse", false));
              case POSTED -> List.of(new Possible(Kind.REVERSE_CREDIT, "Take back", false));
              case REFUSED, REVERSED -> List.of();
            }));
  }

  private CasePanel dispute(DisputeCase dispute) {
    var possible = new ArrayList<Possible>();
    for (Action.Step step : Action.Step.values()) {
      if (step != Action.Step.WITHDRAW && Authority.follows(dispute.standing(), step)) {
        var kind = new Action.MoveDispute(history.account().id(), dispute.id(), step, "").kind();
        possible.add(new Possible(kind, label(step), false));
      }
    }
    return new CasePanel(
        dispute.id().value(),
        "Dispute " + dispute.id(),
        wording.say(DisputeFlow.standing(dispute, history, policy)),
        dispute.holds(),
        about(dispute),
        amount(dispute.amount(), "case:" + dispute.id()),
        dispute.holds() ? preview(dispute.amount()) : null,
        dispute.steps().stream().map(e -> step(wording, e)).toList(),
        RequestPanels.files(
            wording, dispute.steps(), policy.proofs().days(ProofRules.Use.EVIDENCE), now),
        withSearch(dispute, moves(possible)));
  }

  /** From what our own check found, a lead goes on to all whom the same fault hit. */
  private List<CaseMove> withSearch(DisputeCase dispute, List<CaseMove> moves) {
    boolean confirmed =
        dispute.standing() == DisputeCase.Standing.UPHELD
            || dispute.standing() == DisputeCase.Standing.UNDER_REVIEW;
    boolean may = level.reaches(policy.level(Kind.CORRECT_FAULT));
    return confirmed && may && dispute.finding() != null
        ? Stream.concat(moves.stream(), Stream.of(FIND_FAULT)).toList()
        : moves;
  }

  private String about(DisputeCase dispute) {
    Invoice bill = history.invoice(dispute.disputed().invoice());
    String name =
        bill == null
            ? "a bill that is no longer there"
            : bill.items().stream()
                .filter(i -> i.id().equals(dispute.disputed().item()))
                .map(InvoiceItem::description)
                .findFirst()
                .orElse("the whole bill");
    String month = bill == null ? "" : ", " + wording.say(wording.month().apply(bill));
    String finding =
        dispute.finding() == null ? "" : ". Our check finds " + words(dispute.finding()) + ".";
    return name + month + ": " + words(dispute.ground().name()) + finding;
  }

  /** The next bill without and with it, by the forecast the customer gets. */
  private @Nullable String preview(Money amount) {
    Invoice latest = history.latest();
    if (latest == null || !latest.currency().equals(amount.currency())) {
      return null;
    }
    Money before = Forecast.after(history, catalogue, latest).amountDue();
    AccountHistory with = Credited.preview(history, amount, now);
    Money after = Forecast.after(with, catalogue, latest).amountDue();
    return "Next bill " + say(before) + ", with this credit " + say(after);
  }

  static String step(Wording wording, Entry entry) {
    String day =
        wording.say(
            new Phrase.DayFigure(entry.at().atZone(ZoneOffset.UTC).toLocalDate(), "case:step"));
    String who = entry.actor().level().isStaff() ? entry.actor().id() : "the customer";
    return day
        + ", "
        + who
        + ": "
        + words(entry.action().kind().name())
        + ". "
        + entry.action().why();
  }

  private record Possible(Kind kind, String label, boolean money) {}

  /** Those that the table of levels allows. */
  private List<CaseMove> moves(List<Possible> possible) {
    return possible.stream()
        .filter(p -> level.reaches(policy.level(p.kind())))
        .map(p -> new CaseMove(p.kind().label(), p.label(), p.money(), false))
        .toList();
  }

  private static String label(Action.Step step) {
    return switch (step) {
      case ASK_EVIDENCE -> "Ask for evidence";
      case REVIEW -> "Review";
      case UPHOLD -> "Uphold and credit";
      case REFUSE -> "Refuse";
      case WITHDRAW -> "Withdraw";
    };
  }

  private Amount amount(Money money, String ref) {
    return new Amount(money.minor(), money.currency().getCurrencyCode(), say(money, ref));
  }

  private String say(Money money) {
    return say(money, "case:preview");
  }

  private String say(Money money, String ref) {
    return wording.say(new Phrase.MoneyFigure(money, ref));
  }

  private static String words(String constant) {
    return constant.toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
  }
}
