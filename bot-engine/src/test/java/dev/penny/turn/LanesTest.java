package dev.penny.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penny.conversation.ConversationId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LanesTest {
  private static final ConversationId A = new ConversationId("a");
  private static final ConversationId B = new ConversationId("b");

  @Test
  void tasksOfOneConversationRunInOrderAndNeverTwoAtOnce() throws Exception {
    var lanes = new Lanes(5_000);
    var ran = new ConcurrentHashMap<ConversationId, List<Integer>>();
    var overlapping = new AtomicInteger();
    for (int task = 0; task < 2_000; task++) {
      for (int c = 0; c < 10; c++) {
        var conversation = new ConversationId("c" + c);
        int number = task;
        var inside = ran.computeIfAbsent(conversation, id -> new ArrayList<>());
        lanes.offer(
            conversation,
            () -> {
              int before = inside.size();
              inside.add(number);
              if (inside.size() != before + 1) {
                overlapping.incrementAndGet();
              }
            });
      }
    }
    assertThat(lanes.close(Duration.ofSeconds(10))).isTrue();
    assertThat(overlapping).hasValue(0);
    assertThat(ran).hasSize(10);
    for (var order : ran.values()) {
      assertThat(order).hasSize(2_000).isSorted();
    }
  }

  @Test
  void aFullLaneRefusesAndTheOthersDoNotNotice() throws Exception {
    var lanes = new Lanes(3);
    var started = new CountDownLatch(1);
    var gate = new CountDownLatch(1);
    assertThat(lanes.offer(A, () -> await(started, gate))).isTrue();
    started.await();
    for (int i = 0; i < 3; i++) {
      assertThat(lanes.offer(A, () -> {})).isTrue();
    }
    assertThat(lanes.offer(A, () -> {})).isFalse();
    assertThatThrownBy(() -> lanes.call(A, () -> 1)).isInstanceOf(Lanes.LaneFull.class);
    assertThat(lanes.call(B, () -> "served")).isEqualTo("served");
    gate.countDown();
    assertThat(lanes.close(Duration.ofSeconds(5))).isTrue();
    assertThat(lanes.busy()).isZero();
  }

  @Test
  void aTaskMayCallItsOwnLaneWithoutWaitingForItself() {
    var lanes = new Lanes(1);
    assertThat(lanes.call(A, () -> "outer " + lanes.call(A, () -> "inner")))
        .isEqualTo("outer inner");
  }

  @Test
  void aFailingTaskIsToldToItsCallerAndTheLaneGoesOn() {
    var lanes = new Lanes(5);
    assertThatThrownBy(() ->
            lanes.call(
                A,
                () -> {
                  throw new IllegalStateException("broken");
                }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("broken");
    lanes.offer(
        A,
        () -> {
          throw new AssertionError("also broken");
        });
    assertThat(lanes.call(A, () -> "still here")).isEqualTo("still here");
  }

  @Test
  void noTaskIsLostWhenLanesOpenAndCloseAllTheTime() throws Exception {
    var lanes = new Lanes(100_000);
    var ran = Collections.synchronizedList(new ArrayList<Integer>());
    var senders = new ArrayList<Thread>();
    for (int s = 0; s < 8; s++) {
      senders.add(
          Thread.ofPlatform()
              .start(() -> {
                for (int i = 0; i < 5_000; i++) {
                  lanes.offer(i % 2 == 0 ? A : B, () -> ran.add(1));
                }
              }));
    }
    for (var sender : senders) {
      sender.join();
    }
    assertThat(lanes.close(Duration.ofSeconds(10))).isTrue();
    assertThat(ran).hasSize(40_000);
  }

  @Test
  void aClosedHouseTakesNothing() throws Exception {
    var lanes = new Lanes(3);
    lanes.close(Duration.ofSeconds(1));
    assertThat(lanes.offer(A, () -> {})).isFalse();
  }

  private static void await(CountDownLatch started, CountDownLatch gate) {
    started.countDown();
    try {
      gate.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
