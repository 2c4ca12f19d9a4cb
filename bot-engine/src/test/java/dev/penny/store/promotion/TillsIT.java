package dev.penny.store.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.promotion.Limits;
import dev.penny.store.Databases;
import dev.penny.store.promotion.Till.Habit;
import dev.penny.store.promotion.TillTrials.Count;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two server processes on one PostgreSQL, and kills in the middle on both databases; the short
 * version of {@code RedeemRaces}.
 */
class TillsIT {
  @TempDir Path folder;

  @Test
  void twoProcessesRedeemExactlyTheLimit() {
    var outcome =
        postgres("tills_limit").race(new Limits(null, null, 10L, null), Habit.APART, 1000);
    assertThat(outcome.faults()).isEmpty();
    assertThat(outcome.done()).isEqualTo(10);
    assertThat(outcome.count()).isEqualTo(new Count(10, 10, 10, 6400, 1000));
  }

  /** The control: these processes would pass a limit that is read and then written. */
  @Test
  void readingAndThenWritingPassesTheLimit() {
    var outcome =
        postgres("tills_control")
            .race(new Limits(null, null, 10L, null), Habit.READ_THEN_WRITE, 1000);
    assertThat(outcome.done()).isGreaterThan(10);
  }

  @Test
  void afterKillsOnPostgresTheSumsAgreeAndNothingAnsweredIsLost() {
    var outcome = postgres("tills_killed").kills(new Limits(2L, null, 60L, 30_000L), 2);
    agrees(outcome);
  }

  @Test
  void afterKillsOnTheEmbeddedDatabaseTheSumsAgreeAndNothingAnsweredIsLost() {
    var outcome = new TillTrials(folder.toString(), 1).kills(new Limits(2L, null, 60L, 30_000L), 2);
    agrees(outcome);
  }

  private static void agrees(TillTrials.Outcome outcome) {
    assertThat(outcome.faults()).isEmpty();
    assertThat(outcome.done()).isPositive();
    assertThat(outcome.count().used())
        .isBetween(1L, 46L)
        .isEqualTo(outcome.count().uses())
        .isEqualTo(outcome.count().ledger());
  }

  private static TillTrials postgres(String name) {
    return new TillTrials(Databases.emptyPostgres(name).url(), 2);
  }
}
