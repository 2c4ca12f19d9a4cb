package dev.penny.learning;

import dev.penny.understanding.Intent;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lines that mean about the same; the first is the one the others are like.
 *
 * @param proposal what it probably means; empty: nothing speaks for any label
 */
public record Cluster(List<Line> lines, Optional<Proposal> proposal) {

  public Cluster {
    lines = List.copyOf(lines);
  }

  /** {@code chosen}: customers said so; else it is the classifier's best guess. */
  public record Proposal(Intent label, boolean chosen) {}

  static Cluster of(List<Line> lines) {
    var chosen = new EnumMap<Intent, Integer>(Intent.class);
    var guessed = new EnumMap<Intent, Integer>(Intent.class);
    for (Line line : lines) {
      line.chosen().forEach((intent, times) -> chosen.merge(intent, times, Integer::sum));
      if (line.turnedDown() < line.count() && !line.guesses().isEmpty()) {
        guessed.merge(line.guesses().getFirst(), line.percent() * line.count(), Integer::sum);
      }
    }
    return new Cluster(lines, most(chosen, true).or(() -> most(guessed, false)));
  }

  /** Of equals the first in the order of {@link Intent}. */
  private static Optional<Proposal> most(Map<Intent, Integer> votes, boolean chosen) {
    return votes.entrySet().stream()
        .max(
            Map.Entry.<Intent, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(e -> new Proposal(e.getKey(), chosen));
  }

  /** How many turns. */
  public int size() {
    return lines.stream().mapToInt(Line::count).sum();
  }

  public String id() {
    return lines.getFirst().id();
  }
}
