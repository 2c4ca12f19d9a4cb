package dev.penny.explain.story;

import dev.penny.explain.Comparison;

/** What came of the wish to have a bill explained. */
public sealed interface Telling {
  record Told(Story story) implements Telling {}

  /** There is no bill to compare with; the baseline says why. */
  record NothingToCompare(Baseline baseline) implements Telling {}

  /** The two cannot be compared. */
  record Refused(Comparison.NotComparable why) implements Telling {}
}
