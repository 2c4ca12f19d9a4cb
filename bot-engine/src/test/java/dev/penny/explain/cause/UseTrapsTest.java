package dev.penny.explain.cause;

import static dev.penny.explain.cause.SmallLine.line;
import static dev.penny.explain.cause.SmallLine.once;
import static dev.penny.explain.cause.SmallLine.use;
import static dev.penny.explain.cause.SmallLine.used;
import static dev.penny.explain.cause.Traps.amount;
import static dev.penny.explain.cause.Traps.known;
import static dev.penny.explain.cause.Traps.reason;
import static dev.penny.explain.cause.Traps.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.audit.Audit;
import dev.penny.explain.CauseCode;
import dev.penny.explain.story.Lasting;
import dev.penny.ledger.Account.Industry;
import dev.penny.ledger.InvoiceItem.Type;
import dev.penny.ledger.Product.Kind;
import org.junit.jupiter.api.Test;

/** What was used: by the day, by the rate, above the limit, abroad, late, from others. */
class UseTrapsTest {
  private static SmallAccount energy() {
    var account = new SmallAccount(Industry.ENERGY);
    for (String code : new String[] {"energy.peak", "energy.off", "energy.t1", "energy.t2"}) {
      account.product(new SmallProduct(code, Kind.PLAN, code, "kWh").price("2020-01-01", "0.30"));
    }
    account.subscriptions.add(new SmallContract("S1", "energy.peak", "2023-01-01").done());
    return account;
  }

  private static SmallLine meter(String code, String month, long open, long close) {
    return use(code, code, month, "0.30").read(open, false, close, false);
  }

  private static SmallAccount telecom() {
    var account = new SmallAccount(Industry.TELECOM);
    account.product(SmallProduct.plan("Plan", "20.00").with("included_gb", "20"));
    account.product(SmallProduct.plan("Small", "10.00").with("included_gb", "5"));
    for (String code : new String[] {"overage.data", "roaming.data", "intl.calls"}) {
      account.product(new SmallProduct(code, Kind.USAGE, code, "GB").price("2020-01-01", "2.00"));
    }
    account.product(
        new SmallProduct("Film", Kind.ONE_OFF, "premium", "purchase").price("2020-01-01", "4.99"));
    account.subscriptions.add(new SmallContract("S1", "Plan", "2023-01-01").done());
    return account;
  }

  private static SmallLine plan(String month) {
    return line("plan", "Plan", month, "20.00");
  }

  private static SmallLine of(String code, String month, String count) {
    return use(code, code, month, "2.00").times(count, "GB");
  }

  @Test
  @TrapOf(KnownCause.USAGE)
  void theSameUseADayInALongerMonthIsNotMoreUse() {
    var account = energy();
    account.after("2024-02", meter("energy.peak", "2024-02", 1000, 1290));
    account.after("2024-03", meter("energy.peak", "2024-03", 1290, 1600));
    assertThat(known(account)).containsExactly(KnownCause.PERIOD_LENGTH);
    assertThat(amount(account, CauseCode.USAGE)).isZero();
  }

  @Test
  @TrapOf(KnownCause.USAGE)
  void useThatMovedBetweenTheRatesOfOneMeterIsOneReasonAndNotMoreUse() {
    var account = energy();
    account.after(
        "2024-01",
        rate("energy.peak", "2024-01", "200", 1000, 1310, "0.40"),
        rate("energy.off", "2024-01", "110", 1000, 1310, "0.20"));
    account.after(
        "2024-03",
        rate("energy.peak", "2024-03", "250", 1620, 1930, "0.40"),
        rate("energy.off", "2024-03", "60", 1620, 1930, "0.20"));
    var use = account.story().reasons().stream().filter(r -> r.known() == KnownCause.USAGE);
    assertThat(use).hasSize(1);
    assertThat(reason(account, KnownCause.USAGE).lines()).hasSize(2);
    assertThat(text(account, KnownCause.USAGE))
        .contains("more of energy.peak and less of energy.off")
        .contains("together that is 10 kWh a day, and 10 kWh a day on the last bill");
  }

  private static SmallLine rate(
      String code, String month, String count, long open, long close, String price) {
    return use(code, code, month, price).tier(count, open, close);
  }

  @Test
  @TrapOf(KnownCause.TIER)
  void limitsThatGrowWithTheDaysMakeNoDearerTier() {
    var account = energy();
    account.after(
        "2024-02",
        rate("energy.t1", "2024-02", "232", 1000, 1290, "0.30"),
        rate("energy.t2", "2024-02", "58", 1000, 1290, "0.40"));
    account.after(
        "2024-03",
        rate("energy.t1", "2024-03", "248", 1290, 1600, "0.30"),
        rate("energy.t2", "2024-03", "62", 1290, 1600, "0.40"));
    assertThat(known(account)).containsExactly(KnownCause.PERIOD_LENGTH);
  }

