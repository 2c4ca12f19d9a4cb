package dev.penny.store.promotion;

import static dev.penny.store.promotion.PromotionBookContract.KEY;
import static dev.penny.store.promotion.PromotionBookContract.books;

import dev.penny.database.Database;
import dev.penny.database.DatabaseConfig;
import dev.penny.eligibility.Answer;
import dev.penny.eligibility.Asker;
import dev.penny.eligibility.Call;
import dev.penny.eligibility.GuardedBook;
import dev.penny.eligibility.GuessPolicy;
import dev.penny.eligibility.PromotionBook;
import dev.penny.eligibility.Rulebook;
import dev.penny.eligibility.Shop;
import dev.penny.eligibility.Situation;
import dev.penny.promotion.Limits;
import dev.penny.promotion.Order;
import dev.penny.store.Race;
import dev.penny.store.promotion.Till.Habit;
import dev.penny.store.promotion.TillTrials.Outcome;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The races of promotions at full size: processes of sixteen threads, two of them on PostgreSQL
 * (which commits durably here) and one on the embedded database; limits, caps, budgets, one key,
 * fifty kills, ten thousand guesses, and the control that must fail. The argument is the number of
 * kills. Every line is a trial; {@code faults} must be empty.
 */
public final class RedeemRaces {
  private static final int REQUESTS = 1000;

  private RedeemRaces() {}

  public static void main(String[] args) throws Exception {
    int kills = args.length > 0 ? Integer.parseInt(args[0]) : 50;
    run("HSQLDB", Files.createTempDirectory("redeem-races").toString(), 1, kills);
    try (var server =
        EmbeddedPostgres.builder().setServerConfig("synchronous_commit", "on").start()) {
      String url = server.getJdbcUrl("postgres", "postgres").replaceAll("\\?.*", "");
      run("PostgreSQL", url, 2, kills);
    }
    System.exit(0);
  }

  private static void run(String name, String place, int processes, int kills) throws Exception {
    System.out.println(name + ", processes of 16 threads: " + processes);
    var trials = new TillTrials(place, processes);
    for (long limit : new long[] {1, 10, 50}) {
      say(
          REQUESTS + " requests, limit " + limit,
          trials.race(new Limits(null, null, limit, null), Habit.APART, REQUESTS));
    }
    say(
        REQUESTS + " requests of 10 accounts, 3 each",
        trials.race(new Limits(3L, null, null, null), Habit.TEN_ACCOUNTS, REQUESTS));
    say(
        REQUESTS + " requests, budget 83.19 of 6.40 each",
        trials.race(new Limits(null, null, null, 8319L), Habit.APART, REQUESTS));
    say("one key 50 times", trials.race(Limits.NONE, Habit.ONE_KEY, 50));
    say(
        "control: read then write, limit 10",
        trials.race(new Limits(null, null, 10L, null), Habit.READ_THEN_WRITE, REQUESTS));
    long from = System.nanoTime();
    say(
        kills + " kills, 2 each, limit 60, budget 300.00",
        trials.kills(new Limits(2L, null, 60L, 30_000L), kills));
    System.out.println("  in " + (System.nanoTime() - from) / 1_000_000_000 + " s");
    guesses(Till.config(place));
  }

  private static void say(String what, Outcome outcome) {
    System.out.println(
        "  "
            + what
            + ": done "
            + outcome.done()
            + ", refused "
            + outcome.refused()
            + ", "
            + outcome.count()
            + ", faults "
            + outcome.faults());
  }

  /** Ten thousand from one session, then ten thousand from a hundred addresses. */
  private static void guesses(DatabaseConfig config) throws Exception {
    try (var database = Database.open(config)) {
      JdbiGuessLimits.migrate(database);
      database.jdbi().useHandle(h -> h.execute("DELETE FROM guess_window"));
      var looked = new AtomicInteger();
      var hits = new AtomicInteger();
      var alarms = new AtomicInteger();
      var book = books(database);
      var limits =
          new JdbiGuessLimits(database, KEY, GuessPolicy.STANDARD, _ -> alarms.incrementAndGet());
      var guarded = new GuardedBook(new Counted(book, looked), limits);
      Race.all(10_000, 16, i -> guess(guarded, hits, new Asker("S1", null), i));
      System.out.println("  10,000 guesses of one session: looked at " + looked + ", hits " + hits);
      looked.set(0);
      Race.all(10_000, 16, i -> guess(guarded, hits, new Asker("V" + i, "at" + i % 100), i));
      System.out.println(
          "  10,000 guesses from 100 addresses: looked at "
              + looked
              + ", hits "
              + hits
              + ", alarms "
              + alarms);
    }
  }

  private static boolean guess(GuardedBook book, AtomicInteger hits, Asker asker, int i) {
    var order = new Order("O1", Shop.EUR, null, List.of(Shop.item("i1", "plan", 1, 6398)));
    var situation = new Situation(Shop.NOON, Shop.customer(asker.account()), order);
    var call =
        new Call(
            Call.Action.VALIDATE, situation, List.of("0000A-1111B-" + (20000 + i)), null, null);
    if (book.answer(call, asker) instanceof Answer.Validated(var assessment)
        && assessment.discount() > 0) {
      hits.incrementAndGet();
    }
    return true;
  }

  /** Counts how often the book is asked. */
  private record Counted(PromotionBook book, AtomicInteger looked) implements PromotionBook {
    @Override
    public Answer answer(Call call) {
      looked.incrementAndGet();
      return book.answer(call);
    }

    @Override
    public Rulebook rulebook(Situation situation, List<String> codes) {
      return book.rulebook(situation, codes);
    }
  }
}
