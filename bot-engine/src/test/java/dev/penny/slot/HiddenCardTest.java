package dev.penny.slot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.redaction.Redaction;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is left of a hidden card number still names the payment that was made with it. */
class HiddenCardTest {
  private static final Frame FRAME = Frame.past(LocalDate.of(2026, 6, 20));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the payment with 4242 4242 4242 4242 is missing",
        "i paid with card 4242-4242-4242-4242"
      })
  void theLastFourDigitsStay(String said) {
    assertThat(lastFour(Redaction.text(said))).containsExactly("4242");
  }

  @Test
  void aWholeNumberIsNoLastFour() {
    assertThat(lastFour("the payment with 4242 4242 4242 4242 is missing")).isEmpty();
  }

  private static List<String> lastFour(String text) {
    return SlotReader.read(text, FRAME).stream()
        .filter(Mention.LastFour.class::isInstance)
        .map(m -> ((Mention.LastFour) m).digits())
        .toList();
  }
}
