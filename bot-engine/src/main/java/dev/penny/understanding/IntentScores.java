package dev.penny.understanding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The figures of labelled lines, all from 0 to 1 but the counts. The label that counts is that of
 * the whole of understanding, rules included.
 *
 * @param macroF1 mean F1 of the labels that occur
 * @param amongThree the right one is among the three likeliest
 * @param decided no question back: acted on, or known to be outside
 * @param decidedRight of these
 * @param rightOrOffered done right, or the right one was among the choices
 * @param outsideAsOurs of what is outside, how much was acted on as a request for us
 * @param calibrationError expected calibration error over ten equal bins
 * @param coverageAt95 the largest share, surest first, that is right 95 times of 100
 */
public record IntentScores(
    int lines,
    double accuracy,
    double macroF1,
    double amongThree,
    double decided,
    double decidedRight,
    double rightOrOffered,
    double outsideRecall,
    double outsidePrecision,
    double outsideAsOurs,
    double calibrationError,
    double coverageAt95) {
  private static final int BINS = 10;
  private static final double WANTED = 0.95;

  public static IntentScores of(List<Labelled> all) {
    long decided = count(all, Labelled::isDecided);
    long outside = count(all, Labelled::isOutside);
    long found = count(all, l -> l.isOutside() && l.isSaidToBeOutside());
    return new IntentScores(
        all.size(),
        share(count(all, Labelled::isRight), all.size()),
        labels(all).stream().mapToDouble(LabelScore::f1).average().orElse(0),
        share(count(all, Labelled::isAmongThree), all.size()),
        share(decided, all.size()),
        share(count(all, l -> l.isDecided() && l.isRight()), decided),
        share(count(all, Labelled::isRightOrOffered), all.size()),
        share(found, outside),
        share(found, count(all, Labelled::isSaidToBeOutside)),
        share(count(all, Labelled::isAnsweredAsOurs), outside),
        calibrationError(all),
        coverage(all));
  }

  /** How one label fares; {@code precision} is 0 where it was never said. */
  public record LabelScore(Intent label, int lines, double recall, double precision) {
    double f1() {
      return recall + precision == 0 ? 0 : 2 * recall * precision / (recall + precision);
    }
  }

  public static List<LabelScore> labels(List<Labelled> all) {
    return all.stream().map(Labelled::gold).distinct().sorted().map(l -> label(all, l)).toList();
  }

  private static LabelScore label(List<Labelled> all, Intent label) {
    long of = count(all, l -> l.gold() == label);
    long right = count(all, l -> l.gold() == label && l.isRight());
    long said = count(all, l -> l.heard().intent() == label);
    return new LabelScore(label, (int) of, share(right, of), share(right, said));
  }

  /** So many lines of {@code gold} were taken for {@code taken}. */
  public record Confusion(Intent gold, Intent taken, long lines) {}

  /** The commonest first. */
  public static List<Confusion> confusions(List<Labelled> all) {
    Map<Intent, Map<Intent, Long>> wrong =
        all.stream()
            .filter(l -> !l.isRight())
            .collect(
                Collectors.groupingBy(
                    Labelled::gold,
                    TreeMap::new,
                    Collectors.groupingBy(
                        l -> l.heard().intent(), TreeMap::new, Collectors.counting())));
    var confusions = new ArrayList<Confusion>();
    wrong.forEach((gold, taken) ->
        taken.forEach((as, lines) -> confusions.add(new Confusion(gold, as, lines))));
    confusions.sort(Comparator.comparingLong(Confusion::lines).reversed());
    return List.copyOf(confusions);
  }

  /** Mean distance between how sure one was and how often that was right. */
  private static double calibrationError(List<Labelled> all) {
    double[] distance = new double[BINS];
    for (Labelled line : all) {
      int bin = Math.min(BINS - 1, (int) (line.heard().sure() * BINS));
      distance[bin] += line.heard().sure() - (line.isRight() ? 1 : 0);
    }
    double sum = 0;
    for (double d : distance) {
      sum += Math.abs(d);
    }
    return all.isEmpty() ? 0 : sum / all.size();
  }

  /** Lines that are equally sure are taken or left together. */
  private static double coverage(List<Labelled> all) {
    List<Labelled> sorted =
        all.stream()
            .sorted(Comparator.comparingDouble((Labelled l) -> l.heard().sure()).reversed())
            .toList();
    int covered = 0;
    int right = 0;
    for (int i = 0; i < sorted.size(); i++) {
      right += sorted.get(i).isRight() ? 1 : 0;
      boolean last =
          i + 1 == sorted.size() || sorted.get(i + 1).heard().sure() < sorted.get(i).heard().sure();
      if (last && right >= WANTED * (i + 1)) {
        covered = i + 1;
      }
    }
    return share(covered, all.size());
  }

  private static long count(List<Labelled> all, Predicate<Labelled> fits) {
    return all.stream().filter(fits).count();
  }

  private static double share(long part, long all) {
    return all == 0 ? 0 : (double) part / all;
  }
}
