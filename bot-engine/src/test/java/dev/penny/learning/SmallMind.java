package dev.penny.learning;

import dev.penny.search.Embedder;
import dev.penny.understanding.Classifier;
import dev.penny.understanding.Examples;
import dev.penny.understanding.Examples.Example;
import dev.penny.understanding.Intent;
import dev.penny.understanding.Weights;
import java.util.List;
import java.util.function.Consumer;

/** A mind of three examples and no language model, for tests of what is around it. */
public final class SmallMind {
  public static final Embedder LETTERS = letters(_ -> {});

  private SmallMind() {}

  public static Mind make() {
    return make(LETTERS);
  }

  /** Counts letters; tells {@code seen} each text that it is given. */
  static Embedder letters(Consumer<String> seen) {
    return new Embedder() {
      @Override
      public String model() {
        return "letters";
      }

      @Override
      public int dimension() {
        return 26;
      }

      @Override
      public float[] embed(String text) {
        seen.accept(text);
        float[] counts = new float[26];
        text.toLowerCase(java.util.Locale.ROOT)
            .chars()
            .filter(c -> c >= 'a' && c <= 'z')
            .forEach(c -> counts[c - 'a']++);
        float length = (float) Math.sqrt(Math.max(1, Embedder.cosine(counts, counts)));
        for (int i = 0; i < counts.length; i++) {
          counts[i] /= length;
        }
        return counts;
      }
    };
  }

  static Mind make(Embedder embedder) {
    var examples =
        new Examples(
            List.of(
                new Example("why is it higher", Intent.BILL_HIGHER),
                new Example("hello", Intent.GREET),
                new Example("bye", Intent.GOODBYE)));
    List<float[]> vectors = examples.texts().stream().map(embedder::embed).toList();
    return new Mind(embedder, new Classifier(examples, vectors, Weights.train(examples, vectors)));
  }
}
