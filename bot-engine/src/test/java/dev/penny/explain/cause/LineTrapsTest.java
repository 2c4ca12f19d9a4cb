package dev.penny.explain.cause;

import static dev.penny.explain.cause.SmallLine.monthly;
import static dev.penny.explain.cause.SmallLine.used;
import static dev.penny.explain.cause.Traps.known;
import static dev.penny.explain.cause.Traps.reason;
import static dev.penny.explain.cause.Traps.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.explain.cause.Detectable.Source;
import dev.penny.explain.story.Lasting;
import dev.penny.ledger.Account.Industry;
import dev.penny.ledger.InvoiceItem.Type;
import dev.penny.ledger.Product.Kind;
import org.junit.jupiter.api.Test;

/** Causes that only a line, its charge code or its contract tell, and what is not told. */
class LineTrapsTest {
  private static SmallAccount account() {
    var account = new SmallAccount(Industry.TELECOM);
    account.product(SmallProduct.plan("Plan", "20.00"));
    account.subscriptions.add(new SmallContract("S1", "Plan", "2023-01-01").done());
    return account;
  }

  private static SmallLine plan(String from, String to) {
    return monthly("plan", "Plan", from, to, "20.00");
  }

  private static void february(SmallAccount account, SmallLine... more) {
    account.bill("2024-02-01", "2024-02-01", "2024-03-01", with("2024-02-01", "2024-03-01", more));
  }

  private static void march(SmallAccount account, SmallLine... more) {
    account.bill("2024-03-01", "2024-03-01", "2024-04-01", with("2024-03-01", "2024-04-01", more));
  }

  private static SmallLine[] with(String from, String to, SmallLine... more) {
    SmallLine[] lines = new SmallLine[more.length + 1];
    lines[0] = plan(from, to);
    System.arraycopy(more, 0, lines, 1, more.length);
    return lines;
  }

  private static SmallLine once(Type type, String code, String price) {
    return new SmallLine(type, code, "Line", "2024-02-20", "2024-02-21", price);
  }

  @Test
  @TrapOf(KnownCause.ADDON_AUTORENEW)
  void aPassThatRanBeforeAndComesAgainRenewedItself() {
    var account = account();
    account.subscriptions.add(new SmallContract("S2", "Pass", "2023-12-01").renews().done());
    february(account);
    march(account, monthly("addon.pass", "Pass", "2024-03-01", "2024-04-01", "9.99").of("S2"));
    assertThat(known(account)).containsExactly(KnownCause.ADDON_AUTORENEW);
    assertThat(text(account, KnownCause.ADDON_AUTORENEW)).contains("renewed by itself");
    assertThat(reason(account, KnownCause.ADDON_AUTORENEW).lasting()).isEqualTo(Lasting.STAYS);
  }

  @Test
  @TrapOf(KnownCause.ADDON)
  void aPassThatBeginsWasAddedEvenIfItWillRenewItself() {
    var account = account();
    account.subscriptions.add(new SmallContract("S2", "Pass", "2024-03-01").renews().done());
    february(account);
    march(account, monthly("addon.pass", "Pass", "2024-03-01", "2024-04-01", "9.99").of("S2"));
    assertThat(known(account)).containsExactly(KnownCause.ADDON);
  }

  @Test
  @TrapOf(KnownCause.TERMINATION)
  void aFeeForLeavingEarlyIsToldWithTheEndOfTheContract() {
    var account = account();
    account.subscriptions.add(
        new SmallContract("S2", "Net", "2023-01-01")
            .until(24, "2025-01-01")
            .end("2024-02-15")
            .done());
    february(account);
    march(account, once(Type.FEE, "fee.leaving", "50.00").of("S2"));
    assertThat(known(account)).containsExactly(KnownCause.TERMINATION);
    assertThat(text(account, KnownCause.TERMINATION)).contains("the contract ran until");
  }

  @Test
  @TrapOf(KnownCause.REFUND_REVERSED)
  void aRefundTakenBackIsNoOrdinaryCharge() {
    var account = account();
    february(account);
    march(account, once(Type.ADJUSTMENT, "refund.reversal", "12.00"));
    assertThat(known(account)).containsExactly(KnownCause.REFUND_REVERSED);
    assertThat(reason(account, KnownCause.REFUND_REVERSED).lasting()).isEqualTo(Lasting.ONE_OFF);
  }

  @Test
  @TrapOf(KnownCause.REFUND_REVERSED)
  void aRefundThatIsGivenIsNotOneThatIsTakenBack() {
    var account = account();
    february(account);
    march(account, once(Type.ADJUSTMENT, "refund.reversal", "12.00").times("-1", "event"));
    assertThat(known(account)).doesNotContain(KnownCause.REFUND_REVERSED);
  }

  @Test
  @TrapOf(KnownCause.SURCHARGE)
  void aSurchargeIsNeverCalledATax() {
    var account = account();
    february(account);
    march(account, once(Type.FEE, "surcharge.network", "1.50"));
    assertThat(known(account)).containsExactly(KnownCause.SURCHARGE);
    assertThat(text(account, KnownCause.SURCHARGE))
        .contains("a charge and not a tax")
        .doesNotContainIgnoringCase("government");
  }

  @Test
  @TrapOf(KnownCause.COMMITMENT)
  void lessUseAndTheAgreedMinimumAreTwoCausesThatCancel() {
    var account = account();
    february(account, used("storage", "Use", "2024-01-01", "2024-02-01", "1.00").times("30", "GB"));
    march(
        account,
        used("storage", "Use", "2024-02-01", "2024-03-01", "1.00").times("10", "GB"),
        once(Type.FEE, "commitment.trueup", "20.00"));
    assertThat(known(account)).contains(KnownCause.COMMITMENT, KnownCause.USAGE);
    assertThat(account.story().notes()).isNotEmpty();
  }

  @Test
  @TrapOf(KnownCause.FREE_TIER_END)
  void useThatWasFreeIsNotAPriceThatRose() {
    var account = account();
    account.product(
        new SmallProduct("Use", Kind.USAGE, "storage", "GB")
            .price("2023-01-01", "0")
            .price("2024-02-15", "0.10"));
    february(account, used("storage", "Use", "2024-01-01", "2024-02-01", "0").times("30", "GB"));
    march(account, used("storage", "Use", "2024-02-15", "2024-03-01", "0.10").times("30", "GB"));
    assertThat(known(account)).containsExactly(KnownCause.FREE_TIER_END);
  }

  @Test
  @TrapOf({
    KnownCause.INS_RENEWAL,
    KnownCause.INS_MTA,
    KnownCause.INS_INSTALMENT,
    KnownCause.PAYMENT_PLAN
  })
  void ofInsuranceAndOfAPaymentPlanNothingIsMadeUp() {
    for (KnownCause cause :
        new KnownCause[] {
          KnownCause.INS_RENEWAL,
          KnownCause.INS_MTA,
          KnownCause.INS_INSTALMENT,
          KnownCause.PAYMENT_PLAN
        }) {
      for (Source source : Source.values()) {
        assertThat(Detectable.of(cause, source).seen()).isFalse();
        assertThat(Detectable.of(cause, source).fields()).isNotBlank();
      }
    }
  }
}
