package dev.penny.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShorthandTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "y is my bil so high ths mnth | why is my bill so high this month",
        "thx | thanks",
        "wheres my discount | where's my discount",
        "20 quid more then last month | 20 quid more than last month",
        "u r late | you are late",
        "sorry. y r u charging me | sorry. why are you charging me",
        "show the bil for aprl | show the bill for april",
        "why is it higher then usual | why is it higher than usual",
      })
  void shortFormsAreWrittenOut(String written, String meant) {
    assertThat(Shorthand.writtenOut(written)).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "code SAVE2U please",
        "Plan-U and Plan-R",
        "y mi factura",
        "im Mai war es weniger",
        "first the bill then the coupon",
        "pay more then cancel",
        "the Y axis",
        "wat kost dat",
      })
  void whatIsNoShortFormStaysAsItIs(String written) {
    assertThat(Shorthand.writtenOut(written)).isEqualTo(written);
  }
}
