package dev.penny.learning;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.penny.conversation.AgentId;
import dev.penny.understanding.Classifier;
import dev.penny.understanding.Examples.Example;
import dev.penny.understanding.Intent;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a lead sees and decides. Every decision is added to the log of lessons; one that changes
 * what Penny understands is trained and checked on a thread of its own, one at a time, and is taken
 * whole or not at all.
 */
public final class Learning implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Learning.class);
  private static final int LESSONS = 30;
  private static final long PATIENCE_SECONDS = 10;

  /** Lines that may be taught at once. */
  public static final int MOST_LINES = 200;

  private final LearningStore store;
  private final Mind mind;
  private final Training training;
  private final Gate gate;
  private final Clock clock;
  private final Cache<String, float[]> vectors =
      Caffeine.newBuilder().maximumSize(Keeping.MOST).build();
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("penny-learning").factory());
  private @Nullable Check check;

  public Learning(LearningStore store, Mind mind, Training training, Gate gate, Clock clock) {
    this.store = store;
    this.mind = mind;
    this.training = training;
    this.gate = gate;
    this.clock = clock;
  }

  /** What there is to see. {@code learned}: how many examples came from lessons. */
  public record Overview(List<Cluster> clusters, int turns, int learned, List<Lesson> lessons) {}

  /** What came of a wish. */
  public sealed interface Answer {
    /** It is being checked; see {@link #check()}. */
    record Begun(long check) implements Answer {}

    record Done(long lesson) implements Answer {}

    /** {@code later}: the same wish may be granted in a while. */
    record No(boolean later, String why) implements Answer {}
  }

  public Overview overview() {
    List<UnsureTurn> open = store.open();
    List<Cluster> clusters =
        Clusters.of(Line.of(open), text -> vectors.get(text, t -> mind.embedder().embed(t)));
    return new Overview(clusters, open.size(), store.examples().size(), store.lessons(LESSONS));
  }

  /** The newest change on its way, or how it came out. */
  public synchronized Optional<Check> check() {
    return Optional.ofNullable(check);
  }

  /** These lines mean that. {@code ids} of lines of the overview. */
  public synchronized Answer teach(AgentId by, Intent label, Collection<String> ids) {
    List<Line> lines = lines(ids);
    if (isBusy() || lines.isEmpty() || lines.size() > MOST_LINES) {
      return no(lines);
    }
    var lesson = new Teaching(store, mind, training, gate, by, label, lines);
    return begin(label, lines.size(), () -> lesson.run(clock.instant()));
  }

  /** These lines are put aside, and nothing is learned. */
  public synchronized Answer dismiss(AgentId by, Collection<String> ids) {
    List<Line> lines = lines(ids);
    if (lines.isEmpty()) {
      return no(lines);
    }
    var draft = Teaching.draft(clock.instant(), by, Lesson.Kind.DISMISSED, null, lines, "");
    return new Answer.Done(store.record(draft, List.of(), Teaching.keys(lines)).id());
  }

  /** Takes a lesson back; its lines are open again as far as they are still kept. */
  public synchronized Answer undo(AgentId by, long id) {
    Lesson lesson = store.lesson(id).orElse(null);
    if (lesson == null || !lesson.canBeUndone()) {
      return new Answer.No(
          false, "This cannot be undone: it was undone already, or taught nothing.");
    }
    if (isBusy()) {
      return no(List.of());
    }
    Lesson.Draft was = lesson.draft();
    var draft =
        new Lesson.Draft(
            clock.instant(),
            by,
            Lesson.Kind.UNDONE,
            was.label(),
            was.sample(),
            was.lines(),
            "",
            id);
    if (was.kind() == Lesson.Kind.DISMISSED) {
      return new Answer.Done(store.record(draft, List.of(), List.of()).id());
    }
    return begin(null, was.lines(), () -> takeBack(draft));
  }

  private Outcome takeBack(Lesson.Draft draft) {
    var _ = store.record(draft, List.of(), List.of());
    List<Example> learned = store.examples();
    Classifier without = training.classifier(learned);
    mind.change(without);
    training.keepOnly(learned);
    return new Outcome(Check.State.TAKEN, List.of("Penny reads as before that lesson."));
  }

  private Answer begin(@Nullable Intent label, int lines, Work work) {
    var begun =
        new Check(
            check == null ? 1 : check.number() + 1, Check.State.RUNNING, label, lines, List.of());
    check = begun;
    thread.execute(() -> end(begun, work));
    return new Answer.Begun(begun.number());
  }

  /** Something that is checked; says how it came out. */
  @FunctionalInterface
  interface Work {
    Outcome run();
  }

  /** How a check came out. */
  record Outcome(Check.State state, List<String> told) {}

  private void end(Check begun, Work work) {
    Outcome outcome;
    try {
      outcome = work.run();
    } catch (RuntimeException e) {
      LOG.error("a change of the examples could not be checked", e);
      outcome =
          new Outcome(
              Check.State.FAILED,
              List.of("Something went wrong on our side. Nothing was changed."));
    }
    synchronized (this) {
      check = begun.ended(outcome.state(), outcome.told());
    }
  }

  private boolean isBusy() {
    return check != null && check.isRunning();
  }

  private Answer no(List<Line> lines) {
    if (isBusy()) {
      return new Answer.No(
          true, "Another change is being checked. Wait until it is done, then try again.");
    }
    return lines.isEmpty()
        ? new Answer.No(
            false, "Somebody has decided about these lines already. Look at the list again.")
        : new Answer.No(false, "At most " + MOST_LINES + " lines can be taught at once.");
  }

  /** All of these, or none where one of them is no longer open. */
  private List<Line> lines(Collection<String> ids) {
    List<Line> lines = Line.of(store.open()).stream().filter(l -> ids.contains(l.id())).toList();
    boolean all = lines.stream().map(Line::id).collect(Collectors.toSet()).containsAll(ids);
    return all ? lines : List.of();
  }

  /** Ends what is being checked, or leaves it after a while: then nothing was changed. */
  @Override
  public void close() {
    thread.shutdown();
    try {
      if (!thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("a change of the examples was still being checked; it is not taken");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
