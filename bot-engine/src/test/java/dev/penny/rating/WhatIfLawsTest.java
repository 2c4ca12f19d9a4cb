package dev.penny.rating;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.audit.Audit;
import dev.penny.explain.Cases;
import dev.penny.explain.Samples;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceId;
import dev.penny.ledger.InvoiceItem;
import dev.penny.ledger.ProductId;
import dev.penny.ledger.RedemptionId;
import dev.penny.ledger.SubscriptionId;
import dev.penny.money.Money;
import dev.penny.rating.WhatIf.Change;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WhatIfLawsTest {
  @Test
  void theUseOfTheBillItselfChangesNothingOnARightBill() {
    int same = 0;
    Samples sample = Samples.plain();
    for (AccountHistory history : sample.accounts()) {
      Audit audit = Audit.of(history, sample.catalogue());
      for (Invoice bill : history.invoices()) {
        boolean estimated =
            bill.items().stream()
                .anyMatch(i ->
                    i.reads() != null
                        && (i.reads().open().estimated() || i.reads().close().estimated()));
        var outcome = WhatIf.of(history, sample.catalogue(), bill, new Change.UseAsOn(bill.id()));
        if (audit.of(bill).isEmpty()
            && !estimated
            && outcome instanceof WhatIf.Rerated(var actual, var instead, var parts, _, _)) {
          assertThat(instead.totals()).isEqualTo(actual.totals());
          assertThat(parts).isEmpty();
          same++;
        }
      }
    }
    assertThat(same).isGreaterThan(30);
  }

  @Test
  void everyDifferenceIsTheSumOfItsParts() {
    int rerated = 0;
    Samples sample = Samples.plain();
    for (AccountHistory history : sample.accounts()) {
      for (Invoice bill : history.invoices()) {
        for (Change change : changes(history, bill)) {
          var outcome = WhatIf.of(history, sample.catalogue(), bill, change);
          if (outcome instanceof WhatIf.Rerated told) {
            Money sum = told.credits();
            for (var part : told.parts()) {
              sum = sum.plus(part.difference());
            }
            assertThat(sum).isEqualTo(told.difference());
            assertThat(told.assumptions()).isNotEmpty();
            rerated++;
          }
        }
      }
    }
    assertThat(rerated).isGreaterThan(100);
  }

  private static List<Change> changes(AccountHistory history, Invoice bill) {
    List<Change> changes = new ArrayList<>();
    history.redemptions().forEach(r -> changes.add(new Change.DiscountStays(r.id())));
    changes.add(new Change.UseAsOn(history.invoices().getFirst().id()));
    for (InvoiceItem item : bill.items()) {
      var id = item.subscription();
      if (id != null) {
        changes.add(new Change.OtherPlan(id, new ProductId("TEL-L")));
        changes.add(new Change.OtherPlan(id, new ProductId("SAAS-PRO")));
      }
    }
    return changes;
  }

  @Test
  void hadTheDiscountNotEndedTheBillWouldBeTheOneBefore() {
    Cases given = Cases.named("D01");
    var redemption = given.previous().items().getFirst().discounts().getFirst().redemption();
    var outcome = whatIf(given, new Change.DiscountStays(redemption));
    assertThat(outcome).isInstanceOf(WhatIf.Rerated.class);
    assertThat(((WhatIf.Rerated) outcome).difference()).isEqualTo(given.change().delta().negated());
  }

  @Test
  void hadThePlanNotChangedOnlyThePartPeriodLinesWouldBeLeft() {
    Cases given = Cases.named("D02");
    InvoiceItem before = given.previous().items().getFirst();
    var subscription = before.subscription();
    assertThat(subscription).isNotNull();
    var outcome = whatIf(given, new Change.OtherPlan(subscription, before.product()));
    assertThat(((WhatIf.Rerated) outcome).difference()).isEqualTo(Money.of(-1500, "USD"));
  }

  @Test
  void whatCannotBeToldIsRefusedWithTheReason() {
    Cases given = Cases.named("D01");
    assertThat(whatIf(given, new Change.UseAsOn(new InvoiceId("none"))))
        .isEqualTo(new WhatIf.Refused(WhatIf.Reason.NO_BILL_TO_BE_LIKE));
    assertThat(whatIf(given, new Change.UseAsOn(given.previous().id())))
        .isEqualTo(new WhatIf.Refused(WhatIf.Reason.NO_USE));
    assertThat(whatIf(given, new Change.DiscountStays(new RedemptionId("none"))))
        .isEqualTo(new WhatIf.Refused(WhatIf.Reason.NO_DISCOUNT_ENDED));
    assertThat(
            whatIf(given, new Change.OtherPlan(new SubscriptionId("none"), new ProductId("none"))))
        .isEqualTo(new WhatIf.Refused(WhatIf.Reason.NOT_A_PLAN));
  }

  private static WhatIf.Outcome whatIf(Cases given, Change change) {
    return WhatIf.of(given.bundle().history(), given.bundle().catalogue(), given.current(), change);
  }
}
