package dev.penny.flow.billhigher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.explain.CauseCode;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReasonTitlesTest {
  @ParameterizedTest
  @EnumSource(CauseCode.class)
  void everyCauseHasATitle(CauseCode code) {
    String key = "title." + code.name().toLowerCase(Locale.ROOT);
    var keys = BillHigherFlow.WORDS.keys();
    assertThat(keys.contains(key) || (keys.contains(key + ".more") && keys.contains(key + ".less")))
        .as(key)
        .isTrue();
  }
}
