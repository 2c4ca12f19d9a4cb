package dev.penny.understanding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Which intent, and how sure. {@link Sureness} rests on four signs: the winner's margin, its lead,
 * how near the five nearest examples are, and how many of these agree.
 */
public final class Classifier {
  private static final int NEAREST = 5;
  private static final int GUESSES = 3;
  private static final double DOUBTED = 0.5;

  /** What was learned word for word may still stand for something else. */
  private static final double LEARNED = 0.97;

  private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final Examples examples;
  private final Nearest nearest;
  private final Weights weights;
  private final Map<String, Intent> known;

  public Classifier(Examples examples, List<float[]> vectors, Weights weights) {
    this.examples = examples;
    this.nearest = new Nearest(vectors);
    this.weights = weights;
    this.known = new HashMap<>();
    examples.all().forEach(e -> known.putIfAbsent(bare(e.text()), e.intent()));
  }

  /** Letters and digits alone. */
  private static String bare(String text) {
    return MARKS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }

  /** The likeliest intents, best first, and the probability that the first is right. */
  public record Guess(List<Intent> best, double sure, Signs signs) {
    public Intent first() {
      return best.getFirst();
    }

    /** The same, of words that are an example themselves. */
    Guess learned() {
      return new Guess(best, Math.max(sure, LEARNED), signs);
    }

    /** The same, where there is a reason to doubt it that no sign tells of. */
    Guess doubted() {
      return new Guess(best, Math.min(sure, DOUBTED), signs);
    }
  }

  /** What sureness rests on. */
  public record Signs(double margin, double lead, double cosine, double agreement) {
    double[] values() {
      return new double[] {margin, lead, cosine, agreement};
    }
  }

  /** The spelling of the words it learned from. */
  Spelling spelling() {
    return new Spelling(examples);
  }

  public Guess guess(String text, float[] vector) {
    float[] margins = weights.margins(Features.of(text, vector));
    Integer[] order = new Integer[margins.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingDouble(i -> -margins[i]));
    List<Intent> best = best(order);
    float rival = margins[Intent.ALL.indexOf(best.get(1))];
    Signs signs = signs(margins[order[0]], rival, vector, best.getFirst());
    Guess guess = new Guess(best, Sureness.of(signs), signs);
    return known.get(bare(text)) == best.getFirst() ? guess.learned() : guess;
  }

  /** Of two labels for one request the likelier: they are no rivals, and no choice. */
  private static List<Intent> best(Integer[] order) {
    var best = new ArrayList<Intent>();
    var requests = EnumSet.noneOf(Intent.class);
    for (int i = 0; best.size() < GUESSES; i++) {
      Intent intent = Intent.ALL.get(order[i]);
      if (requests.add(intent.published())) {
        best.add(intent);
      }
    }
    return best;
  }

  private Signs signs(float first, float second, float[] vector, Intent winner) {
    List<Nearest.Near> near = nearest.to(vector, NEAREST);
    double cosine = 0;
    int agree = 0;
    for (int i = 0; i < NEAREST; i++) {
      boolean is = i < near.size();
      Intent whose = is ? examples.all().get(near.get(i).place()).intent() : Intent.OUT_OF_SCOPE;
      cosine += (is ? near.get(i).cosine() : -1) / NEAREST;
      agree += whose.published() == winner.published() ? 1 : 0;
    }
    return new Signs(first, first - second, cosine, (double) agree / NEAREST);
  }
}
