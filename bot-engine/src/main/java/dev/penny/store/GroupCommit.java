package dev.penny.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Puts the writes of many callers into one commit, because a commit that is on disk costs the same
 * for one row as for fifty. Whoever finds nobody writing writes everything that waits, its own
 * included; the others wait for that commit. Where one write of a group fails, the group is rolled
 * back and each is done again alone, so that nobody pays for somebody else's mistake.
 */
final class GroupCommit {
  private static final int MOST = 64;

  private final Jdbi jdbi;
  private final ReentrantLock writing = new ReentrantLock();
  private final ConcurrentLinkedQueue<Write<?>> waiting = new ConcurrentLinkedQueue<>();

  GroupCommit(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * Does the work in a transaction and returns when it is committed. The work may run twice, the
   * first time in a group that is rolled back.
   */
  <T> T commit(Function<Handle, T> work) {
    var write = new Write<>(work);
    waiting.add(write);
    writing.lock();
    try {
      while (!write.done) {
        writeGroup();
      }
    } finally {
      writing.unlock();
    }
    return write.result();
  }

  private void writeGroup() {
    var group = new ArrayList<Write<?>>();
    for (var next = waiting.poll(); next != null; next = waiting.poll()) {
      group.add(next);
      if (group.size() == MOST) {
        break;
      }
    }
    if (group.size() > 1 && committedTogether(group)) {
      return;
    }
    group.forEach(write -> write.alone(jdbi));
  }

  private boolean committedTogether(List<Write<?>> group) {
    try {
      jdbi.useTransaction(handle -> group.forEach(write -> write.in(handle)));
    } catch (RuntimeException oneOfThem) {
      return false;
    }
    group.forEach(write -> write.done = true);
    return true;
  }

  /** One caller's work; its fields are read and written under the lock only. */
  private static final class Write<T> {
    private final Function<Handle, T> work;
    private @Nullable T value;
    private @Nullable RuntimeException fault;
    private volatile boolean done;

    Write(Function<Handle, T> work) {
      this.work = work;
    }

    void in(Handle handle) {
      value = work.apply(handle);
    }

    void alone(Jdbi jdbi) {
      try {
        jdbi.useTransaction(this::in);
      } catch (RuntimeException e) {
        fault = e;
      }
      done = true;
    }

    T result() {
      if (fault != null) {
        throw fault;
      }
      if (value == null) {
        throw new IllegalStateException("a write gave no result");
      }
      return value;
    }
  }
}
