package dev.penny.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.conversation.Slot;
import dev.penny.conversation.Slot.BillWanted;
import java.time.Month;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BackwardTest {
  @ParameterizedTest
  @CsvSource({
    "my bill two months ago, 2",
    "show the invoice from 3 months ago, 3",
    "what was it a month ago, 1",
    "the bill before last, 2",
    "second to last bill please, 2",
    "show me the one before the last, 2"
  })
  void monthsAreCountedBack(String text, int months) {
    assertThat(Times.in(text)).containsExactly(new Slot.Bill(new BillWanted.MonthsAgo(months)));
  }

  @ParameterizedTest
  @CsvSource({
    "my Q1 bill, 1,",
    "show q3 2025, 3, 2025",
    "invoices of the second quarter, 2,",
    "the 4th quarter of 2025, 4, 2025"
  })
  void quartersArePastOnes(String text, int quarter, Integer year) {
    assertThat(Times.in(text))
        .containsExactly(new Slot.Bill(new BillWanted.InQuarter(quarter, year)));
  }

  @Test
  void aMonthOfLastYearIsNotThisYears() {
    assertThat(Times.in("show my june bill")).containsExactly(wanted(Month.JUNE));
    assertThat(Times.in("show my bill for June last year"))
        .containsExactly(new Slot.Bill(new BillWanted.YearsAgo(Month.JUNE, 1)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a quarter of it", "two months free", "the quarter", "before I pay"})
  void whatCountsNothingBackIsNoTime(String text) {
    assertThat(Times.in(text)).isEmpty();
  }

  private static Slot wanted(Month month) {
    return new Slot.Bill(new BillWanted.InMonth(month, null));
  }
}
