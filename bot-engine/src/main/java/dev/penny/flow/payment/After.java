package dev.penny.flow.payment;

import dev.penny.action.CaseId;
import dev.penny.action.Credited;
import dev.penny.action.Remedy;
import dev.penny.flow.Balance;
import dev.penny.ledger.AccountHistory;
import dev.penny.money.Money;
import dev.penny.phrase.Phrase.MoneyFigure;
import java.time.LocalDate;

/** What would be open if a remedy were approved: worked out on the books as they would be then. */
public final class After {
  private static final CaseId NONE = new CaseId("preview");

  private After() {}

  public static Money open(AccountHistory history, Remedy remedy, LocalDate day) {
    return Balance.of(Credited.preview(history, NONE, remedy, day)).open();
  }

  static MoneyFigure figure(AccountHistory history, Remedy remedy, LocalDate day) {
    return new MoneyFigure(open(history, remedy, day), ref(remedy));
  }

  /** The reference such a sum is bound to: that of the payment it comes of. */
  public static String ref(Remedy remedy) {
    return remedy.subject();
  }
}
