package dev.penny.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.conversation.Slot;
import dev.penny.conversation.Slot.Against;
import dev.penny.conversation.Slot.BillWanted;
import java.math.BigDecimal;
import java.time.Month;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlotsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "what's that 12 euro thing | 12 | EUR",
        "what is the 4.99 on my bill | 4.99 |",
        "where does the 18,40 come from | 18.40 |",
        "a charge of £1,234.50 | 1234.50 | GBP",
        "1.234,50 € is too much | 1234.50 | EUR",
        "twelve euros for what | 12 | EUR",
        "the 30 dollar fee | 30 |"
      })
  void amountsAreRead(String text, String major, String currency) {
    Slot.Amount amount = Amounts.in(text);
    assertThat(amount.major()).isEqualByComparingTo(new BigDecimal(major));
    assertThat(amount.currency()).isEqualTo(currency);
  }

  @ParameterizedTest
  @ValueSource(strings = {"line 3", "my 2024 bills", "invoice 2026100214", "the second one", "why"})
  void numbersThatCountSomethingElseAreNoAmounts(String text) {
    assertThat(Amounts.in(text)).isNull();
  }

  @Test
  void monthsAreTheBillOrTheOneToCompareWith() {
    assertThat(Times.in("why is my june bill higher than in march"))
        .containsExactlyInAnyOrder(bill(Month.JUNE), with(Month.MARCH));
    assertThat(Times.in("compare june with february"))
        .containsExactlyInAnyOrder(bill(Month.JUNE), with(Month.FEBRUARY));
    assertThat(Times.in("and in March?")).containsExactly(bill(Month.MARCH));
    assertThat(Times.in("compared to May")).containsExactly(with(Month.MAY));
    assertThat(Times.in("what may I do")).isEmpty();
  }

  @Test
  void lastYearAndUsualAreComparisons() {
    assertThat(Times.in("same month last year?"))
        .containsExactly(new Slot.CompareWith(new Against.SameMonthLastYear()));
    assertThat(Times.in("why more than usual"))
        .containsExactly(new Slot.CompareWith(new Against.Typical()));
    assertThat(Times.in("more than last month"))
        .containsExactly(new Slot.CompareWith(new Against.BillBefore()));
  }

  @Test
  void placesAreCountedFromOneAndTheLastIsMinusOne() {
    assertThat(Places.in("the second one")).isEqualTo(new Slot.Place(2));
    assertThat(Places.in("explain line 3")).isEqualTo(new Slot.Place(3));
    assertThat(Places.in("the last one")).isEqualTo(new Slot.Place(-1));
    assertThat(Places.in("at the last minute")).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I don't want to talk to a person",
        "somebody else used my account",
        "a person changed my plan",
        "who are you"
      })
  void notEveryMentionOfAPersonIsAWish(String text) {
    assertThat(PersonWish.in(text)).isFalse();
  }

  private static Slot bill(Month month) {
    return new Slot.Bill(new BillWanted.InMonth(month, null));
  }

  private static Slot with(Month month) {
    return new Slot.CompareWith(new Against.BillOf(month, null));
  }
}
