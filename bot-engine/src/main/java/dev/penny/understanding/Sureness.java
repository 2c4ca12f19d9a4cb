package dev.penny.understanding;

/**
 * How likely the winner is right: a logistic of four signs. The numbers were fitted on examples
 * held out of training together with all that are phrased like them (the bench {@code SurenessFit}
 * prints them anew), never on the lines Penny is measured on.
 */
final class Sureness {
  /** Intercept, margin, lead, cosine, agreement. */
  private static final double[] FITTED = {-2.17, 0.26, 2.31, 1.42, 2.26};

  private Sureness() {}

  static double of(Classifier.Signs signs) {
    double[] values = signs.values();
    double sum = FITTED[0];
    for (int i = 0; i < values.length; i++) {
      sum += FITTED[i + 1] * values[i];
    }
    return 1 / (1 + Math.exp(-sum));
  }
}
