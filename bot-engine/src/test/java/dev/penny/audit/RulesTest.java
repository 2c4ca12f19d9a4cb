package dev.penny.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RulesTest {
  static Stream<Rule> rules() {
    return Stream.of(SumTrials.ALL, LineTrials.ALL, AccountTrials.ALL).flatMap(t -> t.stream());
  }

  @Test
  void aRightAccountHasNoFindings() {
    assertThat(Sample.right().findings()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void speaksWhereItsFactIsWrong(Rule rule) {
    assertThat(rule.wrong().apply(Sample.right()).codes()).contains(rule.code());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void staysSilentJustBesideIt(Rule rule) {
    assertThat(rule.silent().apply(Sample.right()).codes()).doesNotContain(rule.code());
  }

  @Test
  void thereIsATrialForEveryRuleAndARuleForEveryCode() {
    Stream<FindingCode> ofEInvoices =
        EInvoiceRulesTest.planted().flatMap(p -> p.found().stream()).filter(c -> !isOfAll(c));
    assertThat(Stream.concat(rules().map(Rule::code), ofEInvoices.distinct()))
        .containsExactlyInAnyOrder(FindingCode.values());
    assertThat(AuditRules.RULES).hasSameSizeAs(FindingCode.values()).hasSize(48);
  }

  private static boolean isOfAll(FindingCode code) {
    return rules().anyMatch(rule -> rule.code() == code);
  }
}
