package dev.penny.redaction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Characters of a folded text to hide, {@code to} not among them. */
record Span(int from, int to, Hidden kind) {

  /** In order, with those that overlap made into one. */
  static List<Span> merged(List<Span> spans) {
    var merged = new ArrayList<Span>();
    var sorted = new ArrayList<>(spans);
    sorted.sort(Comparator.comparingInt(Span::from).thenComparing(Span::kind));
    for (Span span : sorted) {
      Span last = merged.isEmpty() ? null : merged.getLast();
      if (last != null && span.from() < last.to()) {
        merged.set(merged.size() - 1, last.and(span));
      } else {
        merged.add(span);
      }
    }
    return merged;
  }

  private Span and(Span other) {
    return new Span(
        Math.min(from, other.from),
        Math.max(to, other.to),
        kind.compareTo(other.kind) <= 0 ? kind : other.kind);
  }
}
