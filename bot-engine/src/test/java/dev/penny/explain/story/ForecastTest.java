package dev.penny.explain.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.explain.Cases;
import dev.penny.explain.Samples;
import dev.penny.ledger.Account.Industry;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceItem;
import dev.penny.money.Money;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ForecastTest {
  @Test
  void whereNothingUnforeseenHappenedItIsTheNextBillToTheMinorUnit() {
    int quiet = 0;
    Samples sample = Samples.plain();
    for (AccountHistory history : sample.accounts()) {
      var bills = history.invoices();
      for (int i = 1; i + 1 < bills.size(); i++) {
        NextBill forecast = Forecast.after(history, sample.catalogue(), bills.get(i));
        Invoice next = bills.get(i + 1);
        if (history.account().industry() != Industry.ENERGY) {
          assertThat(forecast.period()).isEqualTo(next.period());
          assertThat(forecast.issueDate()).isEqualTo(next.issueDate());
        }
        if (isQuiet(forecast, bills.get(i), next)) {
          Money gross = forecast.amountDue().plus(forecast.creditsUsed());
          assertThat(gross).as(next.id().value()).isEqualTo(next.totals().gross());
          quiet++;
        }
      }
    }
    assertThat(quiet).isGreaterThan(10);
  }

  /** Only subscriptions that were there before, no use, no exchange rate. */
  private static boolean isQuiet(NextBill forecast, Invoice bill, Invoice next) {
    Set<String> known = new HashSet<>();
    bill.items().forEach(item -> known.add(key(item)));
    return forecast.lines().stream().allMatch(l -> l.basis() == NextBill.Basis.CONTINUES)
        && next.items().stream()
            .allMatch(item ->
                item.type() == InvoiceItem.Type.RECURRING
                    && item.fx() == null
                    && !item.unit().equals("day")
                    && known.contains(key(item)));
  }

  private static String key(InvoiceItem item) {
    return item.type() + " " + item.subscription() + " " + item.chargeCode();
  }

  @Test
  void whatHappenedOnceIsGoneAndADuplicateIsNotExpectedAgain() {
    assertThat(nextOf("D02").amountDue()).isEqualTo(Money.of(6000, "USD"));
    assertThat(nextOf("D08").amountDue()).isEqualTo(Money.of(4800, "GBP"));
    assertThat(nextOf("D11").amountDue()).isEqualTo(Money.of(9992, "EUR"));
    assertThat(nextOf("D12").amountDue()).isEqualTo(Money.of(739, "JPY"));
  }

  @Test
  void meteredUseGoesOnByTheDayAndSaysSo() {
    NextBill next = nextOf("D04");
    assertThat(next.lines()).allMatch(line -> line.basis() == NextBill.Basis.SAME_DAILY_USE);
    assertThat(next.assumptions().stream().map(PlainText::of))
        .contains("You go on using 10 kWh a day of ELEC.");
  }

  @Test
  void aDiscountThatEndsBeforeTheNextBillIsNamed() {
    Cases given = Cases.named("D01");
    NextBill next =
        Forecast.after(given.bundle().history(), given.bundle().catalogue(), given.previous());
    assertThat(next.amountDue()).isEqualTo(given.current().totals().gross());
    assertThat(next.assumptions().stream().map(PlainText::of))
        .anyMatch(text -> text.contains("has ended by then, on 2024-04-01"));
  }

  private static NextBill nextOf(String id) {
    Cases given = Cases.named(id);
    return Forecast.after(given.bundle().history(), given.bundle().catalogue(), given.current());
  }
}
