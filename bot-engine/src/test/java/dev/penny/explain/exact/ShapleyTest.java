package dev.penny.explain.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ShapleyTest {
  @Test
  void isTheMeanOverAllOrdersOnRandomGames() {
    var random = new Random(5);
    for (int game = 0; game < 300; game++) {
      int factors = 1 + random.nextInt(5);
      Ratio[] before = some(random, factors);
      Ratio[] after = some(random, factors);
      assertThat(Shapley.shares(before, after)).isEqualTo(meanOverOrders(before, after));
    }
  }

  @Test
  void sharesAddUpToTheChangeExactly() {
    var random = new Random(6);
    for (int game = 0; game < 2_000; game++) {
      int factors = 1 + random.nextInt(8);
      Ratio[] before = some(random, factors);
      Ratio[] after = some(random, factors);
      Ratio sum = Arrays.stream(Shapley.shares(before, after)).reduce(Ratio.zero(), Ratio::plus);
      assertThat(sum).isEqualTo(product(after).minus(product(before)));
    }
  }

  @Test
  void givesNothingToAFactorThatStayed() {
    Ratio[] before = {Ratio.of(3), Ratio.of(5), Ratio.of(7)};
    Ratio[] after = {Ratio.of(4), Ratio.of(5), Ratio.of(9)};
    assertThat(Shapley.shares(before, after)[1]).isEqualTo(Ratio.zero());
  }

  private static Ratio[] some(Random random, int factors) {
    Ratio[] values = new Ratio[factors];
    for (int i = 0; i < factors; i++) {
      values[i] = Ratio.of(random.nextInt(-4, 60), 1 + random.nextInt(12));
    }
    return values;
  }

  private static Ratio product(Ratio[] factors) {
    return Arrays.stream(factors).reduce(Ratio.one(), Ratio::times);
  }

  private static Ratio[] meanOverOrders(Ratio[] before, Ratio[] after) {
    Ratio[] sums = new Ratio[before.length];
    Arrays.fill(sums, Ratio.zero());
    List<List<Integer>> orders = orders(before.length);
    for (List<Integer> order : orders) {
      Ratio[] now = before.clone();
      for (int i : order) {
        Ratio was = product(now);
        now[i] = after[i];
        sums[i] = sums[i].plus(product(now).minus(was));
      }
    }
    for (int i = 0; i < sums.length; i++) {
      sums[i] = sums[i].dividedBy(orders.size());
    }
    return sums;
  }

  private static List<List<Integer>> orders(int n) {
    if (n == 0) {
      return List.of(List.of());
    }
    List<List<Integer>> all = new ArrayList<>();
    for (List<Integer> shorter : orders(n - 1)) {
      for (int at = 0; at <= shorter.size(); at++) {
        List<Integer> longer = new ArrayList<>(shorter);
        longer.add(at, n - 1);
        all.add(longer);
      }
    }
    return all;
  }
}
