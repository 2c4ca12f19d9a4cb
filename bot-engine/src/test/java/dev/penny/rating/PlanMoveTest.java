package dev.penny.rating;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.explain.Cases;
import dev.penny.explain.Samples;
import dev.penny.explain.story.NextBill;
import dev.penny.explain.story.PlainText;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Catalogue;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceItem;
import dev.penny.ledger.ProductId;
import dev.penny.ledger.Subscription;
import dev.penny.ledger.SubscriptionId;
import dev.penny.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanMoveTest {
  @Test
  void theStepsAddUpAndTheLastingPartIsThePriceDifferenceWithTax() {
    Cases given = Cases.named("D02");
    AccountHistory history = before(given.bundle().history(), given.previous());
    Subscription plan = history.subscriptions().getFirst();
    InvoiceItem now = given.previous().items().getFirst();
    ProductId other = other(given, now);
    LocalDate day = given.previous().period().start().plusDays(10);
    var outcome = PlanMove.of(history, given.bundle().catalogue(), plan.id(), other, day);
    assertThat(outcome).isInstanceOf(PlanMove.Moved.class);
    var moved = (PlanMove.Moved) outcome;
    assertThat(moved.lasting().plus(moved.once())).isEqualTo(moved.next());
    assertThat(moved.effective()).isEqualTo(day);
    assertThat(moved.parts()).hasSize(2);
    assertThat(moved.monthly().lines()).noneMatch(l -> l.basis() == NextBill.Basis.PART_PERIOD);
    assertThat(moved.lasting()).isEqualTo(Money.of(1500, "USD"));
  }

  private static ProductId other(Cases given, InvoiceItem now) {
    return given.current().items().stream()
        .filter(i -> i.type() == InvoiceItem.Type.RECURRING && !i.product().equals(now.product()))
        .findFirst()
        .orElseThrow()
        .product();
  }

  @Test
  void aMoveThatReallyHappenedIsForetoldToTheMinorUnit() {
    int foretold = 0;
    for (AccountHistory history : Samples.plain().accounts()) {
      foretold += foretold(history, Samples.plain().catalogue());
    }
    assertThat(foretold).isPositive();
  }

  private static int foretold(AccountHistory history, Catalogue catalogue) {
    int foretold = 0;
    for (Subscription plan : history.subscriptions()) {
      for (var change : plan.productChanges()) {
        for (int i = 0; i + 1 < history.invoices().size(); i++) {
          Invoice bill = history.invoices().get(i);
          boolean inside = bill.period().contains(change.at());
          if (inside && change.at().isAfter(bill.period().start())) {
            AccountHistory then = before(history, bill);
            var outcome = PlanMove.of(then, catalogue, plan.id(), change.to(), change.at());
            assertThat(outcome).isInstanceOf(PlanMove.Moved.class);
            assertThat(((PlanMove.Moved) outcome).parts().stream().map(NextBill.Line::amount))
                .isEqualTo(parts(history.invoices().get(i + 1), plan.id()));
            foretold++;
          }
        }
      }
    }
    return foretold;
  }

  private static List<Money> parts(Invoice bill, SubscriptionId plan) {
    return bill.items().stream()
        .filter(i -> plan.equals(i.subscription()) && i.proration() != null)
        .map(InvoiceItem::amount)
        .toList();
  }

  /** What was known when that bill was out, and no change of plan. */
  static AccountHistory before(AccountHistory history, Invoice bill) {
    List<Subscription> plans = new ArrayList<>();
    for (Subscription plan : history.subscriptions()) {
      var known =
          plan.productChanges().stream()
              .filter(c -> !c.at().isAfter(bill.period().start()))
              .toList();
      plans.add(Subscriptions.with(plan, plan.priceOverrides(), known));
    }
    return new AccountHistory(
        history.account(),
        plans,
        history.redemptions(),
        history.invoices().subList(0, history.invoices().indexOf(bill) + 1),
        history.payments(),
        history.credits());
  }

  @Test
  void whatCannotBeMovedIsRefusedWithTheReason() {
    Cases given = Cases.named("D02");
    AccountHistory history = before(given.bundle().history(), given.previous());
    Catalogue catalogue = given.bundle().catalogue();
    InvoiceItem now = given.previous().items().getFirst();
    Subscription plan = history.subscriptions().getFirst();
    LocalDate day = given.previous().period().end();
    assertThat(PlanMove.of(history, catalogue, plan.id(), now.product(), day))
        .isEqualTo(new PlanMove.Refused(PlanMove.Reason.SAME_PLAN));
    assertThat(PlanMove.of(history, catalogue, plan.id(), new ProductId("NO-SUCH"), day))
        .isEqualTo(new PlanMove.Refused(PlanMove.Reason.NOT_A_PLAN));
    assertThat(PlanMove.of(history, catalogue, new SubscriptionId("none"), now.product(), day))
        .isEqualTo(new PlanMove.Refused(PlanMove.Reason.NOT_SUBSCRIBED));
    ProductId other = other(given, now);
    assertThat(PlanMove.of(history, catalogue, plan.id(), other, day.plusDays(1)))
        .isEqualTo(new PlanMove.Refused(PlanMove.Reason.DAY_OUT_OF_REACH));
    assertThat(PlanMove.of(history, catalogue, plan.id(), other, given.previous().period().start()))
        .isEqualTo(new PlanMove.Refused(PlanMove.Reason.DAY_OUT_OF_REACH));
  }

  @Test
  void theAllowanceOfTheOtherPlanCountsForWhatWasUsedAboveIt() {
    int fewer = 0;
    Samples sample = Samples.plain();
    for (AccountHistory history : sample.accounts()) {
      for (Subscription plan : history.subscriptions()) {
        LocalDate day = history.invoices().getLast().period().end();
        var outcome =
            PlanMove.of(history, sample.catalogue(), plan.id(), new ProductId("TEL-XL"), day);
        if (outcome instanceof PlanMove.Moved moved) {
          assertThat(moved.monthly().lines())
              .noneMatch(line -> Allowances.isAbove(line.like(), plan.id()));
          assertThat(moved.assumptions().stream().map(PlainText::of))
              .anyMatch(text -> text.contains("has no limit"));
          fewer++;
        }
      }
    }
    assertThat(fewer).isPositive();
  }
}
