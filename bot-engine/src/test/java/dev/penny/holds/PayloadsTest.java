package dev.penny.holds;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PayloadsTest {
  @Test
  void thereAreEnoughAndEachFitsAMessage() {
    assertThat(Payloads.all())
        .hasSizeGreaterThan(300)
        .doesNotHaveDuplicates()
        .allSatisfy(p -> assertThat(p).isNotBlank().hasSizeLessThan(1_000).doesNotContain("\0"));
  }
}
