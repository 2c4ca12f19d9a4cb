package dev.penny.flow.timetopay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.action.Wish.Part;
import dev.penny.flow.Schedule;
import dev.penny.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScheduleTest {
  private static final LocalDate DAY = LocalDate.of(2026, 6, 20);

  @Test
  void partsAddUpToTheMinorUnitAndDifferByOneAtMost() {
    var seeded = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      String currency = List.of("EUR", "JPY", "BHD").get(seeded.nextInt(3));
      Money balance = Money.of(1 + seeded.nextInt(5_000_000), currency);
      List<Part> parts = Schedule.parts(2 + seeded.nextInt(11), DAY).of(balance);
      Money sum = Money.zero(balance.currency());
      for (Part part : parts) {
        sum = sum.plus(part.amount());
      }
      assertThat(sum).isEqualTo(balance);
      assertThat(parts.getFirst().amount().minor() - parts.getLast().amount().minor())
          .isBetween(0L, 1L);
    }
  }

  @Test
  void partsAreDueOnTheSameDayOfEachMonthOrItsLast() {
    List<Part> parts = Schedule.parts(4, LocalDate.of(2027, 12, 31)).of(Money.of(100, "EUR"));
    assertThat(parts)
        .extracting(Part::due)
        .hasToString("[2027-12-31, 2028-01-31, 2028-02-29, 2028-03-31]");
    assertThat(parts).extracting(p -> p.amount().minor()).containsExactly(25L, 25L, 25L, 25L);
  }

  @Test
  void itsNameNamesIt() {
    for (Schedule schedule : List.of(Schedule.later(DAY), Schedule.parts(12, DAY))) {
      assertThat(Schedule.named(schedule.name())).isEqualTo(schedule);
    }
    assertThat(Schedule.named("parts:3")).isNull();
  }

  @Test
  void wordsAreReadForDaysAndParts() {
    assertThat(SaidTerms.in("in 3 parts please", DAY)).isEqualTo(new SaidTerms(3, null));
    assertThat(SaidTerms.in("over six months", DAY)).isEqualTo(new SaidTerms(6, null));
    assertThat(SaidTerms.in("give me two more weeks", DAY))
        .isEqualTo(new SaidTerms(null, LocalDate.of(2026, 7, 4)));
    assertThat(SaidTerms.in("can I pay on 5 July", DAY))
        .isEqualTo(new SaidTerms(null, LocalDate.of(2026, 7, 5)));
    assertThat(SaidTerms.in("in 2 payments from 1 July", DAY))
        .isEqualTo(new SaidTerms(2, LocalDate.of(2026, 7, 1)));
    assertThat(SaidTerms.in("what do I owe", DAY)).isEqualTo(new SaidTerms(null, null));
  }
}
