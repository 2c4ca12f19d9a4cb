package dev.penny.store.campaign;

import dev.penny.database.Database;
import dev.penny.database.Retry;
import dev.penny.ledger.PromotionId;
import dev.penny.promotion.CodeText;
import dev.penny.promotion.ReasonCode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Counts codes that did not work, for as long as the promotion is kept. Of a code only its first
 * two letters and digits and how long it is are written, so that nobody learns a code here and no
 * promotion has more than some thousand rows, however many guess.
 */
public final class FailedCodes {
  private static final int SHOWN = 2;
  private static final int LONGEST = 24;
  private final Database database;

  public FailedCodes(Database database) {
    this.database = database;
  }

  /** {@code promotion} null: the code belongs to none. */
  public void count(@Nullable PromotionId promotion, ReasonCode reason, String code, Instant at) {
    database.checkSpace();
    String id = promotion == null ? "" : promotion.value();
    Retry.onConflict(() ->
        database
            .jdbi()
            .inTransaction(handle -> count(handle, id, reason.name(), covered(code), at)));
  }

  private static int count(Handle handle, String id, String reason, String shown, Instant at) {
    OffsetDateTime now = at.atOffset(ZoneOffset.UTC);
    int known =
        handle.execute(
            "UPDATE failed_code SET times = times + 1, last_at = ? WHERE promotion_id = ?"
                + " AND reason = ? AND shown = ?",
            now,
            id,
            reason,
            shown);
    return known > 0
        ? known
        : handle.execute(
            "INSERT INTO failed_code (promotion_id, reason, shown, times, first_at, last_at)"
                + " VALUES (?, ?, ?, 1, ?, ?)",
            id,
            reason,
            shown,
            now,
            now);
  }

  /** The most frequent first; {@code promotion} null: codes that belong to none. */
  public List<FailedCode> of(@Nullable PromotionId promotion, int most) {
    return database
        .jdbi()
        .withHandle(handle ->
            handle
                .createQuery(
                    "SELECT reason, shown, times, first_at, last_at FROM failed_code"
                        + " WHERE promotion_id = :id ORDER BY times DESC, reason, shown"
                        + " FETCH FIRST "
                        + most
                        + " ROWS ONLY")
                .bind("id", promotion == null ? "" : promotion.value())
                .map((row, _) ->
                    new FailedCode(
                        ReasonCode.valueOf(row.getString("reason")),
                        row.getString("shown"),
                        row.getLong("times"),
                        row.getObject("first_at", OffsetDateTime.class).toInstant(),
                        row.getObject("last_at", OffsetDateTime.class).toInstant()))
                .list());
  }

  /** {@code SA••••} for SAVE20. */
  static String covered(String code) {
    String normal = CodeText.normal(code);
    var shown = new StringBuilder();
    int length = normal.codePointCount(0, normal.length());
    for (int i = 0; i < Math.min(length, LONGEST); i++) {
      char c = normal.charAt(i);
      boolean plain = (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      shown.append(i < SHOWN && length > SHOWN && plain ? c : '•');
    }
    return shown.isEmpty() ? "•" : shown.toString();
  }
}
