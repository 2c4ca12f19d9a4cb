package dev.penny.action;

import dev.penny.action.CreditCase.Standing;
import dev.penny.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A remedy from the request on.
 *
 * @param standing POSTED: done
 * @param posted the money that moved to the customer with it; null: none (yet)
 * @param waitsFor why it needs somebody else; null: it did not
 * @param steps what was done, oldest first
 */
public record RemedyCase(
    CaseId id,
    Actor by,
    Remedy remedy,
    String why,
    Standing standing,
    @Nullable Money posted,
    @Nullable Refusal waitsFor,
    List<Entry> steps) {
  public RemedyCase {
    steps = List.copyOf(steps);
  }

  static RemedyCase opened(
      Entry entry, CaseId id, Action.RequestRemedy asked, @Nullable Refusal why) {
    return new RemedyCase(
        id,
        entry.actor(),
        asked.remedy(),
        asked.why(),
        Standing.WAITING,
        null,
        why,
        List.of(entry));
  }

  RemedyCase decided(Entry entry, Ruling ruling, @Nullable Money given) {
    var then =
        switch (ruling) {
          case APPROVE -> Standing.POSTED;
          case REFUSE -> Standing.REFUSED;
          case REVERSE -> Standing.REVERSED;
        };
    var all = new ArrayList<>(steps);
    all.add(entry);
    Money moved = ruling == Ruling.REVERSE ? posted : given;
    return new RemedyCase(id, by, remedy, why, then, moved, waitsFor, all);
  }

  /** The same, with one more step. */
  RemedyCase noted(Entry entry) {
    var all = new ArrayList<>(steps);
    all.add(entry);
    return new RemedyCase(id, by, remedy, why, standing, posted, waitsFor, all);
  }

  public Instant opened() {
    return steps.getFirst().at();
  }

  public LocalDate openedOn() {
    return opened().atZone(ZoneOffset.UTC).toLocalDate();
  }

  /** The day of the last step. */
  public LocalDate decidedOn() {
    return steps.getLast().at().atZone(ZoneOffset.UTC).toLocalDate();
  }

  /** Whether the same may not be asked for again. */
  public boolean stands() {
    return switch (standing) {
      case WAITING -> true;
      case POSTED -> !(remedy instanceof Remedy.Trace);
      case REFUSED, REVERSED -> false;
    };
  }
}
