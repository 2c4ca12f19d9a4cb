package dev.penny.action;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something a rule refused, which somebody may do all the same.
 *
 * @param id the reference it would have had, and has when it is done all the same
 * @param asked the entry of it
 */
public record RefusedCase(CaseId id, Entry asked, Refusal why) {
  /** What cannot be done, was done, or has an open case to decide instead is not among them. */
  private static final Set<Rule> OVERRULED =
      EnumSet.of(
          Rule.TOO_LATE,
          Rule.TIME_AGAIN,
          Rule.TIME_NONE,
          Rule.TIME_TOO_MUCH,
          Rule.CREDIT_STAYS,
          Rule.OVERDUE_FIRST);

  /** Null: nobody may do it all the same, or it is not asked for but decided. */
  static @Nullable RefusedCase of(Entry entry) {
    boolean asks =
        entry.action() instanceof Action.OpenDispute
            || entry.action() instanceof Action.Request
            || entry.action() instanceof Action.RequestRemedy;
    return asks
            && entry.answer() instanceof Answer.Refused(var why)
            && why.override() != null
            && OVERRULED.contains(why.rule())
        ? new RefusedCase(CaseId.of(entry.action().kind(), entry.key()), entry, why)
        : null;
  }

  /** Whether an action is about the same: it takes the place of this one. */
  boolean isAbout(Action action) {
    if (asked.action() instanceof Action.OpenDispute(_, var mine, _, _, _, _)) {
      return action instanceof Action.OpenDispute(_, var other, _, _, _, _)
          && mine.invoice().equals(other.invoice())
          && Objects.equals(mine.item(), other.item());
    }
    if (asked.action() instanceof Action.RequestRemedy(_, var mine, _)) {
      return action instanceof Action.RequestRemedy(_, var other, _)
          && mine.subject().equals(other.subject());
    }
    return action instanceof Action.Request && action.kind() == asked.action().kind();
  }

  public Instant opened() {
    return asked.at();
  }
}
