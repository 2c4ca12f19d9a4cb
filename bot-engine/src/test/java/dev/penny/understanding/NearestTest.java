package dev.penny.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.search.Embedder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The quick way must find just what comparing all one by one finds, near twins included. */
class NearestTest {
  private static final int SIZE = 48;
  private static final int MOST = 5;

  private final Random random = new Random(7);

  @Test
  void findsWhatComparingAllOneByOneFinds() {
    List<float[]> vectors = crowded(1200);
    var nearest = new Nearest(vectors);
    for (int i = 0; i < 300; i++) {
      float[] asked = i % 2 == 0 ? unit(vectors.get(i), 0.05) : unit(new float[SIZE], 1);
      List<Integer> best = oneByOne(vectors, asked);
      assertThat(nearest.to(asked, MOST))
          .isEqualTo(
              best.stream()
                  .map(p -> new Nearest.Near(p, Embedder.cosine(asked, vectors.get(p))))
                  .toList());
    }
  }

  @Test
  void ofEqualOnesTheEarlierCountsAndFewGiveFew() {
    float[] one = unit(new float[SIZE], 1);
    assertThat(new Nearest(List.of(unit(one, 1), one, one.clone())).to(one, 2))
        .extracting(Nearest.Near::place)
        .containsExactly(1, 2);
    assertThat(new Nearest(List.of(one)).to(one, MOST)).hasSize(1);
    assertThat(new Nearest(List.of()).to(one, MOST)).isEmpty();
  }

  /** Groups so close that rounding to bytes mixes them up. */
  private List<float[]> crowded(int count) {
    var vectors = new ArrayList<float[]>();
    for (int i = 0; i < count; i++) {
      boolean twin = i % 3 != 0;
      vectors.add(twin ? unit(vectors.getLast(), 0.002) : unit(new float[SIZE], 1));
    }
    return vectors;
  }

  private static List<Integer> oneByOne(List<float[]> vectors, float[] asked) {
    return IntStream.range(0, vectors.size())
        .boxed()
        .sorted(
            Comparator.comparingDouble((Integer i) -> -Embedder.cosine(asked, vectors.get(i)))
                .thenComparing(i -> i))
        .limit(MOST)
        .toList();
  }

  private float[] unit(float[] near, double far) {
    float[] vector = near.clone();
    for (int d = 0; d < vector.length; d++) {
      vector[d] += (float) (far * random.nextGaussian());
    }
    double length = Math.sqrt(Embedder.cosine(vector, vector));
    for (int d = 0; d < vector.length; d++) {
      vector[d] /= (float) length;
    }
    return vector;
  }
}
