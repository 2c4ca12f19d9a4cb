package dev.penny.dialogue;

import dev.penny.flow.Evidence.BillsFact;
import dev.penny.flow.Evidence.CasesFact;
import dev.penny.flow.payment.After;
import dev.penny.flow.payment.Fate;
import dev.penny.flow.payment.Fates;
import dev.penny.flow.payment.Proposal;
import dev.penny.flow.payment.RemedyCard;
import dev.penny.ledger.Payment;
import java.time.LocalDate;

/** The figures of what became of payments, of what would set them right, and of what was asked. */
record PaymentsBook(FigureBook book, BillsFact bills, CasesFact own, LocalDate today) {
  void add() {
    if (bills.history().invoices().isEmpty()) {
      return;
    }
    for (Fate fate : new Fates(bills.history(), today, own.policy().payments()).all()) {
      add(fate);
    }
    book.put("balance:overdue", Proposal.overdue(bills.history(), today));
    own.cases()
        .remedies()
        .forEach(asked -> {
          String ref = "case:" + asked.id();
          book.put(ref, new RemedyCard(asked, own.policy()).by());
        });
  }

  private void add(Fate fate) {
    Payment payment = fate.payment();
    String ref = "payment:" + payment.id();
    if (fate instanceof Fate.Pending pending) {
      book.put(ref, pending.expected());
    }
    if (payment.ended() != null) {
      book.put(ref, payment.ended().on());
    }
    payment.takenOut().forEach(out -> book.put(ref, out.amount(), out.date()));
    var move = Proposal.move(bills.history(), fate);
    if (move != null) {
      book.put(After.ref(move), After.open(bills.history(), move, today));
    }
  }
}
