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

  /** The cosine of two vectors of this kind (unit length), from -1 to 1. */
  static float cosine(float[] a, float[] b) {
    float sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
