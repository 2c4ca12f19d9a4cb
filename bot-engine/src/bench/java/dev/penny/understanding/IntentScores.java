package dev.penny.understanding;

import static dev.penny.understanding.IntentEvaluation.share;

import dev.penny.understanding.IntentEvaluation.Result;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The figures of an evaluation: overall, by source, by label, and which labels are confused. */
final class IntentScores {
  private static final int BINS = 10;
  private static final double[] CUTS = {0.5, 0.6, 0.7, 0.8, 0.9};

  private final List<Result> results;

  IntentScores(List<Result> results) {
    this.results = results;
  }

  void print(int confusions) {
    System.out.printf(
        "lines %d  first right %.1f  among three %.1f  macro-F1 %.3f  ECE %.3f%n",
        results.size(),
        share(count(Result::isRight), results.size()),
        share(count(Result::isOffered), results.size()),
        macroF1(),
        calibrationError());
    policy();
    by("source", Result::source);
    labels();
    confusions(confusions);
  }

  private long count(java.util.function.Predicate<Result> fits) {
    return results.stream().filter(fits).count();
  }

  private void policy() {
    for (double cut : CUTS) {
      var decided =
          results.stream()
              .filter(r -> new Result(r.gold(), r.source(), r.guess(), cut).isDecided())
              .toList();
      long right = decided.stream().filter(Result::isRight).count();
      long outside = decided.stream().filter(r -> r.isOutside() && !r.isRight()).count();
      System.out.printf(
          "act from %.1f: decided %.1f  of these right %.1f  outside taken as ours %.1f%n",
          cut,
          share(decided.size(), results.size()),
          share(right, decided.size()),
          share(outside, count(Result::isOutside)));
    }
  }

  private void by(String name, Function<Result, String> key) {
    Map<String, List<Result>> groups =
        results.stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
    groups.forEach((group, of) ->
        System.out.printf(
            "%s %-18s %5d  right %.1f  among three %.1f%n",
            name,
            group,
            of.size(),
            share(of.stream().filter(Result::isRight).count(), of.size()),
            share(of.stream().filter(Result::isOffered).count(), of.size())));
  }

  private void labels() {
    var golds =
        results.stream().map(Result::gold).collect(Collectors.toCollection(java.util.TreeSet::new));
    for (String label : golds) {
      long of = count(r -> r.gold().equals(label));
      long right = count(r -> r.gold().equals(label) && r.isRight());
      long guessed = count(r -> r.first().equals(label));
      System.out.printf(
          "label %-20s %4d  recall %5.1f  precision %5.1f%n",
          label, of, share(right, of), share(right, guessed));
    }
  }

  private void confusions(int most) {
    results.stream()
        .filter(r -> !r.isRight())
        .collect(
            Collectors.groupingBy(
                r -> r.gold() + " -> " + r.first() + "  " + r.source(), Collectors.counting()))
        .entrySet()
        .stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(most)
        .forEach(e -> System.out.printf("%4d %s%n", e.getValue(), e.getKey()));
  }

  private double macroF1() {
    return results.stream()
        .map(Result::gold)
        .distinct()
        .mapToDouble(label -> {
          long right = count(r -> r.gold().equals(label) && r.isRight());
          long both = count(r -> r.gold().equals(label)) + count(r -> r.first().equals(label));
          return 2.0 * right / Math.max(1, both);
        })
        .average()
        .orElse(0);
  }

  /** Mean distance between how sure a guess is and how often such guesses are right. */
  private double calibrationError() {
    double error = 0;
    for (int bin = 0; bin < BINS; bin++) {
      int at = bin;
      var in =
          results.stream()
              .filter(r -> Math.min(BINS - 1, (int) (r.guess().sure() * BINS)) == at)
              .toList();
      double sure = in.stream().mapToDouble(r -> r.guess().sure()).sum();
      error += Math.abs(sure - in.stream().filter(Result::isRight).count());
    }
    return error / results.size();
  }
}
