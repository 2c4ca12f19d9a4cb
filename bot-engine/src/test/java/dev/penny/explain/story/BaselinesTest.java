package dev.penny.explain.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penny.explain.Cases;
import dev.penny.explain.Samples;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceId;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class BaselinesTest {
  @Test
  void withoutABillThereIsNothingToCompare() {
    AccountHistory history = with(Cases.named("D01").bundle().history(), List.of());
    assertThat(Baselines.choose(history, Wish.usual())).isEqualTo(new Baseline.NoBill());
  }

  @Test
  void theFirstBillSaysThatItIsTheOnlyOne() {
    Cases given = Cases.named("D01");
    AccountHistory history = with(given.bundle().history(), List.of(given.previous()));
    var telling = Stories.tell(history, given.bundle().catalogue(), Wish.usual());
    assertThat(telling)
        .isEqualTo(new Telling.NothingToCompare(new Baseline.OnlyOneBill(given.previous())));
  }

  @Test
  void aMissingBillOfLastYearIsNamedByItsMonth() {
    Cases given = Cases.named("D01");
    assertThat(Baselines.choose(given.bundle().history(), new Wish.SameMonthLastYear()))
        .isEqualTo(new Baseline.MissingBill(YearMonth.of(2023, 4)));
    assertThat(Baselines.choose(given.bundle().history(), new Wish.Month(YearMonth.of(2024, 1))))
        .isEqualTo(new Baseline.MissingBill(YearMonth.of(2024, 1)));
  }

  @Test
  void aNamedMonthFindsItsBill() {
    Cases given = Cases.named("D01");
    var chosen = Baselines.choose(given.bundle().history(), new Wish.Month(YearMonth.of(2024, 3)));
    assertThat(((Baseline.Against) chosen).previous()).isEqualTo(given.previous());
  }

  @Test
  void anEstimatedLastBillGivesWayToATypicalOne() {
    int found = 0;
    for (AccountHistory history : Samples.plain().accounts()) {
      var bills = history.invoices();
      for (int i = 3; i < bills.size(); i++) {
        boolean estimated =
            bills.get(i - 1).items().stream()
                .anyMatch(item -> item.reads() != null && item.reads().close().estimated());
        var chosen = (Baseline.Against) Baselines.choose(history, bills.get(i), Wish.usual());
        if (estimated && chosen.kind() == Baseline.Kind.TYPICAL_BILL) {
          assertThat(chosen.why()).isEqualTo(Baseline.Why.LAST_IS_ESTIMATED);
          assertThat(chosen.previous().items())
              .noneMatch(item -> item.reads() != null && item.reads().close().estimated());
          found++;
        } else if (!estimated) {
          assertThat(chosen.previous()).isEqualTo(bills.get(i - 1));
        }
      }
    }
    assertThat(found).isPositive();
  }

  @Test
  void aTypicalBillIsTheLowerMedianOfTheLastSixOrdinaryOnes() {
    AccountHistory history =
        Samples.plain().accounts().stream()
            .filter(h ->
                h.invoices().stream()
                    .flatMap(i -> i.items().stream())
                    .noneMatch(item -> item.reads() != null))
            .findFirst()
            .orElseThrow();
    var chosen = (Baseline.Against) Baselines.choose(history, new Wish.TypicalBill());
    var bills = history.invoices();
    List<Invoice> six = bills.subList(bills.size() - 7, bills.size() - 1);
    assertThat(
            six.stream()
                .sorted(Comparator.comparing(b -> b.totals().gross()))
                .toList()
                .get(2)
                .totals()
                .gross())
        .isEqualTo(chosen.previous().totals().gross());
    assertThat(bills).contains(chosen.previous());
  }

  @Test
  void aLastBillInAnotherCurrencyGivesWayToOneInTheSameOrIsTold() {
    int found = 0;
    for (AccountHistory history : Samples.withErrors().accounts()) {
      var bills = history.invoices();
      for (int i = 1; i < bills.size(); i++) {
        if (bills.get(i - 1).currency().equals(bills.get(i).currency())) {
          continue;
        }
        found++;
        assertThat(Baselines.choose(history, bills.get(i), new Wish.LastBill()))
            .isInstanceOf(Baseline.TwoCurrencies.class);
        switch (Baselines.choose(history, bills.get(i), Wish.usual())) {
          case Baseline.Against against -> {
            assertThat(against.previous().currency()).isEqualTo(bills.get(i).currency());
            assertThat(against.why()).isEqualTo(Baseline.Why.LAST_IN_OTHER_CURRENCY);
          }
          case Baseline other -> assertThat(other).isInstanceOf(Baseline.TwoCurrencies.class);
        }
      }
    }
    assertThat(found).isPositive();
  }

  @Test
  void everyMonthOfTheHistoryFindsItsBill() {
    for (AccountHistory history : Samples.plain().accounts()) {
      var bills = history.invoices();
      YearMonth month = BillMonth.of(bills.getFirst());
      for (; !month.isAfter(BillMonth.of(bills.getLast())); month = month.plusMonths(1)) {
        Invoice found = BillMonth.find(bills, month);
        assertThat(found).as(history.account().id() + " " + month).isNotNull();
        assertThat(found.period().start()).isBefore(month.plusMonths(1).atDay(1));
        assertThat(found.period().end()).isAfter(month.atDay(1));
      }
    }
  }

  @Test
  void aBillThatIsNotThereIsRefused() {
    Cases given = Cases.named("D01");
    assertThatThrownBy(() ->
            Baselines.choose(given.bundle().history(), new Wish.ThisBill(new InvoiceId("I9"))))
        .hasMessage("no bill I9 before I2");
  }

  private static AccountHistory with(AccountHistory history, List<Invoice> bills) {
    return new AccountHistory(
        history.account(),
        history.subscriptions(),
        history.redemptions(),
        bills,
        history.payments(),
        history.credits());
  }
}
