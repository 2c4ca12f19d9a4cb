package dev.penny.store.promotion;

import static dev.penny.eligibility.Shop.NOON;
import static dev.penny.store.promotion.PromotionBookContract.KEY;
import static dev.penny.store.promotion.PromotionBookContract.books;
import static dev.penny.store.promotion.PromotionBookContract.call;
import static dev.penny.store.promotion.PromotionBookContract.limited;
import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.database.Database;
import dev.penny.database.Retry;
import dev.penny.eligibility.Answer;
import dev.penny.eligibility.Call;
import dev.penny.promotion.Limits;
import dev.penny.store.Race;
import java.util.List;
import java.util.function.IntFunction;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sixteen threads on two servers: never one redemption too many, never a cent over the budget. */
abstract class RacesContract {
  private static final int THREADS = 16;
  private static final int TRIES = 200;

  abstract Database database();

  abstract Database second();

  @BeforeEach
  void empty() {
    Tables.clear(database());
  }

  @AfterEach
  void theSumsAgree() {
    assertThat(BookCheck.faults(database())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 10, 50})
  void exactlyTheLimitIsRedeemed(long limit) throws Exception {
    var answers = race(new Limits(null, null, limit, null), i -> redeem("A" + i, "O" + i, "k" + i));
    assertThat(answers.stream().filter(Answer.Done.class::isInstance)).hasSize((int) limit);
    assertThat(used()).isEqualTo(limit).isEqualTo(rows("promotion_use"));
    assertThat(rows("promotion_call")).isEqualTo(TRIES);
  }

  @Test
  void everyCustomerGetsExactlyTheirCap() throws Exception {
    var answers =
        race(new Limits(3L, null, null, null), i -> redeem("A" + i % 10, "O" + i, "k" + i));
    assertThat(answers.stream().filter(Answer.Done.class::isInstance)).hasSize(30);
    var perAccount =
        database()
            .jdbi()
            .withHandle(
                h -> h.select("SELECT used FROM promotion_account").mapTo(Long.class).list());
    assertThat(perAccount).hasSize(10).containsOnly(3L);
  }

  @Test
  void theBudgetIsUsedUpAndNeverPassed() throws Exception {
    var answers =
        race(new Limits(null, null, null, 640L * 12 + 639), i -> redeem("A" + i, "O" + i, "k" + i));
    assertThat(answers.stream().filter(Answer.Done.class::isInstance)).hasSize(12);
    assertThat(number("SELECT spent FROM promotion_counter")).isEqualTo(640 * 12);
  }

  @Test
  void oneKeyFiftyTimesIsOneRow() throws Exception {
    var one = books(database(), limited(new Limits(null, null, 10L, null)));
    var two = second(one);
    var answers =
        Race.all(50, THREADS, i -> (i % 2 == 0 ? one : two).answer(redeem("A1", "O1", "k")));
    assertThat(answers).extracting(Answer::again).containsOnly(answers.getFirst().again());
    assertThat(answers.stream().filter(a -> a.equals(a.again()))).hasSize(49);
    assertThat(rows("promotion_use")).isEqualTo(1);
    assertThat(rows("promotion_ledger")).isEqualTo(1);
  }

  @Test
  void manyKeysForOneOrderAreOneRedemption() throws Exception {
    var answers = race(Limits.NONE, i -> redeem("A1", "O1", "k" + i));
    assertThat(answers.stream().filter(Answer.Done.class::isInstance)).hasSize(1);
    assertThat(used()).isEqualTo(1);
  }

  /** The control: a limit that is read first and then written is passed, and this is seen. */
  @Test
  void readingAndThenWritingPassesTheLimit() throws Exception {
    books(database(), limited(new Limits(null, null, 10L, null)));
    var taken = Race.all(TRIES, THREADS, i -> readThenWrite(i % 2 == 0 ? database() : second()));
    assertThat(taken.stream().filter(t -> t)).hasSizeGreaterThan(10);
    database().jdbi().useHandle(h -> h.execute("UPDATE promotion_counter SET used = 0"));
  }

  private static boolean readThenWrite(Database database) {
    long used = database.jdbi().withHandle(h -> number(h, "SELECT used FROM promotion_counter"));
    Thread.yield();
    return used < 10
        && Retry.onConflict(() ->
            database
                .jdbi()
                .withHandle(
                    h -> h.execute("UPDATE promotion_counter SET used = ?", used + 1) == 1));
  }

  private List<Answer> race(Limits limits, IntFunction<Call> calls) throws Exception {
    var one = books(database(), limited(limits));
    var two = second(one);
    return Race.all(TRIES, THREADS, i -> (i % 2 == 0 ? one : two).answer(calls.apply(i)));
  }

  /** Another server's books; the embedded database has one server only. */
  private JdbiPromotionBook second(JdbiPromotionBook first) {
    return second() == database()
        ? first
        : new JdbiPromotionBook(second(), new PromotionShelf(second(), KEY), KEY);
  }

  private static Call redeem(String account, String order, String key) {
    return call(Call.Action.REDEEM, account, order, key, NOON);
  }

  private long used() {
    return number("SELECT used FROM promotion_counter");
  }

  private long rows(String table) {
    return number("SELECT COUNT(*) FROM " + table);
  }

  private long number(String sql) {
    return database().jdbi().withHandle(h -> number(h, sql));
  }

  private static long number(Handle handle, String sql) {
    return handle.select(sql).mapTo(Long.class).one();
  }
}
