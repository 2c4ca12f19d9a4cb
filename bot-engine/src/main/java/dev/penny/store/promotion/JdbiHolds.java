package dev.penny.store.promotion;

import dev.penny.database.Database;
import dev.penny.ledger.AccountId;
import dev.penny.turn.HoldsBook;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * Ends holds by their own end: the books take what ran out out of the counters, once, as they do
 * with every other hold. A redemption that comes at the same moment wins or finds the hold over.
 */
public final class JdbiHolds implements HoldsBook {
  private final Writing writing;

  /** The tables must be there: {@link PromotionShelf#migrate}. */
  public JdbiHolds(Database database) {
    this.writing = new Writing(database);
  }

  @Override
  public int letGo(AccountId account, String order, Instant now) {
    var end = now.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    return Objects.requireNonNull(
        writing.run(handle ->
            handle
                .createUpdate(
                    "UPDATE promotion_use SET expires_at = :now WHERE account_id = :account AND"
                        + " order_id = :order AND status = 'RESERVED' AND live = 1 AND expires_at"
                        + " > :now")
                .bind("now", end)
                .bind("account", account.value())
                .bind("order", order)
                .execute()));
  }
}
