package dev.penny.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.conversation.Block;
import dev.penny.money.Money;
import dev.penny.phrase.Phrase;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RewordingTest {
  private static final Phrase MONTH = new Phrase.MonthFigure(YearMonth.of(2026, 6), "invoice:I2");
  private static final Phrase MORE =
      new Phrase.MoneyFigure(Money.of(1_250, "EUR"), false, "change:I1-I2");
  private static final Block.Text TEXT =
      new Block.Text(
          List.of(
              Phrase.words("The bill of "),
              MONTH,
              Phrase.words(" is not wrong, it is "),
              MORE,
              Phrase.words(" more than before.")));

  @Test
  void aTemplateHasAPlaceForEachFigureAndNoFigure() {
    assertThat(Rewording.template(TEXT))
        .isEqualTo("The bill of {{1}} is not wrong, it is {{2}} more than before.");
  }

  @Test
  void smallWordsMayChange() {
    assertThat(
            Rewording.of(
                TEXT, "Well, here the bill of {{1}} is not wrong: it is {{2}} more than before."))
        .isEqualTo(
            new Block.Text(
                List.of(
                    Phrase.words("Well, here the bill of "),
                    MONTH,
                    Phrase.words(" is not wrong: it is "),
                    MORE,
                    Phrase.words(" more than before."))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "The bill of {{1}} is wrong, it is {{2}} more than before.",
        "The bill of {{2}} is not wrong, it is {{1}} more than before.",
        "The bill of {{1}} is not wrong, it is more than before.",
        "The bill of {{1}} is not wrong, it is {{2}} {{2}} more than before.",
        "The bill of {{1}} is not wrong, it is {{2}} less than before.",
        "The bill of {{1}} is wrong, it is not {{2}} more than before.",
        "The bill of {{1}} is not wrong, it is {{2}} more than before. We refund it.",
        "The bill of {{1}} is not wrong, it is {{2}} more than before, Maya.",
        "The bill of March is not wrong, it is {{2}} more than before.",
        "The bill of {{1}} is not wrong, it is {{2}} more than before. 5",
        "The bill of {{1}} is not wrong, it is ten {{2}} more than before.",
        "The bill of {{1}} is not wrong, it is {{2}} more than before. evil.example",
        "The bill of {{1}} is not wrong, it is {{2}} more than before. https://x",
        "The bill of {{1}} is not wrong, it is {{2}} more than before. {{3}}",
        "<b>The bill of {{1}} is not wrong, it is {{2}} more than before.</b>",
        "The bill of {{1}} is not wrong, it is {{2}} more than before. €",
        "The bill of {{01}} is not wrong, it is {{2}} more than before.",
        "The bill of {{1}} is not wrong, it is {{2}} more than before. ５"
      })
  void whatChangesTheMeaningOrBringsSomethingInIsNotTaken(String proposed) {
    assertThat(Rewording.of(TEXT, proposed)).isNull();
  }
}
