package dev.penny.eligibility;

import static dev.penny.eligibility.Shop.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.eligibility.GuessLimits.Admission;
import dev.penny.eligibility.GuessPolicy.Scope;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What counters of wrong codes must hold to, wherever they are kept. */
public abstract class GuessLimitsContract {
  protected static final Duration HOUR = Duration.ofHours(1);
  private static final Admission ADMITTED = new Admission.Admitted();

  /** Empty counters. */
  protected abstract GuessLimits limits(GuessPolicy policy);

  @Test
  void anAccountGetsSoManyAnHourFromTheFirst() {
    var limits = limits(new GuessPolicy(3, 100, 100, HOUR));
    var anna = new Asker("A1", null);
    assertThat(limits.admit(anna, 2, NOON)).isEqualTo(ADMITTED);
    assertThat(limits.admit(anna, 2, NOON.plusSeconds(60))).isEqualTo(blocked(Scope.ACCOUNT, NOON));
    assertThat(limits.admit(anna, 1, NOON.plusSeconds(60))).isEqualTo(ADMITTED);
    assertThat(limits.admit(anna, 1, NOON.plusSeconds(3599)))
        .isEqualTo(blocked(Scope.ACCOUNT, NOON));
    assertThat(limits.admit(new Asker("A2", null), 1, NOON)).isEqualTo(ADMITTED);
    assertThat(limits.admit(anna, 3, NOON.plus(HOUR))).isEqualTo(ADMITTED);
  }

  @Test
  void anAddressIsCountedOverItsAccountsAndAllTogetherOverEverything() {
    var limits = limits(new GuessPolicy(3, 4, 6, HOUR));
    assertThat(limits.admit(new Asker("A1", "one"), 3, NOON)).isEqualTo(ADMITTED);
    assertThat(limits.admit(new Asker("A2", "one"), 2, NOON))
        .isEqualTo(blocked(Scope.ADDRESS, NOON));
    assertThat(limits.admit(new Asker("A2", "two"), 3, NOON)).isEqualTo(ADMITTED);
    assertThat(limits.admit(new Asker("A3", "three"), 1, NOON))
        .isEqualTo(blocked(Scope.GLOBAL, NOON));
  }

  @Test
  void anOfficeBehindOneAddressIsNotHeldUpByAFewSlips() {
    var limits = limits(GuessPolicy.STANDARD);
    for (int i = 0; i < 12; i++) {
      assertThat(limits.admit(new Asker("A" + i, "office"), 5, NOON)).isEqualTo(ADMITTED);
    }
    assertThat(limits.admit(new Asker("A13", "office"), 1, NOON))
        .isEqualTo(blocked(Scope.ADDRESS, NOON));
    assertThat(limits.admit(new Asker("A13", "home"), 1, NOON)).isEqualTo(ADMITTED);
  }

  @Test
  void whatIsRefusedIsCountedNowhereAndWhatIsGivenBackCanBeUsedAgain() {
    var limits = limits(new GuessPolicy(2, 3, 100, HOUR));
    var anna = new Asker("A1", "one");
    assertThat(limits.admit(anna, 3, NOON)).isEqualTo(blocked(Scope.ACCOUNT, NOON));
    assertThat(limits.admit(anna, 2, NOON)).isEqualTo(ADMITTED);
    limits.giveBack(anna, 2, NOON);
    assertThat(limits.admit(anna, 2, NOON)).isEqualTo(ADMITTED);
    assertThat(limits.admit(new Asker("A2", "one"), 1, NOON)).isEqualTo(ADMITTED);
    assertThat(limits.admit(new Asker("A2", "one"), 1, NOON))
        .isEqualTo(blocked(Scope.ADDRESS, NOON));
  }

  @Test
  void aClockSetBackOpensNothing() {
    var limits = limits(new GuessPolicy(1, 1, 100, HOUR));
    var anna = new Asker("A1", "one");
    assertThat(limits.admit(anna, 1, NOON)).isEqualTo(ADMITTED);
    assertThat(limits.admit(anna, 1, NOON.minus(HOUR.multipliedBy(5))))
        .isEqualTo(blocked(Scope.ACCOUNT, NOON));
  }

  private static Admission blocked(Scope scope, Instant since) {
    return new Admission.Blocked(scope, since.plus(HOUR));
  }
}
