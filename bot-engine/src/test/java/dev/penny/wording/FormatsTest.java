package dev.penny.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.ledger.Period;
import dev.penny.money.Money;
import dev.penny.money.Rate;
import dev.penny.money.UnitPrice;
import dev.penny.phrase.Phrase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import org.junit.jupiter.api.Test;

class FormatsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 20);
  private final Formats british = new Formats("en-GB", TODAY);
  private final Formats german = new Formats("de-DE", TODAY);
  private final Formats american = new Formats("en-US", TODAY);

  @Test
  void moneyHasARealMinusAPlusOnRequestAndTheNarrowSymbol() {
    assertThat(british.text(money(1240, "EUR", true))).isEqualTo("+€12.40");
    assertThat(british.text(money(-1240, "EUR", true))).isEqualTo("\u2212€12.40");
    assertThat(british.text(money(123456, "USD", false))).isEqualTo("$1,234.56");
    assertThat(german.text(money(123456, "EUR", false))).isEqualTo("1.234,56\u00a0€");
    assertThat(british.text(money(1999, "JPY", false))).isEqualTo("¥1,999");
  }

  @Test
  void monthsAndDaysAreEnglishInTheOrderOfThePlace() {
    assertThat(british.text(day(2026, 6, 14))).isEqualTo("14 June");
    assertThat(american.text(day(2026, 6, 14))).isEqualTo("June 14");
    assertThat(german.text(day(2026, 6, 14))).isEqualTo("14. Juni");
    assertThat(british.text(new Phrase.MonthFigure(YearMonth.of(2026, 2), "r")))
        .isEqualTo("February");
  }

  @Test
  void theYearIsThereWhenTheMonthAloneCouldBeAnotherYears() {
    assertThat(british.text(new Phrase.MonthFigure(YearMonth.of(2025, 6), "r")))
        .isEqualTo("June 2025");
    assertThat(british.text(day(2025, 6, 1))).isEqualTo("1 June 2025");
  }

  @Test
  void aPeriodNamesItsLastDay() {
    var june = new Period(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 7, 1));
    assertThat(british.text(new Phrase.PeriodFigure(june, "r"))).isEqualTo("1 June to 30 June");
  }

  @Test
  void countsRatesAndPricesKeepAllTheirDecimals() {
    assertThat(british.text(new Phrase.CountFigure(new BigDecimal("1234.5"), "kWh", "r")))
        .isEqualTo("1,234.5\u00a0kWh");
    assertThat(british.text(new Phrase.RateFigure(Rate.of("13.5"), "r"))).isEqualTo("13.5%");
    var price = new Phrase.PriceFigure(UnitPrice.of("0.2874"), Currency.getInstance("EUR"), "r");
    assertThat(british.text(price)).isEqualTo("€0.2874");
  }

  @Test
  void aLocaleThatCannotBeReadFallsBackToEnglish() {
    assertThat(new Formats("!!", TODAY).text(money(100, "EUR", false))).isEqualTo("€1.00");
  }

  private static Phrase money(long minor, String currency, boolean signed) {
    return new Phrase.MoneyFigure(Money.of(minor, currency), signed, "r");
  }

  private static Phrase day(int year, int month, int day) {
    return new Phrase.DayFigure(LocalDate.of(year, month, day), "r");
  }
}
