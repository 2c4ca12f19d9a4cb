package dev.penny.flow.dispute;

import dev.penny.conversation.Offer;
import dev.penny.flow.Decision;
import dev.penny.flow.Evidence.BillsFact;
import dev.penny.flow.Offers;
import dev.penny.flow.Replies;
import dev.penny.flow.Request;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceItem;
import dev.penny.slot.Frame;
import dev.penny.slot.Mention;
import dev.penny.slot.SlotReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Asks which charge is meant: those that fit the words, or the latest bill's. */
record WhichCharge(Request request, BillsFact bills) {
  private static final int MOST = 6;

  Decision ask(List<InvoiceItem> fitting) {
    var offers = new ArrayList<Offer>();
    for (Invoice bill : bills.history().invoices().reversed()) {
      for (InvoiceItem item : bill.items()) {
        boolean meant =
            fitting.isEmpty()
                ? bill.equals(bills.history().latest())
                : fitting.stream().anyMatch(f -> f.id().equals(item.id()));
        if (meant && item.gross().signum() > 0 && offers.size() < MOST) {
          offers.add(offer(item, bill));
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

  /** The books hold no card numbers: it is said, not passed over. */
  private boolean isOfCard() {
    return SlotReader.read(request.text(), Frame.past(LocalDate.EPOCH)).stream()
        .anyMatch(Mention.LastFour.class::isInstance);
  }

  private static Offer offer(InvoiceItem item, Invoice bill) {
    return Offers.line("wrong:", item, bill, DisputeFlow.NAME);
  }
}
