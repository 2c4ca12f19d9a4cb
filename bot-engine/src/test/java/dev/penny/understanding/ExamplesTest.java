package dev.penny.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ExamplesTest {
  private static final int FEWEST = 60;

  @Test
  void everyIntentHasEnoughDifferentLines() {
    Map<Intent, Long> lines =
        Examples.shipped().all().stream()
            .collect(Collectors.groupingBy(Examples.Example::intent, Collectors.counting()));
    for (Intent intent : Intent.values()) {
      assertThat(lines.getOrDefault(intent, 0L)).as(intent.label()).isGreaterThanOrEqualTo(FEWEST);
    }
  }

  @Test
  void trainingTwiceGivesTheSameWeights() {
    Examples some = Examples.shipped().fold(0, 25, true);
    List<float[]> vectors = some.texts().stream().map(ExamplesTest::vector).toList();
    float[][] first = Weights.train(some, vectors).rows();
    float[][] second = Weights.train(some, vectors).rows();
    assertThat(first).isDeepEqualTo(second);
  }

  /** Any vector will do, as long as the same text has the same one. */
  private static float[] vector(String text) {
    float[] vector = new float[8];
    text.chars().forEach(c -> vector[c % vector.length] += 0.01f);
    return vector;
  }
}
