package dev.penny.eligibility;

import static dev.penny.eligibility.Shop.NOON;
import static dev.penny.eligibility.Shop.coupon;
import static dev.penny.eligibility.Shop.customer;
import static dev.penny.eligibility.Shop.effect;
import static dev.penny.eligibility.Shop.percent;
import static dev.penny.eligibility.Shop.standard;
import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.ledger.AccountId;
import dev.penny.ledger.PromotionId;
import dev.penny.promotion.Condition;
import dev.penny.promotion.Coupon;
import dev.penny.promotion.Limits;
import dev.penny.promotion.Promotion;
import dev.penny.promotion.ReasonCode;
import dev.penny.promotion.Stacking;
import dev.penny.promotion.Window;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DisclosureTest {
  private static final Limits ONE_USE = new Limits(null, 1L, null, null);

  private final Rulebook rulebook =
      new Rulebook(
          List.of(promotion("OVER", Limits.NONE), promotion("GIFT", ONE_USE)),
          List.of(
              coupon("SAVE20", "OVER"),
              new Coupon("ANNAS", new PromotionId("OVER"), true, new AccountId("A1")),
              new Coupon("BENS", new PromotionId("OVER"), true, new AccountId("A2")),
              new Coupon("OFF", new PromotionId("OVER"), false, null),
              coupon("GIFT-1", "GIFT")),
          List.of());

  @Test
  void allThatIsNotTheirsGetsTheVeryAnswerOfAnUnknownCode() {
    var shown = shown(List.of("NEVER-WAS", "BENS", "OFF", "GIFT-1"));
    assertThat(shown.values())
        .containsOnly(
            new Verdict.Ineligible(
                List.of(new dev.penny.promotion.Reason.Plain(ReasonCode.CODE_NOT_FOUND))));
  }

  @Test
  void staffSeeWhatIsBehindIt() {
    assertThat(reasons("BENS")).containsExactly(ReasonCode.EXPIRED, ReasonCode.RECIPIENT_MISMATCH);
    assertThat(reasons("OFF")).containsExactly(ReasonCode.CODE_DISABLED, ReasonCode.EXPIRED);
    assertThat(reasons("GIFT-1")).containsExactly(ReasonCode.EXPIRED, ReasonCode.NOT_CONFIRMED);
  }

  @Test
  void aPublicCodeAndTheirOwnGetTheRealReason() {
    var shown = shown(List.of("SAVE20", "ANNAS"));
    assertThat(shown.values())
        .allSatisfy(
            v -> assertThat(((Verdict.Ineligible) v).first().code()).isEqualTo(ReasonCode.EXPIRED));
  }

  @Test
  void aRefusalWithOneUnknownCodeSaysNothingElse() {
    var practice =
        new Practice(
            List.of(promotion("OVER", Limits.NONE)),
            List.of(new Coupon("BENS", new PromotionId("OVER"), true, new AccountId("A2"))),
            List.of());
    var foreign =
        practice.answer(new Call(Call.Action.REDEEM, standard(), List.of("BENS"), "k1", null));
    var unknown =
        practice.answer(new Call(Call.Action.REDEEM, standard(), List.of("NOPE"), "k2", null));
    assertThat(foreign).isNotEqualTo(unknown);
    assertThat(Disclosure.shown(foreign)).isEqualTo(Disclosure.shown(unknown));
  }

  private Map<String, Verdict> shown(List<String> codes) {
    var assessment = Eligibility.assess(rulebook, standard(), codes);
    var answer = (Answer.Validated) Disclosure.shown(new Answer.Validated(assessment));
    return answer.assessment().verdicts();
  }

  private List<ReasonCode> reasons(String code) {
    var situation = new Situation(NOON, customer("A1"), standard().order());
    var verdict = Eligibility.assess(rulebook, situation, List.of(code)).verdicts().get(code);
    return ((Verdict.Ineligible) verdict).reasons().stream().map(r -> r.code()).toList();
  }

  private static Promotion promotion(String id, Limits limits) {
    return new Promotion(
        new PromotionId(id),
        Promotion.Status.ACTIVE,
        new Window(null, LocalDateTime.of(2024, 3, 1, 0, 0), ZoneOffset.UTC, java.util.Set.of()),
        Condition.NONE,
        effect(percent("10")),
        Stacking.PLAIN,
        limits);
  }
}
