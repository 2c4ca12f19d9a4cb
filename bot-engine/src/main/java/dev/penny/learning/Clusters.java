package dev.penny.learning;

import dev.penny.search.Embedder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Puts lines together by likeness. Greedy, so the same lines always give the same clusters: most
 * frequent lines first, each goes to the first cluster whose first line it is like, or begins one.
 */
final class Clusters {
  /** Cosine of bge-small: rewordings lie above, other requests about bills mostly below. */
  static final float ALIKE = 0.8f;

  private static final Comparator<Line> FREQUENT_FIRST =
      Comparator.comparingInt(Line::count)
          .thenComparing(Line::newest)
          .reversed()
          .thenComparing(Line::text)
          .thenComparing(Line::id);

  private static final Comparator<Cluster> LARGE_FIRST =
      Comparator.comparingInt(Cluster::size).reversed();

  private Clusters() {}

  private static final class Group {
    private final float[] first;
    private final List<Line> lines = new ArrayList<>();

    Group(Line line, float[] vector) {
      this.first = vector;
      lines.add(line);
    }
  }

  static List<Cluster> of(List<Line> lines, Function<String, float[]> vectors) {
    var groups = new ArrayList<Group>();
    for (Line line : lines.stream().sorted(FREQUENT_FIRST).toList()) {
      float[] vector = vectors.apply(line.text());
      groups.stream()
          .filter(g -> Embedder.cosine(g.first, vector) >= ALIKE)
          .findFirst()
          .ifPresentOrElse(g -> g.lines.add(line), () -> groups.add(new Group(line, vector)));
    }
    return groups.stream().map(g -> Cluster.of(g.lines)).sorted(LARGE_FIRST).toList();
  }
}
