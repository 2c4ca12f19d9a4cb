package dev.penny.store.promotion;

import static dev.penny.store.promotion.PromotionBookContract.books;
import static dev.penny.store.promotion.PromotionBookContract.limited;

import dev.penny.database.Database;
import dev.penny.promotion.Limits;
import dev.penny.store.promotion.Till.Habit;
import dev.penny.store.promotion.Till.Row;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.jdbi.v3.core.Handle;

/**
 * What is tried with tills in processes of their own on one database, given as a folder or a URL.
 * Each trial opens the database by itself before and after; {@code faults} is empty where all was
 * right.
 */
final class TillTrials {
  /** What the books hold afterwards. */
  record Count(long used, long uses, long ledger, long spent, long answers) {}

  record Outcome(int done, int refused, Count count, List<String> faults) {}

  private final String place;
  private final int processes;

  TillTrials(String place, int processes) {
    this.place = place;
    this.processes = processes;
  }

  /** An empty book with one promotion, 6.40 off by SAVE20. */
  void prepare(Limits limits) {
    try (var database = Database.open(Till.config(place))) {
      PromotionShelf.migrate(database);
      Tables.clear(database);
      books(database, limited(limits));
    }
  }

  Outcome race(Limits limits, Habit habit, int requests) {
    prepare(limits);
    try (var tills = Row.of(processes, place, "t", habit, requests / processes)) {
      tills.go();
      return outcome(tills.done(), tills.refused().size());
    }
  }

  /** Kills all tills in the middle, again and again, on books that go on. */
  Outcome kills(Limits limits, int times) {
    prepare(limits);
    var done = new ArrayList<String>();
    for (int i = 0; i < times; i++) {
      try (var tills = Row.of(processes, place, "k" + i + "-", Habit.RANDOM, Integer.MAX_VALUE)) {
        tills.go();
        tills.awaitAnswers();
        LockSupport.parkNanos((37L * i % 11) * 20_000_000);
        done.addAll(tills.killed());
      }
    }
    return outcome(done, 0);
  }

  private Outcome outcome(List<String> done, int refused) {
    try (var database = Database.open(Till.config(place))) {
      var faults = new ArrayList<>(BookCheck.faults(database));
      return database
          .jdbi()
          .withHandle(h -> {
            Set<String> kept =
                new HashSet<>(
                    h.select("SELECT call_key FROM promotion_call").mapTo(String.class).list());
            done.stream()
                .filter(key -> !kept.contains(key))
                .forEach(key -> faults.add("what was answered to " + key + " is lost"));
            return new Outcome(done.size(), refused, count(h), faults);
          });
    }
  }

  private static Count count(Handle handle) {
    return new Count(
        number(handle, "SELECT used FROM promotion_counter"),
        number(handle, "SELECT COUNT(*) FROM promotion_use WHERE live = 1"),
        number(handle, "SELECT COALESCE(SUM(used_delta), 0) FROM promotion_ledger"),
        number(handle, "SELECT spent FROM promotion_counter"),
        number(handle, "SELECT COUNT(*) FROM promotion_call"));
  }

  private static long number(Handle handle, String sql) {
    return handle.select(sql).mapTo(Long.class).one();
  }
}
