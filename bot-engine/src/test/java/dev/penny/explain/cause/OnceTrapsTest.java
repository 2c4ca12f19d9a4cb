package dev.penny.explain.cause;

import static dev.penny.explain.cause.SmallContract.redeemed;
import static dev.penny.explain.cause.SmallLine.line;
import static dev.penny.explain.cause.SmallLine.once;
import static dev.penny.explain.cause.Traps.amount;
import static dev.penny.explain.cause.Traps.known;
import static dev.penny.explain.cause.Traps.reason;
import static dev.penny.explain.cause.Traps.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.explain.CauseCode;
import dev.penny.explain.story.Lasting;
import dev.penny.explain.story.Wish;
import dev.penny.ledger.Account.Industry;
import dev.penny.ledger.InvoiceItem.Type;
import dev.penny.ledger.Product.Kind;
import dev.penny.ledger.Promotion;
import dev.penny.ledger.PromotionId;
import dev.penny.ledger.Redemption.Reduction;
import dev.penny.money.Money;
import dev.penny.money.Rate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What comes once or begins: fees and their waivers, yearly charges, extras, devices. */
class OnceTrapsTest {
  private static SmallAccount account() {
    var account = new SmallAccount(Industry.TELECOM);
    account.product(SmallProduct.plan("Plan", "20.00"));
    account.product(
        new SmallProduct("Set-up", Kind.ONE_OFF, "activation", "event").price("2020-01-01", "30"));
    account.product(
        new SmallProduct("Support", Kind.ONE_OFF, "annual.support", "year")
            .price("2020-01-01", "90"));
    account.product(
        new SmallProduct("Films", Kind.ADDON, "addon.films", "month").price("2020-01-01", "9"));
    account.product(
        new SmallProduct("Phone", Kind.DEVICE, "device", "month").price("2020-01-01", "29"));
    account.subscriptions.add(new SmallContract("S1", "Plan", "2022-01-01").done());
    return account;
  }

  private static SmallLine plan(String month) {
    return line("plan", "Plan", month, "20.00");
  }

  private static SmallLine fee(String day) {
    return once(Type.FEE, "activation", "Set-up", day, "30");
  }

  private static SmallLine waiver(String day) {
    return once(Type.ADJUSTMENT, "activation", "Set-up", day, "30").times("-1", "event");
  }

  @Test
  @TrapOf(KnownCause.ONE_OFF)
  void aFeeAndItsWaiverOnTheNextBillAreToldTogether() {
    var account = account();
    account.month("2024-02", plan("2024-02"), fee("2024-02-03"));
    account.month("2024-03", plan("2024-03"), waiver("2024-03-04"));
    assertThat(account.story().reasons()).hasSize(1);
    assertThat(amount(account, CauseCode.ONE_OFF)).isEqualTo(-7140);
    assertThat(text(account, account.story().reasons().getFirst().known()))
        .contains("the last bill had 35.70 EUR for Set-up on 2024-02-03")
        .contains("this bill has 35.70 EUR back for Set-up on 2024-03-04");
  }

  @Test
  @TrapOf({KnownCause.ONE_OFF, KnownCause.CREDIT})
  void afterAWaiverTheBillIsHigherAndNothingWasChargedAgain() {
    var account = account();
    account.month(
        "2024-02",
        plan("2024-02"),
        once(Type.ADJUSTMENT, "activation", "Set-up", "2024-02-04", "10").times("-1", "event"));
    account.month("2024-03", plan("2024-03"));
    assertThat(known(account)).containsExactly(KnownCause.CREDIT);
    assertThat(text(account, KnownCause.CREDIT))
        .contains("given back once")
        .doesNotContain("charged");
    assertThat(account.story().charges().isZero()).isTrue();
  }

  @Test
  @TrapOf(KnownCause.ONE_OFF)
  void twoKindsOfFeesAreBothNamed() {
    var account = account();
    account.product(
        new SmallProduct("Paper", Kind.FEE, "fee.paper", "event").price("2020-01-01", "2"));
    account.month("2024-02", plan("2024-02"));
    account.month(
        "2024-03",
        plan("2024-03"),
        fee("2024-03-03"),
        once(Type.FEE, "fee.paper", "Paper", "2024-03-05", "2"));
    assertThat(text(account, KnownCause.ONE_OFF))
        .contains("Set-up on 2024-03-03 and Paper on 2024-03-05");
  }

