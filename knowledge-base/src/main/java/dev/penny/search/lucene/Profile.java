package dev.penny.search.lucene;

import dev.langchain4j.model.embedding.onnx.PoolingMode;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which model turns texts into vectors, for intents and articles alike. Each has vectors, training
 * and index of its own; nothing of one is ever used with the other.
 */
public enum Profile {
  /** bge-small-en-v1.5, quantised: twelve layers. Reads best. */
  USUAL("usual", "bge-small-en-v1.5-q", "bge-small-en-v1.5-q", PoolingMode.CLS, 0),

  /**
   * all-MiniLM-L6-v2, quantised: six layers, so half the time. Its cosines spread from 0 where
   * those of the usual model begin at about a half; the lift, fitted on our own examples, puts both
   * in one place.
   */
  SMALL("small", "all-minilm-l6-v2-q-lifted-50", "all-minilm-l6-v2-q", PoolingMode.MEAN, 0.5);

  private final String label;
  private final String model;
  private final String file;
  private final PoolingMode pooling;
  private final double lift;

  Profile(String label, String model, String file, PoolingMode pooling, double lift) {
    this.label = label;
    this.model = model;
    this.file = file;
    this.pooling = pooling;
    this.lift = lift;
  }

  /** As it stands in the settings. */
  public String label() {
    return label;
  }

  /** The model's name; has to change when its weights or the lift do. A test holds it to both. */
  public String model() {
    return model;
  }

  /** Whether its weights came with the program. */
  public boolean isThere() {
    return Profile.class.getResource(weights()) != null;
  }

  public static Optional<Profile> labelled(String label) {
    return Arrays.stream(values()).filter(p -> p.label.equals(label)).findFirst();
  }

  /** All labels, for messages: "usual or small". */
  public static String labels() {
    return Arrays.stream(values()).map(Profile::label).collect(Collectors.joining(" or "));
  }

  String weights() {
    return "/" + file + ".onnx";
  }

  String tokenizer() {
    return "/" + file + "-tokenizer.json";
  }

  PoolingMode pooling() {
    return pooling;
  }

  /**
   * The square of one more number that every vector gets, the others being shortened to match: a
   * cosine c becomes lift + (1 - lift) · c, in the same order as before, and every threshold that
   * was set with the usual model's vectors holds for this one's.
   */
  double lift() {
    return lift;
  }
}
