package dev.penny.explain.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RatioTest {
  @Test
  void agreesWithBigIntegersOnNumbersSmallAndLarge() {
    var random = new Random(11);
    for (int i = 0; i < 20_000; i++) {
      Ratio a = some(random);
      Ratio b = some(random);
      assertThat(a.plus(b))
          .isEqualTo(
              LongMath.reduced(
                  a.bigNum().multiply(b.bigDen()).add(b.bigNum().multiply(a.bigDen())),
                  a.bigDen().multiply(b.bigDen())));
      assertThat(a.times(b))
          .isEqualTo(
              LongMath.reduced(a.bigNum().multiply(b.bigNum()), a.bigDen().multiply(b.bigDen())));
      assertThat(a.minus(b).plus(b)).isEqualTo(a);
      assertThat(a.compareTo(b)).isEqualTo(-b.compareTo(a));
    }
  }

  @Test
  void growsPastALongAndComesBack() {
    Ratio large = Ratio.of(Long.MAX_VALUE).times(Long.MAX_VALUE);
    assertThat(large).isInstanceOf(Ratio.Big.class);
    assertThat(large.times(Ratio.of(1, Long.MAX_VALUE))).isEqualTo(Ratio.of(Long.MAX_VALUE));
    assertThat(Ratio.of(Long.MIN_VALUE, -1).bigNum())
        .isEqualTo(BigInteger.valueOf(Long.MIN_VALUE).negate());
  }

  @Test
  void floorsAndRoundsNegativesAsMoneyDoes() {
    assertThat(Ratio.of(-1, 2).floor()).isEqualTo(-1);
    assertThat(Ratio.of(-1, 2).rounded()).isEqualTo(-1);
    assertThat(Ratio.of(-49, 100).rounded()).isZero();
    assertThat(Ratio.of(5, -2)).isEqualTo(Ratio.of(-5, 2));
    assertThat(Ratio.of(new BigDecimal("0.2874"))).isEqualTo(Ratio.of(1437, 5000));
    assertThat(Ratio.of(new BigDecimal("1E+3"))).isEqualTo(Ratio.of(1000));
  }

  @Test
  void refusesAZeroDenominator() {
    assertThatThrownBy(() -> Ratio.of(1, 0)).isInstanceOf(ArithmeticException.class);
  }

  private static Ratio some(Random random) {
    int bits = 1 + random.nextInt(63);
    long num = random.nextLong() >> (63 - bits);
    long den = (random.nextLong() >>> (64 - (1 + random.nextInt(62)))) | 1;
    return Ratio.of(num, den);
  }
}
