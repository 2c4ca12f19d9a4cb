package dev.penny.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.explain.Samples;
import dev.penny.explain.exact.Ratio;
import dev.penny.explain.story.Forecast;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Invoice;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class OutlooksTest {
  @Test
  void theRangeHoldsTheForecastAndRestsOnlyOnEarlierBills() {
    Samples sample = Samples.plain();
    int ranges = 0;
    for (AccountHistory history : sample.accounts()) {
      int last = history.invoices().size() - 1;
      Invoice bill = history.invoices().get(last - 1);
      AccountHistory known = Known.on(history, last - 1);
      Outlook outlook = Outlooks.after(known, sample.catalogue(), bill);
      assertThat(outlook.next()).isEqualTo(Forecast.after(known, sample.catalogue(), bill));
      assertThat(outlook.bills()).isLessThan(last);
      var range = outlook.range();
      if (range != null) {
        assertThat(range.holds(outlook.next().gross())).isTrue();
        ranges++;
      }
    }
    assertThat(ranges).isPositive();
  }

  @Test
  void withTooFewBillsThereIsNoRange() {
    Samples sample = Samples.plain();
    AccountHistory history = Known.on(sample.accounts().getFirst(), 3);
    Outlook outlook = Outlooks.after(history, sample.catalogue(), history.invoices().get(3));
    assertThat(outlook.range()).isNull();
    assertThat(outlook.bills()).isEqualTo(2);
  }

  @Test
  void whatWasKnownOnADayHoldsNothingOfLater() {
    for (AccountHistory history : Samples.plain().accounts()) {
      AccountHistory known = Known.on(history, 2);
      var day = history.invoices().get(2).issueDate();
      assertThat(known.invoices()).hasSize(3);
      assertThat(known.payments()).allMatch(p -> !p.receivedAt().isAfter(day));
      assertThat(known.subscriptions())
          .allMatch(s -> s.productChanges().stream().noneMatch(c -> c.at().isAfter(day)));
    }
  }

  @Test
  void forecastsThatWereRightToTheCentLeaveOneEventInTenOut() {
    assertThat(Tails.of(errors(0, 0, 0, 0, 0, 0, 0, 0, 50, -3)))
        .isEqualTo(new Tails(Ratio.zero(), Ratio.zero()));
  }

  @Test
  void aSpreadLosesAsMuchAtTheTopAsAtTheBottom() {
    assertThat(Tails.of(errors(-9, -5, -3, -1, 1, 2, 4, 6, 30)))
        .isEqualTo(new Tails(Ratio.of(-9), Ratio.of(30)));
    assertThat(
            Tails.of(errors(-9, -5, -3, -1, 1, 2, 4, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 20, 30)))
        .isEqualTo(new Tails(Ratio.of(-5), Ratio.of(20)));
  }

  @Test
  void withFewErrorsTheLastStepIsContinued() {
    assertThat(Tails.of(errors(-2, -1, 1, 2)))
        .isEqualTo(new Tails(Ratio.of(-5, 2), Ratio.of(5, 2)));
  }

  @Test
  void meteredUseMayGoAsManyTimesUpAsItWentDownInStepsOfTheSeason() {
    List<Tails.Miss> misses =
        List.of(
            new Tails.Miss(Ratio.of(-1, 2), 2),
            new Tails.Miss(Ratio.of(-1, 5), 1),
            new Tails.Miss(Ratio.zero(), 1),
            new Tails.Miss(Ratio.of(1, 2), 2),
            new Tails.Miss(Ratio.of(3), 1));
    assertThat(Tails.evenly(misses, 1)).isEqualTo(new Tails(Ratio.of(-1, 3), Ratio.of(1, 2)));
    assertThat(Tails.evenly(misses, 2)).isEqualTo(new Tails(Ratio.of(-1, 2), Ratio.of(1)));
  }

  @Test
  void aMeteredBillOfNothingIsOffWithoutEnd() {
    assertThat(Tails.evenly(List.of(new Tails.Miss(Ratio.of(-1), 1)), 1).low())
        .isLessThan(Ratio.of(-99, 100))
        .isGreaterThan(Ratio.of(-1));
  }

  private static List<Ratio> errors(long... values) {
    return LongStream.of(values).mapToObj(Ratio::of).toList();
  }
}
