package dev.penny.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecentVectorsTest {
  private final List<String> seen = new ArrayList<>();
  private final Embedder recent =
      new RecentVectors(
          new Embedder() {
            @Override
            public String model() {
              return "lengths";
            }

            @Override
            public int dimension() {
              return 1;
            }

            @Override
            public float[] embed(String text) {
              seen.add(text);
              return new float[] {text.length()};
            }
          });

  @Test
  void aTextIsEmbeddedOnceAndNobodyCanSpoilWhatIsRemembered() {
    recent.embed("hello")[0] = 99;
    recent.embed("hello")[0] = 98;
    assertThat(recent.embed("hello")).containsExactly(5);
    assertThat(seen).containsExactly("hello");
  }

  @Test
  void theOldestIsForgottenWhenThereAreMany() {
    for (int i = 0; i < 600; i++) {
      recent.embed("message " + i);
    }
    seen.clear();
    recent.embed("message 599");
    recent.embed("message 0");
    assertThat(seen).containsExactly("message 0");
  }
}
