package dev.penny.understanding;

import dev.penny.search.Embedder;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds the examples nearest to a vector, exactly, at a fifth of what comparing them one by one
 * costs: all are compared roughly first, with numbers rounded to a byte that lie dimension by
 * dimension (a form of loop the JVM makes vector instructions of, and a quarter of the memory to
 * read); only those that rounding could have put in a wrong place are then compared as they are.
 */
final class Nearest {
  private static final int STEPS = 127;

  /** Sums of floats in another order differ by less. */
  private static final float SUMMING = 1e-4f;

  private final List<float[]> vectors;

  /** The cells of the first number of every vector, then of the second one, and so on. */
  private final byte[] cells;

  /** What one step of a cell is worth, for each number of a vector. */
  private final float[] worth;

  /** By how much a rough cosine may be wrong at most. */
  private final float wrong;

  /** Of vectors of one size and of length one; not to be changed afterwards. */
  Nearest(List<float[]> vectors) {
    this.vectors = List.copyOf(vectors);
    this.worth = worth(this.vectors);
    this.cells = new byte[worth.length * this.vectors.size()];
    this.wrong = fill() + SUMMING;
  }

  /** A vector by its place in the list, with the exact cosine. */
  record Near(int place, float cosine) {}

  /** The {@code most} nearest, nearest first, of equals the earlier one; fewer if there are. */
  List<Near> to(float[] vector, int most) {
    int wanted = Math.min(most, vectors.size());
    float[] rough = rough(vector);
    float enough = last(rough, wanted) - 2 * wrong;
    int[] places = new int[wanted];
    float[] cosines = new float[wanted];
    Arrays.fill(cosines, Float.NEGATIVE_INFINITY);
    for (int i = 0; i < rough.length; i++) {
      if (rough[i] >= enough) {
        insert(i, Embedder.cosine(vector, vectors.get(i)), places, cosines);
      }
    }
    return IntStream.range(0, wanted).mapToObj(i -> new Near(places[i], cosines[i])).toList();
  }

  private float[] rough(float[] vector) {
    float[] sums = new float[vectors.size()];
    for (int d = 0; d < worth.length; d++) {
      add(sums, cells, d * sums.length, vector[d] * worth[d]);
    }
    return sums;
  }

  /** A loop of its own and of this form: that is what the JVM's compiler vectorises. */
  private static void add(float[] sums, byte[] cells, int from, float times) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += times * cells[from + i];
    }
  }

  /** The least of the {@code wanted} greatest. */
  private static float last(float[] values, int wanted) {
    int[] places = new int[wanted];
    float[] greatest = new float[wanted];
    Arrays.fill(greatest, Float.NEGATIVE_INFINITY);
    for (int i = 0; i < values.length; i++) {
      insert(i, values[i], places, greatest);
    }
    return wanted == 0 ? 0 : greatest[wanted - 1];
  }

  private static void insert(int place, float value, int[] places, float[] values) {
    int at = values.length;
    while (at > 0 && value > values[at - 1]) {
      at--;
    }
    if (at < values.length) {
      System.arraycopy(values, at, values, at + 1, values.length - at - 1);
      System.arraycopy(places, at, places, at + 1, values.length - at - 1);
      values[at] = value;
      places[at] = place;
    }
  }

  private static float[] worth(List<float[]> vectors) {
    float[] worth = new float[vectors.isEmpty() ? 0 : vectors.getFirst().length];
    for (float[] vector : vectors) {
      for (int d = 0; d < worth.length; d++) {
        worth[d] = Math.max(worth[d], Math.abs(vector[d]) / STEPS);
      }
    }
    return worth;
  }

  /**
   * Returns the length of the longest difference between a vector and its rounded form. As the
   * other vector has length one, no product with it is wrong by more.
   */
  private float fill() {
    double longest = 0;
    for (int i = 0; i < vectors.size(); i++) {
      float[] vector = vectors.get(i);
      double sum = 0;
      for (int d = 0; d < worth.length; d++) {
        int steps = worth[d] == 0 ? 0 : Math.round(vector[d] / worth[d]);
        cells[d * vectors.size() + i] = (byte) steps;
        double off = vector[d] - steps * worth[d];
        sum += off * off;
      }
      longest = Math.max(longest, sum);
    }
    return (float) Math.sqrt(longest);
  }
}
