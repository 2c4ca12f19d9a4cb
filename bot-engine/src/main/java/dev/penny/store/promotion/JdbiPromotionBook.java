package dev.penny.store.promotion;

import dev.penny.database.Database;
import dev.penny.database.Retry;
import dev.penny.eligibility.Answer;
import dev.penny.eligibility.Call;
import dev.penny.eligibility.Eligibility;
import dev.penny.eligibility.PromotionBook;
import dev.penny.eligibility.Rulebook;
import dev.penny.eligibility.Situation;
import dev.penny.store.promotion.UseRow.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * The durable books of promotions. What is answered is on disk; several servers may share one
 * database. Changes that come at once are written in one transaction. Reservations that ran out
 * leave the counters before the next change, or by {@link #expire}.
 */
public final class JdbiPromotionBook implements PromotionBook {
  private static final int MOST_AT_ONCE = 100;

  /** So many that ran out are looked at by a check, which takes none out. */
  private static final int MOST_HOLDS = 10_000;

  private final Database database;
  private final PromotionShelf shelf;
  private final CodeKey key;
  private final Lane<Asked, Answer> lane = new Lane<>(this::write);

  /** The tables must be there: {@link PromotionShelf#migrate}. */
  public JdbiPromotionBook(Database database, PromotionShelf shelf, CodeKey key) {
    this.database = database;
    this.shelf = shelf;
    this.key = key;
  }

  @Override
  public Answer answer(Call call) {
    if (call.key() == null || call.action() == Call.Action.VALIDATE) {
      Rulebook rules = database.jdbi().inTransaction(h -> checked(h, call, false).rulebook());
      return new Answer.Validated(Eligibility.assess(rules, call.situation(), call.codes()));
    }
    database.checkSpace();
    return lane.ask(Asked.of(call, key));
  }

  /**
   * The rules of these codes with what is used of them, as one customer with an order sees it: what
   * {@link Eligibility}, near misses and combinations work on. For moments from this one on.
   */
  @Override
  public Rulebook rulebook(Situation situation, List<String> codes) {
    var call = new Call(Call.Action.VALIDATE, situation, codes, null, null);
    return database.jdbi().inTransaction(h -> checked(h, call, true).rulebook());
  }

  /** {@code ahead}: also with what will run out. */
  private Snapshot checked(Handle handle, Call call, boolean ahead) {
    Asked asked = Asked.of(call, key);
    var state = BookReader.read(handle, database.dialect(), key, List.of(asked));
    var holds = new ArrayList<>(UseRow.due(handle, asked.now(), MOST_HOLDS));
    if (ahead) {
      holds.clear();
      state.coupons(asked.codes(), key).values().stream()
          .map(CouponRow::promotion)
          .distinct()
          .forEach(id -> holds.addAll(UseRow.held(handle, id, MOST_HOLDS)));
    }
    return Snapshot.of(state, handle, shelf, key, asked, holds);
  }

  /** Takes reservations that ran out from the counters, each once; returns how many. */
  public int expire(Instant now) {
    database.checkSpace();
    return lane.alone(() -> expireAll(now));
  }

  private int expireAll(Instant now) {
    int expired = 0;
    int last;
    do {
      last =
          Retry.onConflict(() -> database.jdbi().inTransaction(handle -> expireSome(handle, now)));
      expired += last;
    } while (last == MOST_AT_ONCE);
    return expired;
  }

  private static Integer expireSome(Handle handle, Instant now) {
    List<UseRow> due = UseRow.due(handle, now, MOST_AT_ONCE);
    var writes = new BookWrites();
    due.forEach(use -> writes.end(use, Status.EXPIRED, now));
    BookFlush.write(handle, writes);
    return due.size();
  }

  /** In one transaction, or not at all; in the lane. */
  private List<Answer> write(List<Asked> group) {
    Instant last = group.stream().map(Asked::now).max(Comparator.naturalOrder()).orElseThrow();
    while (true) {
      var answers =
          Retry.onConflict(
              () -> database.jdbi().inTransaction(handle -> decided(handle, group, last)));
      if (!answers.isEmpty()) {
        return answers;
      }
      expireAll(last);
    }
  }

  /** Empty: reservations that ran out are to leave the counters first. */
  private List<Answer> decided(Handle handle, List<Asked> group, Instant last) {
    if (!UseRow.due(handle, last, 1).isEmpty()) {
      return List.of();
    }
    var state = BookReader.read(handle, database.dialect(), key, group);
    var deciding = new Deciding(handle, shelf, key, state);
    List<Answer> answers = group.stream().map(deciding::answer).toList();
    BookFlush.write(handle, state.writes());
    return answers;
  }
}
