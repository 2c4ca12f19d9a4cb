package dev.penny.desk.fault;

import dev.penny.action.Actor;
import dev.penny.audit.fault.Hit;
import dev.penny.desk.fault.Fault.Line;
import dev.penny.desk.fault.Fault.Standing;
import dev.penny.desk.fault.Fault.Sum;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Port to the faults and their lines. What a method has written is on disk when it returns. */
public interface FaultStore {
  /** False where the same fault is there already: nothing is changed then. */
  boolean open(Fault fault, Actor by);

  /** Newest first. */
  List<Fault> faults();

  Optional<Fault> fault(String id);

  /**
   * Adds what a piece of the search found, and how far it came, in one commit. Nothing happens
   * where another search had come further than {@code before}.
   */
  void found(Fault before, Fault after, List<Hit> hits);

  List<Sum> sums(String id);

  /**
   * Lines in the order they were found; {@code standing} null: all. It is kept that {@code by} has
   * looked at these accounts.
   */
  List<Line> lines(
      String id, @Nullable Standing standing, int from, int atMost, Actor by, Instant at);

  /**
   * Decides what waits for a decision; {@code line} null: all of it. Says how many lines that were,
   * and keeps who did it.
   */
  int decide(String id, @Nullable Long line, boolean approve, Actor by, String why, Instant at);

  /** Lines to be given back, of all faults, oldest decision first. */
  List<Line> approved(int atMost);

  /** What came of an approved line. */
  void answered(Line line, Standing standing, String answer);
}
