package dev.penny.store.campaign;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of a change a lead asked for. */
public sealed interface Outcome {
  record Done(String promotion, long revision) implements Outcome {}

  /** Nothing was changed. */
  record Refused(List<Problem> problems) implements Outcome {
    public Refused {
      problems = List.copyOf(problems);
    }

    static Refused because(String field, String why) {
      return new Refused(List.of(Problem.of(field, why)));
    }
  }

  /** Nothing was changed: somebody else changed it since it was read. */
  record Overtaken(String by, @Nullable Instant at) implements Outcome {}

  /** There is no such promotion. */
  record Missing() implements Outcome {}
}
