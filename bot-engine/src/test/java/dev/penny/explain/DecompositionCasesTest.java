package dev.penny.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.audit.Finding;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DecompositionCasesTest {
  static Stream<Cases> cases() {
    return Cases.all();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyCauseHasItsAmountToTheMinorUnit(Cases given) {
    BillChange change = given.change();

    assertThat(change.delta().minor()).isEqualTo(given.expect().get("delta").asLong());
    Map<String, Long> expected = new TreeMap<>();
    given.expect().get("causes").forEachEntry((code, minor) -> expected.put(code, minor.asLong()));
    assertThat(causes(change)).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theAuditFindsWhatIsWrongAndNothingElse(Cases given) {
    assertThat(given.change().findings().stream().map(Finding::code).map(Enum::name))
        .containsExactlyInAnyOrderElementsOf(Cases.strings(given.expect().get("audit")));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyCauseNamesTheLinesItRestsOn(Cases given) {
    BillChange change = given.change();
    given
        .expect()
        .get("evidence")
        .forEachEntry((code, ids) -> {
          Cause cause = change.cause(CauseCode.valueOf(code));
          assertThat(cause).as(code).isNotNull();
          assertThat(cause.parts().stream().flatMap(p -> p.ids().stream()).distinct())
              .as(code)
              .containsExactlyInAnyOrderElementsOf(Cases.strings(ids));
        });
  }

  private static Map<String, Long> causes(BillChange change) {
    return change.causes().stream()
        .filter(c -> !c.amount().isZero())
        .collect(
            Collectors.toMap(
                c -> c.code().name(), c -> c.amount().minor(), Long::sum, TreeMap::new));
  }
}
