package dev.penny.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** So many tries by so many threads, all let go at once. */
public final class Race {
  private Race() {}

  public static <T> List<T> all(int tries, int threads, IntFunction<T> each) throws Exception {
    var start = new CountDownLatch(1);
    try (var pool = Executors.newFixedThreadPool(threads)) {
      var futures = new ArrayList<Future<T>>();
      for (int i = 0; i < tries; i++) {
        int n = i;
        futures.add(
            pool.submit(() -> {
              start.await();
              return each.apply(n);
            }));
      }
      start.countDown();
      var answers = new ArrayList<T>();
      for (Future<T> future : futures) {
        answers.add(get(future));
      }
      return answers;
    }
  }

  private static <T> T get(Future<T> future) throws InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    }
  }
}
