package dev.penny.action;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something asked for, from the asking on.
 *
 * @param by who asked
 * @param waitsFor why a person had to decide; null: none had
 * @param steps what was done, oldest first
 */
public record RequestCase(
    CaseId id,
    Actor by,
    Wish wish,
    Standing standing,
    @Nullable Refusal waitsFor,
    List<Entry> steps) {
  public RequestCase {
    steps = List.copyOf(steps);
  }

  public enum Standing {
    /** For one of the staff. */
    WAITING,
    /** A proof is asked for, and not there yet. */
    ASKED,
    /** A proof is there, and nobody has decided on it. */
    SENT,
    GRANTED,
    REFUSED,
    WITHDRAWN
  }

  static RequestCase opened(Entry entry, CaseId id, Action.Request asked, @Nullable Refusal why) {
    Standing standing =
        asked.wish() instanceof Wish.Proof
            ? Standing.ASKED
            : why == null ? Standing.GRANTED : Standing.WAITING;
    return new RequestCase(id, entry.actor(), asked.wish(), standing, why, List.of(entry));
  }

  RequestCase settled(Entry entry, Action.Verdict verdict) {
    return with(
        switch (verdict) {
          case APPROVE -> Standing.GRANTED;
          case REFUSE -> Standing.REFUSED;
          case WITHDRAW -> Standing.WITHDRAWN;
        },
        entry);
  }

  RequestCase sent(Entry entry) {
    return with(Standing.SENT, entry);
  }

  private RequestCase with(Standing next, Entry step) {
    return new RequestCase(id, by, wish, next, waitsFor, CasesFold.plus(steps, step));
  }

  /** Whether a person of the staff has to decide. */
  public boolean waitsForStaff() {
    return switch (standing) {
      case WAITING, SENT -> true;
      case ASKED, GRANTED, REFUSED, WITHDRAWN -> false;
    };
  }

  /** Whether files may be sent for it on that day. */
  public boolean wantsFiles(LocalDate today) {
    return switch (standing) {
      case ASKED, SENT -> !isOver(today);
      case WAITING, GRANTED, REFUSED, WITHDRAWN -> false;
    };
  }

  /** Whether the last day for what was asked for is over, and nothing came. */
  public boolean isOver(LocalDate today) {
    return standing != Standing.SENT
        && wish instanceof Wish.Proof(_, var by)
        && by != null
        && today.isAfter(by);
  }

  /** The reason that was given with the last step. */
  public String lastWhy() {
    return steps.getLast().action().why();
  }

  /** Done all the same, after it was refused. */
  RequestCase overruled(Entry entry) {
    return with(Standing.GRANTED, entry);
  }

  public Instant opened() {
    return steps.getFirst().at();
  }

  public LocalDate openedOn() {
    return opened().atZone(ZoneOffset.UTC).toLocalDate();
  }

  /** The ids of the files that were sent for it, oldest first. */
  public List<String> files() {
    return files(steps);
  }

  static List<String> files(List<Entry> steps) {
    return steps.stream()
        .map(Entry::action)
        .filter(Action.SendProof.class::isInstance)
        .map(a -> ((Action.SendProof) a).file())
        .toList();
  }
}
