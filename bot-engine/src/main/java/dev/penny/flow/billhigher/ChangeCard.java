package dev.penny.flow.billhigher;

import dev.penny.conversation.Block;
import dev.penny.conversation.Offer;
import dev.penny.explain.story.Baseline;
import dev.penny.explain.story.Lasting;
import dev.penny.explain.story.NextBill;
import dev.penny.explain.story.Reason;
import dev.penny.explain.story.Story;
import dev.penny.flow.Bills;
import dev.penny.flow.Evidence.BillsFact;
import dev.penny.flow.Figures;
import dev.penny.flow.Offers;
import dev.penny.flow.Words;
import dev.penny.ledger.Invoice;
import dev.penny.phrase.Phrase;
import dev.penny.phrase.Phrase.DayFigure;
import dev.penny.phrase.Phrase.MoneyFigure;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The bill-change card of a story. */
final class ChangeCard {
  private static final Words WORDS = BillHigherFlow.WORDS;

  /** Beside what always is there: the best steps of so many reasons, the first told. */
  private static final int STEPS = 3;

  private static final List<Offer> LAST = List.of(Offers.NEXT_BILL, Offers.PERSON);

  private final Story story;
  private final Invoice previous;
  private final Invoice current;
  private final BillsFact bills;
  private final Proofs proofs;

  ChangeCard(Story story, BillsFact bills) {
    this.story = story;
    this.previous = story.change().previous();
    this.current = story.change().current();
    this.bills = bills;
    this.proofs = new Proofs(bills);
  }

  Block.BillChange block() {
    var reasons = new ArrayList<Block.Reason>();
    for (Reason reason : story.reasons()) {
      reasons.add(reason(reason, reasons.size()));
    }
    return new Block.BillChange(
        "change-" + previous.id() + "-" + current.id(),
        headline(),
        comparison(),
        note(),
        bill(previous),
        bill(current),
        reasons,
        story.top().size(),
        nextBill(),
        actions());
  }

  private List<Phrase> headline() {
    var now = Figures.month(current);
    var then = Figures.month(previous);
    int direction = story.change().delta().signum();
    if (direction == 0) {
      return WORDS.say("same", "now", now, "then", then, "total", Figures.due(current));
    }
    var delta =
        new MoneyFigure(
            story.change().delta().abs(), "change:" + previous.id() + ">" + current.id());
    return WORDS.say(direction > 0 ? "more" : "less", "now", now, "delta", delta, "then", then);
  }

  private List<Phrase> comparison() {
    String key =
        switch (story.against().kind()) {
          case LAST_BILL -> "against.last";
          case SAME_MONTH_LAST_YEAR -> "against.lastyear";
          case TYPICAL_BILL -> "against.typical";
          case NAMED_MONTH -> "against.named";
        };
    return WORDS.say(key, "then", Figures.month(previous));
  }

  /** Why this bill was compared, then what must be said beside the reasons. */
  private List<Phrase> note() {
    var note = new ArrayList<Phrase>();
    switch (story.against().why()) {
      case USUAL, ASKED -> {}
      case LAST_IS_FINAL -> note.addAll(WORDS.say("why.final"));
      case LAST_IS_ESTIMATED -> note.addAll(WORDS.say("why.estimated"));
      case OTHER_SEASON -> note.addAll(WORDS.say("why.season", "last", lastBill()));
      case LAST_IN_OTHER_CURRENCY -> note.addAll(WORDS.say("why.currency"));
    }
    for (List<Phrase> more : story.notes()) {
      if (!note.isEmpty()) {
        note.add(Phrase.words(" "));
      }
      note.addAll(more);
    }
    return note;
  }

  /** The bill before, which was passed over, and its amount. */
  private List<Phrase> lastBill() {
    Invoice last = before();
    return last == null
        ? List.of()
        : WORDS.say("lastbill", "month", Figures.month(last), "total", Figures.due(last));
  }

  private @Nullable Invoice before() {
    return new Bills(bills.history(), current.issueDate()).before(current);
  }

  /** Where another bill was taken than the one before, that one is a button. */
  private List<Offer> actions() {
    Invoice last = before();
    boolean passedOver =
        last != null
            && !last.id().equals(previous.id())
            && last.currency().equals(current.currency())
            && story.against().why() != Baseline.Why.ASKED;
    var actions = new ArrayList<Offer>();
    actions.add(Offers.wrong(current));
    if (last != null && passedOver) {
      actions.add(Offers.compare(current, last));
    }
    story.top().stream()
        .map(BestStep::of)
        .filter(step -> step != null && !actions.contains(step) && !LAST.contains(step))
        .limit(STEPS)
        .forEach(actions::add);
    story.top().stream()
        .map(BestStep::supposed)
        .filter(Objects::nonNull)
        .findFirst()
        .ifPresent(actions::add);
    actions.addAll(LAST);
    return actions;
  }

  private static Block.Bill bill(Invoice bill) {
    return new Block.Bill(
        bill.id(), bill.number(), List.of(Figures.month(bill)), bill.totals().amountDue());
  }

  private Block.Reason reason(Reason reason, int place) {
    return new Block.Reason(
        "reason-" + place,
        ReasonTitles.of(reason),
        sentence(reason, place),
        new MoneyFigure(reason.amount(), true, "reason:" + current.id() + "#" + place),
        tag(reason.lasting()),
        reason.isError(),
        ReasonLines.of(reason),
        proofs.of(reason));
  }

  /** What no tag says of how long it lasts is said in words. */
  private List<Phrase> sentence(Reason reason, int place) {
    return switch (reason.lasting()) {
      case ONE_OFF, STAYS, ESTIMATE -> reason.sentence();
      case VARIES, PARTLY -> {
        var said = new ArrayList<>(reason.sentence());
        said.addAll(LastingWords.of(reason, current, place));
        yield said;
      }
    };
  }

  private static Block.Tag tag(Lasting lasting) {
    return switch (lasting) {
      case ONE_OFF -> Block.Tag.ONE_OFF;
      case STAYS -> Block.Tag.STAYS;
      case ESTIMATE -> Block.Tag.ESTIMATE;
      case VARIES, PARTLY -> Block.Tag.UNKNOWN;
    };
  }

  /** Only after the latest bill: what came after an older one is known by now. */
  private Block.@Nullable NextBill nextBill() {
    Invoice latest = bills.history().latest();
    if (latest == null || !latest.id().equals(current.id())) {
      return null;
    }
    NextBill next = story.next();
    String ref = "forecast:" + current.id();
    return new Block.NextBill(
        new MoneyFigure(next.amountDue(), ref),
        WORDS.say("nexton", "day", new DayFigure(next.issueDate(), ref)),
        next.assumptions().stream().distinct().toList());
  }
}