  @Test
  @TrapOf(KnownCause.TIER)
  void aTierThatPricesAllUnitsIsOneStepAndNotLessUseOfTheFirst() {
    var account = energy();
    account.after("2024-01", rate("energy.t1", "2024-01", "248", 1000, 1248, "0.30"));
    account.after("2024-03", rate("energy.t2", "2024-03", "300", 1500, 1800, "0.40"));
    assertThat(known(account)).containsExactly(KnownCause.TIER);
    assertThat(text(account, KnownCause.TIER)).contains("all your use counts at this tier");
  }

  @Test
  @TrapOf(KnownCause.OVERAGE)
  void aboveAnAllowanceOfAPartOfTheMonthIsNotCalledMoreUse() {
    var account = telecom();
    account.subscriptions.clear();
    account.subscriptions.add(
        new SmallContract("S1", "Plan", "2023-01-01").moves("2024-02-15", "Plan", "Small").done());
    account.month("2024-02", plan("2024-02"));
    account.month(
        "2024-03", line("plan", "Small", "2024-03", "10.00"), of("overage.data", "2024-02", "3"));
    assertThat(text(account, KnownCause.OVERAGE))
        .contains("your plan changed on 2024-02-15")
        .doesNotContain("more use")
        .doesNotContain("instead of");
  }

  @Test
  @TrapOf(KnownCause.OVERAGE)
  void aboveAnAllowanceTellsWhatIsIncluded() {
    var account = telecom();
    account.month("2024-02", plan("2024-02"));
    account.month("2024-03", plan("2024-03"), of("overage.data", "2024-02", "3"));
    assertThat(text(account, KnownCause.OVERAGE))
        .contains("Plan includes 20 GB")
        .doesNotContain("your plan changed");
  }

  @Test
  @TrapOf(KnownCause.ROAMING)
  void roamingIsNotTakenForAJourney() {
    var account = telecom();
    account.month("2024-02", plan("2024-02"));
    account.month("2024-03", plan("2024-03"), of("roaming.data", "2024-02", "2"));
    assertThat(text(account, KnownCause.ROAMING))
        .contains("near a border", "ships", "apps that run by themselves")
        .doesNotContain("you were abroad")
        .doesNotContain("country");
    assertThat(reason(account, KnownCause.ROAMING).lasting()).isEqualTo(Lasting.ONE_OFF);
  }

  @Test
  @TrapOf(KnownCause.INTERNATIONAL)
  void callsToOtherCountriesAndUseAbroadAreTwoReasons() {
    var account = telecom();
    account.month("2024-02", plan("2024-02"));
    account.month(
        "2024-03",
        plan("2024-03"),
        of("roaming.data", "2024-02", "2"),
        of("intl.calls", "2024-02", "1"));
    assertThat(known(account)).containsExactly(KnownCause.ROAMING, KnownCause.INTERNATIONAL);
    assertThat(text(account, KnownCause.INTERNATIONAL)).doesNotContain("oaming");
  }

  @Test
  @TrapOf(KnownCause.LATE_USAGE)
  void useReportedLateIsNoDuplicateAndHasThePriceOfItsOwnTime() {
    var account = telecom();
    account.product(
        new SmallProduct("roaming.data", Kind.USAGE, "roaming.data", "GB")
            .price("2020-01-01", "2.00")
            .price("2024-02-01", "3.00"));
    account.month("2024-02", plan("2024-02"), of("roaming.data", "2024-01", "2"));
    account.month(
        "2024-03",
        plan("2024-03"),
        used("roaming.data", "roaming.data", "2024-01-10", "2024-01-20", "2.00").times("2", "GB"));
    assertThat(Audit.of(account.history(), account.catalogue()).of(account.bills.getLast()))
        .isEmpty();
    assertThat(amount(account, CauseCode.LATE_USAGE)).isEqualTo(476);
    var reason = account.story().reasons().getFirst();
    assertThat(reason.codes()).contains(CauseCode.LATE_USAGE, CauseCode.ROAMING);
  }

  @Test
  @TrapOf(KnownCause.PREMIUM)
  void aPurchaseFromOthersIsAskedAboutBeforeItIsDefended() {
    var account = telecom();
    account.month("2024-02", plan("2024-02"));
    account.month(
        "2024-03", plan("2024-03"), once(Type.ONE_OFF, "premium", "Film", "2024-02-20", "4.99"));
    assertThat(text(account, KnownCause.PREMIUM))
        .contains("Another company asked for it. If you do not know it, tell me")
        .doesNotContain("you bought")
        .doesNotContain("you ordered");
    assertThat(KnownCause.PREMIUM.step()).isEqualTo(NextStep.DISPUTE);
  }
}
