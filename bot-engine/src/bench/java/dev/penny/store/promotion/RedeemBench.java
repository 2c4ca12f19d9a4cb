package dev.penny.store.promotion;

import dev.penny.database.Database;
import dev.penny.database.DatabaseConfig;
import dev.penny.database.Dialect;
import dev.penny.database.Retry;
import dev.penny.eligibility.Answer;
import dev.penny.eligibility.Call;
import dev.penny.eligibility.Shop;
import dev.penny.eligibility.Situation;
import dev.penny.promotion.Condition;
import dev.penny.promotion.Limits;
import dev.penny.promotion.Order;
import dev.penny.promotion.Stacking;
import dev.penny.store.Databases;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;

/**
 * Redemptions a second of one hot coupon by sixteen threads on both databases, beside one bare
 * conditional update of one row, each a commit of its own, in the same run. Both are on disk when
 * they are answered: PostgreSQL runs with {@code synchronous_commit} on, which its test server has
 * off. On the embedded database the bare update is given both ways, queued and met by others; the
 * faster one counts.
 */
public final class RedeemBench {
  private static final int THREADS = 16;
  private static final int SECONDS = 4;
  private static final CodeKey KEY = new CodeKey("a secret of thirty-two bytes or more");

  private RedeemBench() {}

  public static void main(String[] args) throws Exception {
    System.out.println("database    bare/s  redemptions/s  ratio");
    try (var database = Databases.embedded(Files.createTempDirectory("redeem-bench"))) {
      run("HSQLDB", database);
    }
    try (var server =
            EmbeddedPostgres.builder().setServerConfig("synchronous_commit", "on").start();
        var database = Database.open(config(server))) {
      run("PostgreSQL", database);
    }
    System.exit(0);
  }

  private static DatabaseConfig config(EmbeddedPostgres server) {
    String url = server.getJdbcUrl("postgres", "postgres").replaceAll("\\?.*", "");
    return new DatabaseConfig.Postgres(url, "postgres", "postgres");
  }

  private static void run(String name, Database database) throws InterruptedException {
    PromotionShelf.migrate(database);
    var shelf = new PromotionShelf(database, KEY);
    var limits = new Limits(null, null, 1_000_000_000L, null);
    shelf.save(
        Shop.promotion(
            "P", Condition.NONE, Shop.effect(Shop.percent("10")), Stacking.PLAIN, limits),
        Shop.NOON);
    shelf.add(List.of(Shop.coupon("HOT", "P")));
    database
        .jdbi()
        .useHandle(h -> {
          h.execute("CREATE TABLE bare (id INTEGER PRIMARY KEY, used BIGINT NOT NULL)");
          h.execute("INSERT INTO bare (id, used) VALUES (1, 0)");
        });
    var book = new JdbiPromotionBook(database, shelf, KEY);
    var sequence = new AtomicLong();
    measure(1, _ -> redeem(book, sequence.incrementAndGet())); // warm up
    measure(1, _ -> bare(database));
    var queue = new ReentrantLock();
    double bare =
        Math.max(
            measure(SECONDS, _ -> bare(database)),
            database.dialect() == Dialect.HSQLDB
                ? measure(SECONDS, _ -> queued(queue, database))
                : 0);
    double redeemed = measure(SECONDS, _ -> redeem(book, sequence.incrementAndGet()));
    System.out.printf(
        Locale.ROOT, "%-10s %7.0f %14.0f %6.2f%n", name, bare, redeemed, redeemed / bare);
    BookCheck.faults(database).forEach(System.out::println);
  }

  private static void bare(Database database) {
    Retry.onConflict(() ->
        database
            .jdbi()
            .inTransaction(h ->
                h.execute("UPDATE bare SET used = used + 1 WHERE id = 1 AND used < 1000000000")));
  }

  private static void queued(ReentrantLock queue, Database database) {
    queue.lock();
    try {
      bare(database);
    } finally {
      queue.unlock();
    }
  }

  private static void redeem(JdbiPromotionBook book, long n) {
    var order = new Order("O" + n, Shop.EUR, null, List.of(Shop.item("i1", "plan", 1, 6398)));
    var situation = new Situation(Shop.NOON, Shop.customer("A" + n % 5000), order);
    var answer =
        book.answer(new Call(Call.Action.REDEEM, situation, List.of("HOT"), "k" + n, null));
    if (!(answer instanceof Answer.Done)) {
      throw new IllegalStateException(answer.toString());
    }
  }

  private static double measure(int seconds, LongConsumer work) throws InterruptedException {
    var done = new AtomicLong();
    long from = System.nanoTime();
    long end = from + seconds * 1_000_000_000L;
    var threads = new ArrayList<Thread>();
    for (int t = 0; t < THREADS; t++) {
      threads.add(
          Thread.ofPlatform()
              .start(() -> {
                while (System.nanoTime() < end) {
                  work.accept(done.incrementAndGet());
                }
              }));
    }
    for (var thread : threads) {
      thread.join();
    }
    return done.get() * 1e9 / (System.nanoTime() - from);
  }
}
