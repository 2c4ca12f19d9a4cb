package dev.penny.search;

import java.util.List;

/**
 * Turns a text into a point of a space in which texts that mean the same lie close together. Every
 * vector has length one, so the dot product of two of them is their cosine. Safe for use by many
 * threads.
 */
public interface Embedder {
  /** Names model and weights; vectors of different names must never be compared. */
  String model();

  /** How many numbers a vector has. */
  int dimension();

  /** The vector of {@code text}; an empty text has one too, but it means nothing. */
  float[] embed(String text);

  /** One vector for each text, in the same order. */
  default List<float[]> embedAll(List<String> texts) {
    return texts.stream().map(this::embed).toList();
  }

  /**
   * The cosine of two vectors of this kind (unit length), from -1 to 1. Four sums run side by side,
   * because one would wait for itself; their order is fixed, so the answer is too.
   */
  static float cosine(float[] a, float[] b) {
    float one = 0;
    float two = 0;
    float three = 0;
    float four = 0;
    int i = 0;
    for (; i < a.length - 3; i += 4) {
      one += a[i] * b[i];
      two += a[i + 1] * b[i + 1];
      three += a[i + 2] * b[i + 2];
      four += a[i + 3] * b[i + 3];
    }
    for (; i < a.length; i++) {
      one += a[i] * b[i];
    }
    return one + two + (three + four);
  }
}
