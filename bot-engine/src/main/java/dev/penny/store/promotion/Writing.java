package dev.penny.store.promotion;

import dev.penny.database.Database;
import dev.penny.database.Dialect;
import dev.penny.database.Retry;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Runs transactions that may meet others, again where one lost. */
final class Writing {
  private final Database database;

  /** The embedded database undoes writers that meet; in one process they can queue instead. */
  private final ReentrantLock queue = new ReentrantLock();

  interface Work<T> {
    @Nullable T in(Handle handle);
  }

  Writing(Database database) {
    this.database = database;
  }

  <T> @Nullable T run(Work<T> work) {
    database.checkSpace();
    Supplier<@Nullable T> tries =
        () -> Retry.onConflict(() -> database.jdbi().inTransaction(work::in));
    if (database.dialect() != Dialect.HSQLDB) {
      return tries.get();
    }
    queue.lock();
    try {
      return tries.get();
    } finally {
      queue.unlock();
    }
  }
}
