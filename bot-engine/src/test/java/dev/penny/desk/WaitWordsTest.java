package dev.penny.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WaitWordsTest {
  @Test
  void belowTwentyWaitsNoFigureIsNamed() {
    var waits = Collections.nCopies(19, Duration.ofMinutes(3));
    assertThat(WaitWords.of(waits, true)).contains("can't say").doesNotContainPattern("[0-9]");
    assertThat(WaitWords.of(List.of(), true)).doesNotContainPattern("[0-9]");
  }

  @Test
  void fromTwentyWaitsOnItIsWhatFourOfFiveKeptInWholeMinutesUpwards() {
    var seconds = IntStream.rangeClosed(1, 20).mapToObj(i -> Duration.ofSeconds(i * 15L)).toList();
    assertThat(WaitWords.of(seconds, true))
        .as("the sixteenth of twenty waited 240 seconds")
        .isEqualTo("Most people lately were answered within 4 minutes.");
    assertThat(WaitWords.of(Collections.nCopies(50, Duration.ofSeconds(5)), true))
        .isEqualTo("Most people lately were answered within a minute.");
  }

  @Test
  void withNobodyAtTheDeskNoWaitIsPromised() {
    var waits = Collections.nCopies(50, Duration.ofSeconds(5));
    assertThat(WaitWords.of(waits, false)).contains("Nobody").doesNotContainPattern("[0-9]");
  }
}
