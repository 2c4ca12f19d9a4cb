package dev.penny.rating;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.audit.Audit;
import dev.penny.explain.Samples;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Invoice;
import org.junit.jupiter.api.Test;

class RatingLawsTest {
  @Test
  void aRightBillPricedAgainIsThatBill() {
    int right = 0;
    for (Samples sample : new Samples[] {Samples.plain(), Samples.withErrors()}) {
      for (AccountHistory history : sample.accounts()) {
        Audit audit = Audit.of(history, sample.catalogue());
        for (Invoice bill : history.invoices()) {
          if (audit.of(bill).isEmpty()) {
            assertThat(Rating.again(bill, sample.catalogue())).isEqualTo(bill);
            right++;
          }
        }
      }
    }
    assertThat(right).isGreaterThan(150);
  }
}
