package dev.penny.search;

import java.util.List;
import java.util.stream.Stream;

/** What a search comes to: something to say, or an honest "I don't know". */
public sealed interface Answer {

  /**
   * Something is sure enough to be said.
   *
   * @param confidence the estimated chance, 0 to 1, that {@code hit} is right
   * @param alternatives the next, best first
   */
  record Found(Hit hit, double confidence, List<Hit> alternatives) implements Answer {
    public Found {
      alternatives = List.copyOf(alternatives);
    }
  }

  /**
   * Nothing is sure enough to be said.
   *
   * @param confidence that of the first suggestion; 0 where there is none
   * @param threshold what it would have needed
   * @param suggestions the nearest articles, best first: to be offered, never to be said as the
   *     answer
   */
  record NotFound(double confidence, double threshold, List<Hit> suggestions) implements Answer {
    public NotFound {
      suggestions = List.copyOf(suggestions);
    }
  }

  /** Every hit, best first, whether it may be said or only offered. */
  default List<Hit> hits() {
    return switch (this) {
      case Found found ->
          Stream.concat(Stream.of(found.hit()), found.alternatives().stream()).toList();
      case NotFound none -> none.suggestions();
    };
  }
}
