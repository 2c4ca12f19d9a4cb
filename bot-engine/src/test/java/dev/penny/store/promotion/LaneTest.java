package dev.penny.store.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penny.store.Race;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class LaneTest {
  @Test
  void whatWaitsWhileOneIsAtWorkIsDoneTogether() throws Exception {
    var groups = new ArrayList<List<Integer>>();
    var atWork = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    var lane =
        new Lane<Integer, Integer>(group -> {
          groups.add(group);
          atWork.countDown();
          await(goOn);
          return group.stream().map(n -> n * 10).toList();
        });
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      var first = pool.submit(() -> lane.ask(0));
      atWork.await();
      var others = new ArrayList<Future<Integer>>();
      for (int i = 1; i <= 5; i++) {
        int n = i;
        others.add(pool.submit(() -> lane.ask(n)));
      }
      while (lane.length() < 5) {
        Thread.onSpinWait();
      }
      goOn.countDown();
      assertThat(first.get()).isZero();
      for (int i = 1; i <= 5; i++) {
        assertThat(others.get(i - 1).get()).isEqualTo(i * 10);
      }
    }
    assertThat(groups).hasSize(2);
    assertThat(groups.get(1)).containsExactlyInAnyOrder(1, 2, 3, 4, 5);
  }

  @Test
  void everyOneGetsItsOwnAnswerAndOneFaultIsNobodyElses() throws Exception {
    var done = new AtomicInteger();
    var lane =
        new Lane<Integer, Integer>(group -> {
          if (group.contains(13)) {
            throw new IllegalArgumentException("thirteen");
          }
          done.addAndGet(group.size());
          return group.stream().map(n -> n * 10).toList();
        });
    var answers = Race.all(400, 16, i -> i == 13 ? -1 : lane.ask(i));
    for (int i = 0; i < answers.size(); i++) {
      assertThat(answers.get(i)).isEqualTo(i == 13 ? -1 : i * 10);
    }
    assertThat(done).hasValue(399);
    assertThatThrownBy(() -> lane.ask(13)).hasMessage("thirteen");
    assertThat(lane.ask(1)).isEqualTo(10);
  }

  @Test
  void aFaultInAGroupIsThrownToItsOwnerAlone() throws Exception {
    var lane =
        new Lane<Integer, Integer>(group -> {
          LockSupport.parkNanos(20_000);
          if (group.contains(13)) {
            throw new IllegalArgumentException("thirteen");
          }
          return group;
        });
    var answers =
        Race.all(
            200,
            16,
            i -> {
              try {
                return lane.ask(i % 14);
              } catch (IllegalArgumentException thirteen) {
                return -1;
              }
            });
    for (int i = 0; i < answers.size(); i++) {
      assertThat(answers.get(i)).isEqualTo(i % 14 == 13 ? -1 : i % 14);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
