package dev.penny.flow.dispute;

import dev.penny.conversation.Command;
import dev.penny.conversation.Offer;
import dev.penny.conversation.Slot;
import dev.penny.flow.Bills;
import dev.penny.flow.Decision;
import dev.penny.flow.Doubts;
import dev.penny.flow.Evidence.BillsFact;
import dev.penny.flow.Facts;
import dev.penny.flow.Offers;
import dev.penny.flow.Replies;
import dev.penny.flow.Request;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceItem;
import dev.penny.slot.Frame;
import dev.penny.slot.Mention;
import dev.penny.slot.SlotReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which charge is meant where no line was named for certain: what our own check finds wrong on the
 * bill spoken of, else one of those that fit the words, or of that bill's lines.
 */
record WhichCharge(Request request, Facts facts) {
  static final String STEP = "another";
  private static final int MOST = 6;

  /** "Another charge", beside a proposal. */
  static Offer another(Invoice bill) {
    var wanted = new Slot.Bill(new Slot.BillWanted.Exactly(bill.id()));
    return new Offer(
        STEP,
        DisputeFlow.WORDS.say(STEP),
        List.of(new Command.StartFlow(DisputeFlow.NAME, List.of(wanted, new Slot.Step(STEP)))));
  }

  /**
   * The one thing our own check finds too high on the bill that was named or is on the screen; null
   * where there is none, or several, or no bill is spoken of: then something else may be meant.
   */
  @Nullable DisputedLine doubted() {
    Invoice bill = spokenOf();
    if (bill == null) {
      return null;
    }
    Doubts doubts = Doubts.of(facts);
    List<InvoiceItem> lines = doubts.lines(bill);
    return switch (lines.size()) {
      case 0 -> DisputedLine.of(bill, doubts);
      case 1 -> DisputedLine.of(bill, lines.getFirst(), doubts);
      default -> null;
    };
  }

  Decision ask(List<InvoiceItem> fitting) {
    var offers = new ArrayList<Offer>();
    for (Invoice bill : history().invoices().reversed()) {
      for (InvoiceItem item : bill.items()) {
        boolean meant =
            fitting.isEmpty()
                ? bill.equals(bill())
                : fitting.stream().anyMatch(f -> f.id().equals(item.id()));
        if (meant && item.gross().signum() > 0 && offers.size() < MOST) {
          offers.add(Offers.line("wrong:", item, bill, DisputeFlow.NAME));
        }
      }
    }
    offers.add(Offers.PERSON);
    return Replies.ask(
        request,
        DisputeFlow.NAME,
        "asked which charge",
        DisputeFlow.WORDS.say(isOfCard() ? "whichofcard" : "which"),
        offers);
  }

  private Invoice bill() {
    Invoice spokenOf = spokenOf();
    return spokenOf == null ? Objects.requireNonNull(history().latest()) : spokenOf;
  }

  private @Nullable Invoice spokenOf() {
    Slot.Bill wanted = request.slot(Slot.Bill.class);
    Invoice named =
        wanted == null ? null : new Bills(history(), facts.today()).find(wanted.wanted());
    var shown = request.state().screen().bill();
    return named != null || shown == null ? named : history().invoice(shown);
  }

  private AccountHistory history() {
    return Objects.requireNonNull(facts.find(BillsFact.class)).history();
  }

  /** The books hold no card numbers: it is said, not passed over. */
  private boolean isOfCard() {
    return SlotReader.read(request.text(), Frame.past(LocalDate.EPOCH)).stream()
        .anyMatch(Mention.LastFour.class::isInstance);
  }
}
