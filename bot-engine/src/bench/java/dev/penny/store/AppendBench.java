package dev.penny.store;

import dev.penny.conversation.ConversationId;
import dev.penny.conversation.Customer;
import dev.penny.conversation.Event;
import dev.penny.conversation.TurnId;
import dev.penny.conversation.UtteranceId;
import dev.penny.database.Database;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Durable appends a second on HSQLDB and PostgreSQL with 1, 8 and 50 threads, one conversation
 * each: every append a commit of its own, and several in one commit.
 */
public final class AppendBench {
  private static final int SECONDS = 4;

  private AppendBench() {}

  public static void main(String[] args) throws Exception {
    System.out.println("database    commits   threads  appends/s");
    var folder = Files.createTempDirectory("append-bench");
    try (var database = Databases.embedded(folder)) {
      run("HSQLDB", database);
    }
    try (var database = Databases.postgres("append_bench")) {
      run("PostgreSQL", database);
    }
    System.exit(0);
  }

  private static void run(String name, Database database) throws InterruptedException {
    JdbiConversationLog.migrate(database);
    measure(database, true, 8); // warm up
    for (boolean grouped : new boolean[] {false, true}) {
      for (int threads : new int[] {1, 8, 50}) {
        long rate = measure(database, grouped, threads);
        System.out.printf(
            Locale.ROOT, "%-11s %-9s %7d %10d%n", name, grouped ? "shared" : "own", threads, rate);
      }
    }
  }

  private static long measure(Database database, boolean grouped, int count)
      throws InterruptedException {
    var log = new JdbiConversationLog(database, grouped);
    var appended = new AtomicLong();
    long end = System.nanoTime() + SECONDS * 1_000_000_000L;
    var threads = new ArrayList<Thread>();
    for (int t = 0; t < count; t++) {
      threads.add(Thread.ofVirtual().start(() -> talk(log, end, appended)));
    }
    for (var thread : threads) {
      thread.join();
    }
    return appended.get() / SECONDS;
  }

  private static void talk(JdbiConversationLog log, long end, AtomicLong appended) {
    var conversation = new ConversationId(UUID.randomUUID().toString());
    Event event = new Event.ConversationOpened(new Customer.Anonymous(), "en");
    for (long seq = 0; System.nanoTime() < end; seq++) {
      var turn = new TurnId(UUID.randomUUID().toString());
      log.append(conversation, seq, turn, List.of(event), Instant.now());
      appended.incrementAndGet();
      var id = new UtteranceId(UUID.randomUUID().toString());
      event = new Event.CustomerSpoke(id, "why is my bill higher than last month?", null);
    }
  }
}
