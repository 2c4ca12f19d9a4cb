package dev.penny.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryTest {
  private static RuntimeException fault(String state) {
    return new IllegalStateException(new SQLException("lost", state));
  }

  @ParameterizedTest
  @ValueSource(strings = {"40001", "40P01", "23505"})
  void aTransactionThatLostRunsAgain(String state) {
    var runs = new AtomicInteger();
    String answer =
        Retry.onConflict(() -> {
          if (runs.incrementAndGet() < 3) {
            throw fault(state);
          }
          return "done";
        });
    assertThat(answer).isEqualTo("done");
    assertThat(runs).hasValue(3);
  }

  @Test
  void otherFaultsGoThroughAtOnceAndEndlessOnesAfterSixTries() {
    var runs = new AtomicInteger();
    assertThatThrownBy(() ->
            Retry.onConflict(() -> {
              runs.incrementAndGet();
              throw fault("22001");
            }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(runs).hasValue(1);
    assertThatThrownBy(() ->
            Retry.onConflict(() -> {
              runs.incrementAndGet();
              throw fault("40001");
            }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(runs).hasValue(7);
  }
}
