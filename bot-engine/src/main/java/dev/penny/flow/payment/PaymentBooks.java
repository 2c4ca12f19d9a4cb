package dev.penny.flow.payment;

import dev.penny.action.Remedy;
import dev.penny.action.RemedyCase;
import dev.penny.flow.Evidence.BalanceFact;
import dev.penny.flow.Evidence.CasesFact;
import dev.penny.ledger.AccountHistory;
import dev.penny.slot.Frame;
import dev.penny.slot.Mention;
import dev.penny.slot.SlotReader;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that is known of the payments of one account in a turn. */
record PaymentBooks(AccountHistory history, BalanceFact balance, CasesFact own, LocalDate today) {
  /** Steps that a button stands for, before the id of the payment. */
  static final String MOVE = "move:";

  static final String PAY_OUT = "payout:";
  static final String TRACE = "trace";

  List<Fate> fates() {
    return new Fates(history, today, own.policy().payments()).all();
  }

  /** Whether it is told by its words alone which payment went astray. */
  boolean knows(String said) {
    Meant meant = Meant.in(said, fates(), today);
    return meant != null && meant.how() != null && meant.fate().isTrouble();
  }

  /** What is asked for or done about that payment already; null: nothing. */
  @Nullable RemedyCase caseOf(Fate fate) {
    return own.cases().remedyOf("payment:" + fate.payment().id());
  }

  /**
   * What a button asked for, as the books have it now; null: there is nothing of it any more. What
   * the customer said of a payment that is looked for is kept as they said it.
   */
  @Nullable Remedy asked(String step, String said) {
    if (step.equals(TRACE)) {
      return trace(said);
    }
    for (Fate fate : fates()) {
      String payment = fate.payment().id().value();
      if (step.equals(MOVE + payment)) {
        return Proposal.move(history, fate);
      }
      if (step.equals(PAY_OUT + payment)) {
        return Proposal.payOut(history, fate, today);
      }
    }
    return null;
  }

  private Remedy.Trace trace(String said) {
    LocalDate day = null;
    for (Mention mention : SlotReader.read(said, Frame.past(today))) {
      if (mention instanceof Mention.Day named) {
        day = named.day();
      }
    }
    return new Remedy.Trace(own.asked(), day);
  }
}
