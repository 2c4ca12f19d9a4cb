package dev.penny.explain.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LargestRemainderTest {
  @Test
  void addsUpAndStaysWithinOneOfEachShare() {
    var random = new Random(9);
    for (int game = 0; game < 20_000; game++) {
      List<Ratio> shares = new ArrayList<>();
      int count = 1 + random.nextInt(7);
      for (int i = 0; i < count; i++) {
        shares.add(Ratio.of(random.nextInt(-5_000, 5_000), 1 + random.nextInt(40)));
      }
      Ratio sum = shares.stream().reduce(Ratio.zero(), Ratio::plus);
      long total = random.nextBoolean() ? sum.floor() : sum.floor() + (isWhole(sum) ? 0 : 1);

      long[] whole = LargestRemainder.spread(shares, total);

      assertThat(Arrays.stream(whole).sum()).isEqualTo(total);
      for (int i = 0; i < count; i++) {
        Ratio off = shares.get(i).minus(Ratio.of(whole[i]));
        assertThat(off.compareTo(Ratio.one())).isLessThanOrEqualTo(0);
        assertThat(off.compareTo(Ratio.of(-1))).isGreaterThanOrEqualTo(0);
      }
    }
  }

  @Test
  void givesTheMissingUnitToTheLargestFractionAndTiesToTheEarlierShare() {
    assertThat(LargestRemainder.spread(List.of(Ratio.of(13, 4), Ratio.of(15, 4)), 7))
        .containsExactly(3, 4);
    assertThat(LargestRemainder.spread(List.of(Ratio.of(1, 2), Ratio.of(1, 2)), 1))
        .containsExactly(1, 0);
    assertThat(LargestRemainder.spread(List.of(Ratio.of(1, 2), Ratio.of(1, 2)), -1))
        .containsExactly(0, -1);
  }

  @Test
  void refusesATotalNobodyCanCarry() {
    assertThatThrownBy(() -> LargestRemainder.spread(List.of(), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no share to carry 1");
  }

  private static boolean isWhole(Ratio ratio) {
    return ratio.minus(Ratio.of(ratio.floor())).signum() == 0;
  }
}
