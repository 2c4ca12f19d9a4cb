package dev.penny.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.penny.understanding.IntentScores;
import dev.penny.understanding.Labelled;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The figures of an evaluation of intents, for a program or for a person. */
final class IntentReport {
  private static final int CONFUSIONS = 25;

  private IntentReport() {}

  /** All figures from 0 to 1, four places; by source where more than one is named. */
  static ObjectNode json(List<Labelled> lines) {
    ObjectNode json = figures(IntentScores.of(lines));
    var labels = json.putArray("labels");
    IntentScores.labels(lines)
        .forEach(l ->
            labels
                .addObject()
                .put("label", l.label().label())
                .put("lines", l.lines())
                .put("recall", rounded(l.recall()))
                .put("precision", rounded(l.precision())));
    var confusions = json.putArray("confusions");
    IntentScores.confusions(lines)
        .forEach(c ->
            confusions
                .addObject()
                .put("intent", c.gold().label())
                .put("taken_for", c.taken().label())
                .put("lines", c.lines()));
    ObjectNode sources = json.putObject("sources");
    bySource(lines).forEach((name, of) -> sources.set(name, figures(IntentScores.of(of))));
    return json;
  }

  private static ObjectNode figures(IntentScores scores) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("lines", scores.lines());
    shares(scores).forEach((name, share) -> json.put(name, rounded(share)));
    return json;
  }

  private static Map<String, Double> shares(IntentScores scores) {
    var shares = new LinkedHashMap<String, Double>();
    shares.put("accuracy", scores.accuracy());
    shares.put("macro_f1", scores.macroF1());
    shares.put("top3", scores.amongThree());
    shares.put("right_or_offered", scores.rightOrOffered());
    shares.put("decided", scores.decided());
    shares.put("decided_precision", scores.decidedRight());
    shares.put("coverage_at_95", scores.coverageAt95());
    shares.put("oos_recall", scores.outsideRecall());
    shares.put("oos_precision", scores.outsidePrecision());
    shares.put("oos_answered_as_in_scope", scores.outsideAsOurs());
    shares.put("ece", scores.calibrationError());
    return shares;
  }

  static String words(List<Labelled> lines) {
    IntentScores scores = IntentScores.of(lines);
    var text = new StringBuilder("%d lines%n%n".formatted(scores.lines()));
    shares(scores)
        .forEach((name, share) ->
            text.append(String.format(Locale.ROOT, "%-26s %6.2f %%%n", name, 100 * share)));
    text.append("%n%-22s %6s %7s %10s%n".formatted("label", "lines", "recall", "precision"));
    IntentScores.labels(lines)
        .forEach(l ->
            text.append(
                String.format(
                    Locale.ROOT,
                    "%-22s %6d %7.1f %10.1f%n",
                    l.label().label(),
                    l.lines(),
                    100 * l.recall(),
                    100 * l.precision())));
    text.append("%n%6s  %s%n".formatted("lines", "intent -> taken for"));
    IntentScores.confusions(lines).stream()
        .limit(CONFUSIONS)
        .forEach(c ->
            text.append(
                "%6d  %s -> %s%n".formatted(c.lines(), c.gold().label(), c.taken().label())));
    bySource(lines).forEach((name, of) -> text.append(source(name, IntentScores.of(of))));
    return text.toString();
  }

  private static String source(String name, IntentScores scores) {
    return String.format(
            Locale.ROOT,
            "%n%s: %d lines, right %.1f %%, decided %.1f %%, of these right %.1f %%",
            name,
            scores.lines(),
            100 * scores.accuracy(),
            100 * scores.decided(),
            100 * scores.decidedRight())
        + "\n";
  }

  private static Map<String, List<Labelled>> bySource(List<Labelled> lines) {
    Map<String, List<Labelled>> sources =
        lines.stream()
            .collect(Collectors.groupingBy(Labelled::source, TreeMap::new, Collectors.toList()));
    return sources.size() > 1 ? sources : Map.of();
  }

  private static double rounded(double share) {
    return Double.parseDouble(String.format(Locale.ROOT, "%.4f", share));
  }
}
