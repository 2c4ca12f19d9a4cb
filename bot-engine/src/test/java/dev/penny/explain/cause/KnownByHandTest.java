package dev.penny.explain.cause;

import static dev.penny.explain.cause.SmallContract.redeemed;
import static dev.penny.explain.cause.SmallLine.line;
import static dev.penny.explain.cause.Traps.known;
import static dev.penny.explain.cause.Traps.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.audit.Audit;
import dev.penny.audit.Finding;
import dev.penny.audit.FindingCode;
import dev.penny.ledger.Account.Industry;
import dev.penny.ledger.Product.Kind;
import dev.penny.ledger.Promotion;
import dev.penny.ledger.PromotionId;
import dev.penny.ledger.Redemption.Reduction;
import dev.penny.money.Rate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Questions that no generated bill raises: what the records tell about them. */
class KnownByHandTest {
  private static SmallAccount account() {
    var account = new SmallAccount(Industry.TELECOM);
    account.product(SmallProduct.plan("Plan", "20.00"));
    account.subscriptions.add(new SmallContract("S1", "Plan", "2023-01-01").done());
    return account;
  }

  private static List<FindingCode> findings(SmallAccount account) {
    return Audit.of(account.history(), account.catalogue()).of(account.bills.getLast()).stream()
        .map(Finding::code)
        .toList();
  }

  @Test
  void aCouponThatRanOutAndIsStillExpectedIsNoErrorAndTellsItsEnd() {
    var ten = new Reduction.Percent(Rate.of("10"));
    var account = account();
    account.promotion(
        new Promotion(
            new PromotionId("P"), "P", Promotion.Kind.DISCOUNT, List.of("plan"), 1, null, "{}"));
    account.redemptions.add(redeemed("R", "P", "2024-02-01", "2024-03-01", ten));
    account.month("2024-02", line("plan", "Plan", "2024-02", "20.00").less("R", "P", ten));
    account.month("2024-03", line("plan", "Plan", "2024-03", "20.00"));
    assertThat(findings(account)).isEmpty();
    assertThat(known(account)).containsExactly(KnownCause.DISCOUNT);
    assertThat(text(account, KnownCause.DISCOUNT)).contains("ended on 2024-03-01");
  }

  @Test
  void taxOnALineThatIsFreeOfItIsFound() {
    var account = account();
    account.month("2024-02", line("plan", "Plan", "2024-02", "20.00"));
    account.month("2024-03", line("plan", "Plan", "2024-03", "20.00"));
    account.product(
        new SmallProduct("Plan", Kind.PLAN, "plan", "month").price("2020-01-01", "20.00").exempt());
    assertThat(findings(account)).containsExactly(FindingCode.TAX_RATE);
  }
}
