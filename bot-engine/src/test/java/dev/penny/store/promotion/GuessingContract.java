package dev.penny.store.promotion;

import static dev.penny.eligibility.Shop.NOON;
import static dev.penny.store.promotion.PromotionBookContract.KEY;
import static dev.penny.store.promotion.PromotionBookContract.books;
import static dev.penny.store.promotion.PromotionBookContract.limited;
import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.database.Database;
import dev.penny.eligibility.Answer;
import dev.penny.eligibility.Asker;
import dev.penny.eligibility.Call;
import dev.penny.eligibility.GuardedBook;
import dev.penny.eligibility.GuessAlarm;
import dev.penny.eligibility.GuessLimits;
import dev.penny.eligibility.GuessLimitsContract;
import dev.penny.eligibility.GuessPolicy;
import dev.penny.eligibility.GuessPolicy.Scope;
import dev.penny.eligibility.PromotionBook;
import dev.penny.eligibility.Rulebook;
import dev.penny.eligibility.Shop;
import dev.penny.eligibility.Situation;
import dev.penny.promotion.Limits;
import dev.penny.promotion.Order;
import dev.penny.store.Race;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The counters of wrong codes in the tables, and many who guess at once. */
abstract class GuessingContract extends GuessLimitsContract {
  private static final int THREADS = 16;

  private final Queue<GuessAlarm> alarms = new ConcurrentLinkedQueue<>();

  abstract Database database();

  /** The same tables as another server sees them. */
  abstract Database second();

  @Override
  protected GuessLimits limits(GuessPolicy policy) {
    for (String table : List.of("guess_window", "guess_alarm")) {
      database().jdbi().useHandle(handle -> handle.execute("DELETE FROM " + table));
    }
    return another(policy, database());
  }

  private JdbiGuessLimits another(GuessPolicy policy, Database database) {
    return new JdbiGuessLimits(database, KEY, policy, alarms::add);
  }

  @Test
  void guessesByManyAtOnceAreNotLookedAtBeyondTheLimit() throws Exception {
    Tables.clear(database());
    var policy = new GuessPolicy(10, 10, 100, HOUR);
    var looked = new AtomicInteger();
    var book = counting(looked);
    var one = new GuardedBook(book, limits(policy));
    var two = new GuardedBook(book, another(policy, second()));
    var session = new Asker("A1", null);
    var answers =
        Race.all(300, THREADS, i -> (i % 2 == 0 ? one : two).answer(check("GUESS" + i), session));
    assertThat(looked).hasValue(10);
    assertThat(answers.stream().filter(Answer.Blocked.class::isInstance)).hasSize(290);
    looked.set(0);
    Race.all(
        300,
        THREADS,
        i -> (i % 2 == 0 ? one : two).answer(check("TRY" + i), new Asker("V" + i, "at" + i % 6)));
    assertThat(looked).hasValue(60);
    assertThat(alarms).filteredOn(a -> a.scope() == Scope.ACCOUNT).hasSize(1);
    assertThat(alarms).filteredOn(a -> a.scope() == Scope.ADDRESS).hasSize(6);
    assertThat(another(policy, second()).alarms(NOON)).containsExactlyInAnyOrderElementsOf(alarms);
  }

  @Test
  void aRestartForgetsNothingAndGoodCodesCostNothing() {
    Tables.clear(database());
    var policy = new GuessPolicy(2, 2, 100, HOUR);
    var before = new GuardedBook(books(database(), limited(Limits.NONE)), limits(policy));
    var anna = new Asker("A1", "one");
    for (int i = 0; i < 5; i++) {
      assertThat(before.answer(check("SAVE20"), anna)).isInstanceOf(Answer.Validated.class);
    }
    assertThat(before.answer(check("NOPE"), anna)).isInstanceOf(Answer.Validated.class);
    assertThat(before.answer(check("NONE"), anna)).isInstanceOf(Answer.Validated.class);
    var after = new GuardedBook(counting(new AtomicInteger()), another(policy, second()));
    assertThat(after.answer(check("SAVE20"), anna)).isEqualTo(new Answer.Blocked(NOON.plus(HOUR)));
    another(policy, database()).admit(new Asker("A2", null), 1, NOON.plus(HOUR));
    assertThat(rows("guess_window")).isEqualTo(2);
  }

  private long rows(String table) {
    return database()
        .jdbi()
        .withHandle(h -> h.select("SELECT COUNT(*) FROM " + table).mapTo(Long.class).one());
  }

  private PromotionBook counting(AtomicInteger looked) {
    var book = books(database());
    return new PromotionBook() {
      @Override
      public Answer answer(Call call) {
        looked.incrementAndGet();
        return book.answer(call);
      }

      @Override
      public Rulebook rulebook(Situation situation, List<String> codes) {
        return book.rulebook(situation, codes);
      }
    };
  }

  private static Call check(String code) {
    var order = new Order("O1", Shop.EUR, null, List.of(Shop.item("i1", "plan", 1, 6398)));
    return new Call(
        Call.Action.VALIDATE,
        new Situation(NOON, Shop.customer("A1"), order),
        List.of(code),
        null,
        null);
  }
}
