package dev.penny.understanding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/**
 * What the linear classifier sees: the sentence vector, and hashed words, word pairs and letter
 * groups at a lower weight, because short lines about money share few meanings but telling words.
 */
final class Features {
  static final int BUCKETS = 1 << 13;
  private static final float WORDS_WEIGHT = 0.7f;
  private static final int SHORTEST = 3;
  private static final int LONGEST = 5;

  private Features() {}

  /** Indices (from 0, ascending) and values; the first ones are the vector's. */
  static final class Sparse {
    final int[] indices;
    final float[] values;

    Sparse(int[] indices, float[] values) {
      this.indices = indices;
      this.values = values;
    }
  }

  static Sparse of(String text, float[] vector) {
    var counts = new TreeMap<Integer, Float>();
    for (String gram : grams(text)) {
      counts.merge(vector.length + Math.floorMod(mix(gram.hashCode()), BUCKETS), 1f, Float::sum);
    }
    counts.replaceAll((_, count) -> (float) (1 + Math.log(count)));
    double norm = Math.sqrt(counts.values().stream().mapToDouble(v -> v * v).sum());
    int[] indices = new int[vector.length + counts.size()];
    float[] values = new float[indices.length];
    for (int i = 0; i < vector.length; i++) {
      indices[i] = i;
      values[i] = vector[i];
    }
    int at = vector.length;
    for (var entry : counts.entrySet()) {
      indices[at] = entry.getKey();
      values[at++] = (float) (WORDS_WEIGHT * entry.getValue() / Math.max(norm, 1e-9));
    }
    return new Sparse(indices, values);
  }

  private static List<String> grams(String text) {
    String plain = text.toLowerCase(Locale.ROOT).replaceAll("\\d", "#");
    var words = Arrays.stream(plain.split("[^\\p{L}\\p{N}#]+")).filter(w -> !w.isEmpty()).toList();
    var grams = new ArrayList<String>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      grams.add("w" + word);
      if (i > 0) {
        grams.add("p" + words.get(i - 1) + " " + word);
      }
      String padded = "<" + word + ">";
      for (int size = SHORTEST; size <= LONGEST; size++) {
        for (int from = 0; from + size <= padded.length(); from++) {
          grams.add("c" + padded.substring(from, from + size));
        }
      }
    }
    return grams;
  }

  private static int mix(int hash) {
    int h = hash * 0x9E3779B9;
    return h ^ (h >>> 15);
  }
}
