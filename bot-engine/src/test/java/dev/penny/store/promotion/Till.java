package dev.penny.store.promotion;

import static dev.penny.store.promotion.PromotionBookContract.KEY;

import dev.penny.database.Database;
import dev.penny.database.DatabaseConfig;
import dev.penny.eligibility.Answer;
import dev.penny.eligibility.Call;
import dev.penny.eligibility.Shop;
import dev.penny.eligibility.Situation;
import dev.penny.promotion.Order;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A process of its own that redeems: it opens the database, says {@code ready}, waits for a line,
 * then asks sixteen at a time, and says {@code D key} or {@code R key} for what was done or refused
 * once that is on disk.
 */
public final class Till {
  private static final int THREADS = 16;

  /** What the requests of a till have in common. */
  enum Habit {
    /** Every request has an account, an order and a key of its own. */
    APART,
    /** Ten accounts, every request with an order of its own. */
    TEN_ACCOUNTS,
    /** The very same request, whoever makes it. */
    ONE_KEY,
    /** Redeems, holds, gives back, at random, until the process is killed. */
    RANDOM,
    /** The control: reads the counter, then writes it. */
    READ_THEN_WRITE
  }

  private final Database database;
  private final JdbiPromotionBook book;
  private final String name;
  private final Habit habit;
  private final PrintStream out;

  private Till(Database database, String name, Habit habit) {
    this.database = database;
    this.book = new JdbiPromotionBook(database, new PromotionShelf(database, KEY), KEY);
    this.name = name;
    this.habit = habit;
    this.out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  }

  /** The database (a folder or a URL), a name, a habit, and how many requests. */
  public static void main(String[] args) throws Exception {
    try (var database = Database.open(config(args[0]))) {
      var till = new Till(database, args[1], Habit.valueOf(args[2]));
      till.out.println("ready");
      if (System.in.read() > 0) {
        till.open(Integer.parseInt(args[3]));
      }
    }
  }

  static DatabaseConfig config(String place) {
    return place.startsWith("jdbc:")
        ? new DatabaseConfig.Postgres(place, "postgres", "postgres")
        : new DatabaseConfig.Embedded(Path.of(place));
  }

  private void open(int requests) throws InterruptedException {
    var next = new AtomicInteger();
    var threads = new ArrayList<Thread>();
    for (int t = 0; t < THREADS; t++) {
      var random = new Random(t);
      threads.add(
          Thread.ofPlatform()
              .start(() -> {
                for (int n = next.getAndIncrement(); n < requests; n = next.getAndIncrement()) {
                  ask(n, random);
                }
              }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
  }

  private void ask(int n, Random random) {
    String own = name + "-" + n;
    switch (habit) {
      case APART -> say(own, call(Call.Action.REDEEM, own, own, own));
      case TEN_ACCOUNTS -> say(own, call(Call.Action.REDEEM, "A" + n % 10, own, own));
      case ONE_KEY -> say("one", call(Call.Action.REDEEM, "A", "O", "one"));
      case RANDOM -> {
        var actions = List.of(Call.Action.REDEEM, Call.Action.RESERVE, Call.Action.RELEASE);
        String account = "A" + random.nextInt(40);
        var action = actions.get(random.nextInt(3));
        say(own, call(action, account, account + "-" + random.nextInt(3), own));
      }
      case READ_THEN_WRITE -> readThenWrite(own);
    }
  }

  private void say(String key, Call call) {
    out.println((book.answer(call) instanceof Answer.Done ? "D " : "R ") + key);
  }

  private static Call call(Call.Action action, String account, String order, @Nullable String key) {
    var situation =
        new Situation(
            Shop.NOON,
            Shop.customer(account),
            new Order(order, Shop.EUR, null, List.of(Shop.item("i1", "plan", 1, 6398))));
    var until = action == Call.Action.RESERVE ? Shop.NOON.plusSeconds(600) : null;
    return new Call(action, situation, List.of("save20"), key, until);
  }

  private void readThenWrite(String key) {
    long limit = 10;
    long used =
        database
            .jdbi()
            .withHandle(
                h -> h.select("SELECT used FROM promotion_counter").mapTo(Long.class).one());
    if (used < limit) {
      database.jdbi().useHandle(h -> h.execute("UPDATE promotion_counter SET used = ?", used + 1));
      out.println("D " + key);
    } else {
      out.println("R " + key);
    }
  }

  /** Processes of tills, started one beside the other. */
  static final class Row implements AutoCloseable {
    private final List<TillProcess> tills;

    private Row(List<TillProcess> tills) {
      this.tills = tills;
    }

    /** All of them are ready to begin. */
    static Row of(int count, String place, String name, Habit habit, int requests) {
      var tills = new ArrayList<TillProcess>();
      for (int i = 0; i < count; i++) {
        tills.add(TillProcess.start(place, name + i, habit.name(), Integer.toString(requests)));
      }
      tills.forEach(TillProcess::awaitReady);
      return new Row(tills);
    }

    Row go() {
      tills.forEach(TillProcess::go);
      return this;
    }

    /** Each of them has answered something. */
    void awaitAnswers() {
      tills.forEach(TillProcess::awaitAnswer);
    }

    /** The keys of what was done, after all have ended. */
    List<String> done() {
      return tills.stream().flatMap(t -> t.finished('D').stream()).toList();
    }

    List<String> refused() {
      return tills.stream().flatMap(t -> t.finished('R').stream()).toList();
    }

    /** Kills them and gives the keys of what they said was done. */
    List<String> killed() {
      tills.forEach(TillProcess::kill);
      return done();
    }

    @Override
    public void close() {
      tills.forEach(TillProcess::kill);
    }
  }
}
