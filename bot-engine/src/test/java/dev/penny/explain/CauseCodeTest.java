package dev.penny.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CauseCodeTest {
  @Test
  void codesStandInAlphabeticalOrderBecauseTiesGoByIt() {
    assertThat(Arrays.stream(CauseCode.values()).map(Enum::name)).isSorted();
  }
}
