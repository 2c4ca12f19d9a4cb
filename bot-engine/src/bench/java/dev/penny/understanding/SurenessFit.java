package dev.penny.understanding;

import dev.penny.search.Embedder;
import dev.penny.search.VectorCache;
import dev.penny.search.lucene.OnnxEmbedder;
import dev.penny.search.lucene.Profile;
import dev.penny.store.UnderstandingFiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Fits the numbers of {@link Sureness} anew and prints them: {@code SurenessFit [PROFILE]}. Nothing
 * but our own examples is used: they are held out fold by fold, and always with all near relatives
 * (a chain of examples of one intent, each nearer than {@link #RELATED} to the next), so that what
 * is held out is phrased in a way that was not learned, as what customers write is.
 */
public final class SurenessFit {
  private static final double RELATED = 0.93;
  private static final int FOLDS = 5;
  private static final int ROUNDS = 4000;
  private static final double SHRINK = 1e-3;

  private SurenessFit() {}

  /** One held-out example: the signs, and whether the winner was right. */
  private record Tried(List<Double> signs, boolean right) {}

  public static void main(String[] args) {
    Profile profile = Profile.labelled(args.length == 0 ? "usual" : args[0]).orElseThrow();
    var embedder = new OnnxEmbedder(profile);
    var cache = VectorCache.inMemory(embedder, UnderstandingFiles.seed(embedder));
    Examples examples = Examples.shipped();
    List<float[]> vectors = cache.vectors(examples.texts());
    int[] groups = groups(examples, vectors);
    var tried = new ArrayList<Tried>();
    for (int fold = 0; fold < FOLDS; fold++) {
      tried.addAll(heldOut(examples, vectors, groups, fold));
    }
    long right = tried.stream().filter(Tried::right).count();
    System.out.printf(
        "held out %d, first right %.1f %%%n", tried.size(), 100.0 * right / tried.size());
    System.out.println(
        "intercept, margin, lead, cosine, agreement: "
            + Arrays.stream(fit(tried))
                .mapToObj(w -> String.format(Locale.ROOT, "%.2f", w))
                .collect(Collectors.joining(", ")));
  }

  private static List<Tried> heldOut(
      Examples examples, List<float[]> vectors, int[] groups, int fold) {
    var learned = new ArrayList<Examples.Example>();
    var known = new ArrayList<float[]>();
    for (int i = 0; i < groups.length; i++) {
      if (groups[i] % FOLDS != fold) {
        learned.add(examples.all().get(i));
        known.add(vectors.get(i));
      }
    }
    var some = new Examples(learned);
    var classifier = new Classifier(some, known, Weights.train(some, known));
    var tried = new ArrayList<Tried>();
    for (int i = 0; i < groups.length; i++) {
      if (groups[i] % FOLDS == fold) {
        Examples.Example held = examples.all().get(i);
        Classifier.Guess guess = classifier.guess(held.text(), vectors.get(i));
        boolean right = guess.first().published() == held.intent().published();
        tried.add(new Tried(Arrays.stream(guess.signs().values()).boxed().toList(), right));
      }
    }
    return tried;
  }

  /** A number for each example; relatives have the same one. */
  private static int[] groups(Examples examples, List<float[]> vectors) {
    int[] head = new int[vectors.size()];
    for (int i = 0; i < head.length; i++) {
      head[i] = i;
      for (int j = 0; j < i; j++) {
        if (examples.all().get(i).intent() == examples.all().get(j).intent()
            && Embedder.cosine(vectors.get(i), vectors.get(j)) >= RELATED) {
          head[head(head, i)] = head(head, j);
        }
      }
    }
    var numbers = new ArrayList<Integer>();
    int[] groups = new int[head.length];
    for (int i = 0; i < head.length; i++) {
      int top = head(head, i);
      if (top == i) {
        numbers.add(top);
      }
    }
    for (int i = 0; i < head.length; i++) {
      groups[i] = numbers.indexOf(head(head, i));
    }
    return groups;
  }

  private static int head(int[] head, int of) {
    int at = of;
    while (head[at] != at) {
      at = head[at];
    }
    return at;
  }

  /** Logistic regression by gradient descent on signs brought to one scale. */
  private static double[] fit(List<Tried> tried) {
    int signs = tried.getFirst().signs().size();
    double[] mean = new double[signs];
    double[] spread = new double[signs];
    for (int s = 0; s < signs; s++) {
      int at = s;
      mean[s] = tried.stream().mapToDouble(t -> t.signs().get(at)).average().orElse(0);
      spread[s] =
          Math.sqrt(
              tried.stream()
                  .mapToDouble(t -> Math.pow(t.signs().get(at) - mean[at], 2))
                  .average()
                  .orElse(1));
    }
    double[] weights = new double[signs + 1];
    for (int round = 0; round < ROUNDS; round++) {
      step(weights, tried, mean, spread);
    }
    double[] plain = weights.clone();
    for (int s = 0; s < signs; s++) {
      plain[s + 1] = weights[s + 1] / spread[s];
      plain[0] -= weights[s + 1] * mean[s] / spread[s];
    }
    return plain;
  }

  private static void step(double[] weights, List<Tried> tried, double[] mean, double[] spread) {
    double[] slope = new double[weights.length];
    for (Tried one : tried) {
      double sum = weights[0];
      for (int s = 0; s < mean.length; s++) {
        sum += weights[s + 1] * (one.signs().get(s) - mean[s]) / spread[s];
      }
      double miss = 1 / (1 + Math.exp(-sum)) - (one.right() ? 1 : 0);
      slope[0] += miss;
      for (int s = 0; s < mean.length; s++) {
        slope[s + 1] += miss * (one.signs().get(s) - mean[s]) / spread[s];
      }
    }
    for (int w = 0; w < weights.length; w++) {
      weights[w] -= slope[w] / tried.size() + (w == 0 ? 0 : SHRINK * weights[w]);
    }
  }
}
