package dev.penny.source.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ReadAheadTest {
  private static ReadAhead.Source<Integer> upTo(int last, AtomicInteger read) {
    return () -> read.get() == last ? null : Integer.valueOf(read.incrementAndGet());
  }

  @Test
  void allComesInOrderThenTheEnd() {
    var taken = new ArrayList<Integer>();
    try (var ahead = new ReadAhead<>("test", 3, _ -> 1, upTo(100, new AtomicInteger()))) {
      while (ahead.hasNext()) {
        taken.add(ahead.next());
      }
      assertThat(ahead.hasNext()).isFalse();
    }
    assertThat(taken).hasSize(100).isSorted();
  }

  @Test
  void noMoreThanTheRoomIsReadAhead() throws InterruptedException {
    var read = new AtomicInteger();
    try (var ahead = new ReadAhead<>("test", 10, _ -> 4, upTo(100, read))) {
      assertThat(ahead.hasNext()).isTrue();
      Thread.sleep(100);
      assertThat(read.get()).as("two wait, one is in hand").isLessThanOrEqualTo(3);
      assertThat(ahead.next()).isEqualTo(1);
    }
  }

  @Test
  void somethingLargerThanTheRoomPassesAlone() {
    try (var ahead = new ReadAhead<>("test", 10, _ -> 1_000, upTo(3, new AtomicInteger()))) {
      assertThat(ahead.next() + ahead.next() + ahead.next()).isEqualTo(6);
      assertThat(ahead.hasNext()).isFalse();
    }
  }

  @Test
  void whatItThrowsIsThrownInItsPlace() {
    var read = new AtomicInteger();
    ReadAhead.Source<Integer> source =
        () -> {
          if (read.get() == 2) {
            throw new IllegalStateException("broken after two");
          }
          return read.incrementAndGet();
        };
    try (var ahead = new ReadAhead<>("test", 10, _ -> 1, source)) {
      assertThat(ahead.next() + ahead.next()).isEqualTo(3);
      assertThatThrownBy(ahead::hasNext).hasMessage("broken after two");
    }
  }

  @Test
  void closingEndsAReaderThatWaitsForRoom() throws InterruptedException {
    var ended = new CountDownLatch(1);
    var read = new AtomicInteger();
    Thread[] reader = new Thread[1];
    var ahead =
        new ReadAhead<Integer>(
            "test",
            1,
            _ -> 1,
            () -> {
              reader[0] = Thread.currentThread();
              ended.countDown();
              return read.incrementAndGet();
            });
    assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
    ahead.close();
    assertThat(reader[0].isAlive()).isFalse();
  }
}
