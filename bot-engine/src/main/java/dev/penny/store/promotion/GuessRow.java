package dev.penny.store.promotion;

import dev.penny.eligibility.GuessPolicy.Scope;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** One counter of wrong codes. */
record GuessRow(String subject, Scope scope, long used, Instant ends) {

  static Optional<GuessRow> of(Handle handle, String subject, Instant now) {
    return handle
        .createQuery(
            "SELECT subject, scope, used, ends_at FROM guess_window"
                + " WHERE subject = :subject AND ends_at > :now")
        .bind("subject", subject)
        .bind("now", now.atOffset(ZoneOffset.UTC))
        .map((row, _) ->
            new GuessRow(
                row.getString("subject"),
                Scope.valueOf(row.getString("scope")),
                row.getLong("used"),
                Objects.requireNonNull(row.getObject("ends_at", OffsetDateTime.class)).toInstant()))
        .findOne();
  }

  /** False: there is no room for so many more, or no window that runs. */
  static boolean count(Handle handle, String subject, int codes, int most, Instant now) {
    return handle.execute(
            "UPDATE guess_window SET used = used + ? WHERE subject = ? AND ends_at > ?"
                + " AND used + ? <= ?",
            codes,
            subject,
            now.atOffset(ZoneOffset.UTC),
            codes,
            most)
        == 1;
  }

  /**
   * A window of its own for the subject, in the place of one that has ended; with that of all
   * together, whatever has ended goes.
   */
  void begin(Handle handle, Instant now) {
    handle.execute(
        "DELETE FROM guess_window WHERE ends_at <= ?"
            + (scope == Scope.GLOBAL ? "" : " AND subject = '" + subject + "'"),
        now.atOffset(ZoneOffset.UTC));
    handle.execute(
        "INSERT INTO guess_window (subject, scope, used, ends_at) VALUES (?, ?, ?, ?)",
        subject,
        scope.name(),
        used,
        ends.atOffset(ZoneOffset.UTC));
  }

  static void uncount(Handle handle, String subject, int codes, Instant now) {
    handle.execute(
        "UPDATE guess_window SET used = used - ? WHERE subject = ? AND ends_at > ? AND used >= ?",
        codes,
        subject,
        now.atOffset(ZoneOffset.UTC),
        codes);
  }

  /** Whether this is the first refusal of the window. */
  boolean refuse(Handle handle, Instant now) {
    boolean first =
        handle.execute(
                "UPDATE guess_window SET refused_at = ? WHERE subject = ? AND refused_at IS NULL",
                now.atOffset(ZoneOffset.UTC),
                subject)
            == 1;
    if (first) {
      handle.execute(
          "INSERT INTO guess_alarm (subject, scope, used, raised_at) VALUES (?, ?, ?, ?)",
          subject,
          scope.name(),
          used,
          now.atOffset(ZoneOffset.UTC));
    }
    return first;
  }
}