  @Test
  @TrapOf(KnownCause.ANNUAL)
  void aYearlyChargeIsHeldAgainstTheYearBeforeAndNotCalledARise() {
    var account = account();
    account.month("2023-03", plan("2023-03"), support("2023-03-01", "2024-02-29"));
    account.month("2024-02", plan("2024-02"));
    account.month("2024-03", plan("2024-03"), support("2024-03-01", "2025-03-01"));
    assertThat(known(account)).containsExactly(KnownCause.ANNUAL);
    assertThat(text(account, KnownCause.ANNUAL))
        .contains("comes once a year")
        .contains("The time before it was 107.10 EUR, on 2023-03-01");
    assertThat(account.story(new Wish.SameMonthLastYear()).change().delta().isZero()).isTrue();
  }

  private static SmallLine support(String from, String to) {
    return new SmallLine(Type.ONE_OFF, "annual.support", "Support", from, to, "90")
        .times("1", "year");
  }

  @Test
  @TrapOf(KnownCause.ADDON)
  void anExtraThatBeginsFreeIsATrialAndWhoAddedItIsNotSaid() {
    var all = new Reduction.Percent(Rate.of("100"));
    var account = account();
    account.promotion(
        new Promotion(
            new PromotionId("T"),
            "T",
            Promotion.Kind.TRIAL,
            List.of("addon.films"),
            1,
            null,
            "{}"));
    account.redemptions.add(redeemed("R", "T", "2024-02-01", "2024-03-01", all));
    account.month("2024-01", plan("2024-01"));
    account.month("2024-02", plan("2024-02"), films("2024-02").less("R", "T", all));
    assertThat(known(account)).isEmpty();
    account.month("2024-03", plan("2024-03"), films("2024-03"));
    assertThat(known(account)).containsExactly(KnownCause.TRIAL);
  }

  @Test
  @TrapOf(KnownCause.ADDON)
  void ofAnExtraItIsSaidThatItWasAddedAndNotThatTheCustomerDid() {
    var account = account();
    account.subscriptions.add(new SmallContract("S2", "Films", "2024-03-01").done());
    account.month("2024-02", plan("2024-02"));
    account.month("2024-03", plan("2024-03"), films("2024-03").of("S2"));
    assertThat(text(account, KnownCause.ADDON))
        .contains("added on 2024-03-01")
        .doesNotContain("you added")
        .doesNotContain("you ordered");
  }

  private static SmallLine films(String month) {
    return line("addon.films", "Films", month, "9");
  }

  @Test
  @TrapOf({KnownCause.DEVICE, KnownCause.DEVICE_CREDIT})
  void aDeviceWhoseCreditBeginsLaterTellsSo() {
    var credit = new Reduction.Fixed(Money.of(1000, SmallAccount.EUR));
    var account = account();
    account.promotion(
        new Promotion(
            new PromotionId("C"),
            "C",
            Promotion.Kind.DEVICE_CREDIT,
            List.of("device"),
            24,
            null,
            "{}"));
    account.redemptions.add(redeemed("R", "C", "2024-05-01", null, credit));
    account.month("2024-02", plan("2024-02"));
    account.month("2024-03", plan("2024-03"), line("device", "Phone", "2024-03", "29"));
    assertThat(text(account, KnownCause.DEVICE))
        .contains("a monthly credit of 10.00 EUR before tax begins on 2024-05-01");
    assertThat(reason(account, KnownCause.DEVICE).lasting()).isEqualTo(Lasting.STAYS);
  }

  @Test
  @TrapOf(KnownCause.TERMINATION)
  void whatWasBilledInAdvanceBeyondTheEndIsAskedFor() {
    assertThat(text(left(), KnownCause.TERMINATION)).contains("I see nothing given back");
    var back =
        new SmallLine(Type.PRORATION_CREDIT, "plan", "Plan", "2024-02-15", "2024-03-01", "20.00")
            .times("-1", "month")
            .part(15, 29)
            .of("S2");
    assertThat(text(left(back), KnownCause.TERMINATION)).doesNotContain("nothing given back");
  }

  private static SmallAccount left(SmallLine... more) {
    var account = account();
    account.product(
        new SmallProduct("Exit", Kind.FEE, "fee.exit", "event").price("2020-01-01", "50"));
    account.subscriptions.add(
        new SmallContract("S2", "Plan", "2023-01-01")
            .until(24, "2025-01-01")
            .end("2024-02-15")
            .done());
    account.month("2024-02", plan("2024-02"), plan("2024-02").of("S2"));
    SmallLine[] lines = new SmallLine[more.length + 2];
    lines[0] = plan("2024-03");
    lines[1] =
        new SmallLine(Type.FEE, "fee.exit", "Exit", "2024-02-15", "2024-02-16", "50").of("S2");
    System.arraycopy(more, 0, lines, 2, more.length);
    account.month("2024-03", lines);
    return account;
  }
}
