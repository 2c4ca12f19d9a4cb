package dev.penny.desk;

import dev.penny.action.Action;
import dev.penny.action.Cases;
import dev.penny.action.Entry;
import dev.penny.action.Kind;
import dev.penny.action.Level;
import dev.penny.action.Policy;
import dev.penny.action.ProofRules.Use;
import dev.penny.action.Refusal;
import dev.penny.action.RequestCase;
import dev.penny.action.RequestCase.Standing;
import dev.penny.action.Wish;
import dev.penny.flow.PlanStanding;
import dev.penny.flow.TimeTerms;
import dev.penny.flow.asked.AskedWords;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Catalogue;
import dev.penny.money.Money;
import dev.penny.phrase.Phrase;
import dev.penny.protocol.DeskFrame.CaseFile;
import dev.penny.protocol.DeskFrame.CaseMove;
import dev.penny.protocol.DeskFrame.CasePanel;
import dev.penny.protocol.WireBlock.Amount;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Requests beside the chat: time to pay, changes, ends and proofs, with the customer's sums. Pure.
 */
final class RequestPanels {
  private final Wording wording;
  private final AccountHistory history;
  private final Catalogue catalogue;
  private final Policy policy;
  private final Level level;
  private final LocalDate today;
  private final Instant now;

  RequestPanels(
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
    this.today = now.atZone(history.account().zone()).toLocalDate();
  }

  List<CasePanel> of(Cases cases) {
    TimeTerms terms =
        history.invoices().isEmpty() ? null : TimeTerms.of(history, cases, policy.time(), today);
    List<PlanStanding> plans = terms == null ? List.of() : terms.plans();
    return cases.requests().reversed().stream().map(r -> panel(r, plans)).toList();
  }

  static String title(Wish wish) {
    return switch (wish) {
      case Wish.TimeToPay _ -> "Time to pay";
      case Wish.ChangePlan _ -> "Change of plan";
      case Wish.EndService _ -> "End of contract";
      case Wish.Proof _ -> "Proof";
    };
  }

  private CasePanel panel(RequestCase request, List<PlanStanding> plans) {
    PlanStanding plan =
        plans.stream().filter(p -> p.id().equals(request.id())).findFirst().orElse(null);
    boolean open = request.waitsForStaff() || request.wantsFiles(today);
    return new CasePanel(
        request.id().value(),
        title(request.wish()) + " " + request.id(),
        standing(request, plan),
        open || (plan != null && plan.isRunning()),
        about(request),
        amount(request),
        decides(request),
        request.steps().stream().map(e -> CasePanels.step(wording, e)).toList(),
        request.wish() instanceof Wish.Proof(var purpose, _)
            ? files(wording, request.steps(), policy.proofs().days(Use.of(purpose)), now)
            : List.of(),
        moves(request));
  }

  /** The files that are still kept. */
  static List<CaseFile> files(Wording wording, List<Entry> steps, int days, Instant now) {
    var files = new ArrayList<CaseFile>();
    for (Entry step : steps) {
      Instant until = step.at().plus(Duration.ofDays(days));
      if (step.action() instanceof Action.SendProof sent && until.isAfter(now)) {
        LocalDate day = until.atZone(ZoneOffset.UTC).toLocalDate();
        files.add(
            new CaseFile(
                sent.file(), sent.why(), wording.say(new Phrase.DayFigure(day, "case:file"))));
      }
    }
    return files;
  }

  private String standing(RequestCase request, @Nullable PlanStanding plan) {
    var words = new AskedWords(history, catalogue, policy, today);
    return wording.text().apply(words.standing(request, plan));
  }

  private String about(RequestCase request) {
    String ref = "case:" + request.id();
    return switch (request.wish()) {
      case Wish.TimeToPay time ->
          time.parts().stream()
                  .map(p -> say(p.amount(), ref) + " by " + day(p.due(), ref))
                  .collect(Collectors.joining(", "))
              + ". Late payments "
              + time.past().late()
              + ", plans not kept "
              + time.past().broken()
              + ", with us for "
              + time.past().months()
              + " months.";
      case Wish.ChangePlan change ->
          AskedWords.product(catalogue, change.from())
              + " to "
              + (change.to() == null ? "nothing" : AskedWords.product(catalogue, change.to()))
              + " from "
              + day(change.at(), ref)
              + ". The customer was shown a next bill of "
              + say(change.next(), ref)
              + " instead of "
              + say(change.before(), ref)
              + ".";
      case Wish.EndService end ->
          AskedWords.service(end, history, catalogue)
              + " ends on "
              + day(end.end(), ref)
              + (end.fee() == null
                  ? ", without a fee."
                  : ", for a fee of " + say(end.fee(), ref) + ".");
      case Wish.Proof proof ->
          "Asked for: "
              + words(proof.purpose().name())
              + (proof.by() == null ? "." : ", by " + day(proof.by(), ref) + ".");
    };
  }

  private @Nullable Amount amount(RequestCase request) {
    Money money =
        switch (request.wish()) {
          case Wish.TimeToPay time -> time.balance();
          case Wish.ChangePlan change -> change.next();
          case Wish.EndService end -> end.fee();
          case Wish.Proof _ -> null;
        };
    return money == null
        ? null
        : new Amount(
            money.minor(), money.currency().getCurrencyCode(), say(money, "case:" + request.id()));
  }

  private static @Nullable String decides(RequestCase request) {
    Refusal why = request.waitsFor();
    Level by = why == null ? null : why.override();
    return why != null && by != null && request.standing() == Standing.WAITING
        ? "By the rules of " + why.version() + ", decided by: " + by.label()
        : null;
  }

  private List<CaseMove> moves(RequestCase request) {
    var moves = new ArrayList<CaseMove>();
    if (request.waitsForStaff()) {
      Refusal why = request.waitsFor();
      Level decides = why == null ? null : why.override();
      boolean proof = request.wish() instanceof Wish.Proof;
      if (decides == null || level.reaches(decides)) {
        add(moves, Kind.APPROVE_REQUEST, proof ? "Accept" : "Approve", false);
      }
      add(moves, Kind.REFUSE_REQUEST, "Refuse", true);
    }
    if (request.standing() == Standing.GRANTED || request.standing() == Standing.ASKED) {
      add(moves, Kind.WITHDRAW_REQUEST, "Take back", false);
    }
    if (request.standing() == Standing.REFUSED && level.reaches(policy.overrules())) {
      add(moves, Kind.OVERRULE, "Grant all the same", false);
    }
    return moves;
  }

  private void add(List<CaseMove> moves, Kind kind, String label, boolean told) {
    if (level.reaches(policy.level(kind))) {
      moves.add(new CaseMove(kind.label(), label, false, told));
    }
  }

  private String say(Money money, String ref) {
    return wording.say(new Phrase.MoneyFigure(money, ref));
  }

  private String day(LocalDate day, String ref) {
    return wording.say(new Phrase.DayFigure(day, ref));
  }

  private static String words(String constant) {
    return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
