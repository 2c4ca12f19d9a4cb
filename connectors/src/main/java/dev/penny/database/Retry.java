package dev.penny.database;

import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs a transaction again where it lost against another one: deadlock or serialization (40001,
 * 40P01) and two inserts of one key at once (23505). After the last try the fault goes through.
 */
public final class Retry {
  private static final Set<String> LOST = Set.of("40001", "40P01", "23505");
  private static final int TRIES = 6;
  private static final long FIRST_PAUSE_NANOS = 2_000_000;

  private Retry() {}

  /** The work must be one whole transaction: it may run up to six times. */
  public static <T> T onConflict(Supplier<T> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return work.get();
      } catch (RuntimeException e) {
        if (attempt == TRIES || !lostToAnother(e)) {
          throw e;
        }
        long most = FIRST_PAUSE_NANOS << attempt;
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(most / 2, most));
      }
    }
  }

  /** Whether another transaction was in the way, so that trying again may help. */
  public static boolean lostToAnother(Throwable fault) {
    String state = sqlState(fault);
    return state != null && LOST.contains(state);
  }

  /** The SQL state of the fault or of what caused it, or null. */
  public static @Nullable String sqlState(Throwable fault) {
    for (Throwable t = fault; t != null; t = t.getCause()) {
      if (t instanceof SQLException sql && sql.getSQLState() != null) {
        return sql.getSQLState();
      }
    }
    return null;
  }
}
