package dev.penny.explain.cause;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.explain.cause.Detectable.Source;
import java.lang.reflect.Method;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** No cause is without a test of its trap, but those of which it is said why. */
class EveryCauseHasItsTrapTest {
  private static final List<Class<?>> TRAPS =
      List.of(
          PriceTrapsTest.class,
          LineTrapsTest.class,
          UseTrapsTest.class,
          ReadingTrapsTest.class,
          OnceTrapsTest.class,
          MoneyTrapsTest.class,
          TaxTrapsTest.class,
          TypicalBillTest.class);

  /** A trap of these would need a record that no source gives: they are never told at all. */
  private static final Map<KnownCause, String> WITHOUT =
      new EnumMap<>(
          Map.of(
              KnownCause.NEW_SERVICE, "one of our own two more; no mistake is known about it",
              KnownCause.STANDING, "one of our own two more; no mistake is known about it"));

  @Test
  void everyCauseHasATrapTestOrAReasonWhyItHasNone() {
    var tested = EnumSet.noneOf(KnownCause.class);
    for (Class<?> traps : TRAPS) {
      for (Method method : traps.getDeclaredMethods()) {
        TrapOf of = method.getAnnotation(TrapOf.class);
        if (of != null) {
          assertThat(method.isAnnotationPresent(Test.class)).as(method.getName()).isTrue();
          tested.addAll(List.of(of.value()));
        }
      }
    }
    var all = EnumSet.allOf(KnownCause.class);
    all.removeAll(tested);
    assertThat(all).isEqualTo(WITHOUT.keySet());
  }

  @Test
  void whatNoSourceTellsIsNamedWithTheFieldsThatAreMissing() {
    for (KnownCause cause : KnownCause.values()) {
      for (Source source : Source.values()) {
        assertThat(Detectable.of(cause, source).fields()).as(cause + " " + source).isNotBlank();
      }
    }
  }
}
