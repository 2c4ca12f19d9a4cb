package dev.penny.explain.cause;

import static dev.penny.explain.cause.SmallLine.line;
import static dev.penny.explain.cause.SmallLine.use;
import static dev.penny.explain.cause.Traps.amount;
import static dev.penny.explain.cause.Traps.known;
import static dev.penny.explain.cause.Traps.reason;
import static dev.penny.explain.cause.Traps.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.explain.CauseCode;
import dev.penny.explain.story.Lasting;
import dev.penny.ledger.Account.Industry;
import dev.penny.ledger.InvoiceItem.Type;
import dev.penny.ledger.Product.Kind;
import org.junit.jupiter.api.Test;

/** Days, readings, estimates and what is billed late. */
class ReadingTrapsTest {
  private static SmallAccount energy() {
    var account = new SmallAccount(Industry.ENERGY);
    account.product(
        new SmallProduct("Power", Kind.PLAN, "energy", "kWh").price("2020-01-01", "0.30"));
    account.product(new SmallProduct("Day", Kind.PLAN, "standing", "day").price("2020-01-01", "1"));
    account.product(
        new SmallProduct("Old", Kind.ONE_OFF, "backbill", "kWh").price("2020-01-01", "0.30"));
    account.subscriptions.add(new SmallContract("S1", "Power", "2022-01-01").done());
    return account;
  }

  private static SmallLine power(String month, long open, boolean was, long close, boolean is) {
    return use("energy", "Power", month, "0.30").read(open, was, close, is);
  }

  private static SmallLine days(String month, int days) {
    return line("standing", "Day", month, "1").times("" + days, "day");
  }

  @Test
  @TrapOf(KnownCause.PERIOD_LENGTH)
  void aMonthInWhichTheClocksChangeHasWholeDays() {
    var account = energy();
    account.after("2024-02", days("2024-02", 29));
    account.after("2024-03", days("2024-03", 31));
    assertThat(known(account)).containsExactly(KnownCause.PERIOD_LENGTH);
    assertThat(amount(account, CauseCode.PERIOD_LENGTH)).isEqualTo(238);
    assertThat(text(account, KnownCause.PERIOD_LENGTH)).contains("31 days").contains("29 days");
    account.after("2024-10", days("2024-10", 31));
    assertThat(known(account)).isEmpty();
  }

  @Test
  @TrapOf(KnownCause.ESTIMATE_CATCH_UP)
  void anEstimateThatWasTooLowCountsAgainstItsBillAndAgainstTheNext() {
    var account = energy();
    account.after("2024-01", power("2024-01", 1000, false, 1100, true));
    account.after("2024-03", power("2024-03", 1300, false, 1610, false));
    account.bills.clear();
    account.after("2024-04", power("2024-04", 1000, false, 1100, true));
    account.after("2024-05", power("2024-05", 1100, true, 1610, false));
    assertThat(amount(account, CauseCode.ESTIMATE_CATCH_UP)).isEqualTo(14280);
    assertThat(amount(account, CauseCode.USAGE)).isZero();
    assertThat(reason(account, KnownCause.ESTIMATE_CATCH_UP).codes())
        .contains(CauseCode.PERIOD_LENGTH);
    assertThat(text(account, KnownCause.ESTIMATE_CATCH_UP))
        .contains("makes up for 200 kWh")
        .contains("the last bill was itself 200 kWh below your even use");
  }

  @Test
  @TrapOf(KnownCause.ESTIMATE_CATCH_UP)
  void whatIsMadeUpForAfterANewPriceTellsBothPrices() {
    var account = energy();
    account.product(
        new SmallProduct("Power", Kind.PLAN, "energy", "kWh")
            .price("2020-01-01", "0.30")
            .price("2024-05-01", "0.40"));
    account.after("2024-04", power("2024-04", 1000, false, 1100, true));
    account.after(
        "2024-05", use("energy", "Power", "2024-05", "0.40").read(1100, true, 1610, false));
    assertThat(known(account)).contains(KnownCause.PRICE_LIST);
    assertThat(text(account, KnownCause.ESTIMATE_CATCH_UP))
        .contains("All of it is billed at 0.40 EUR; some was used while the price was 0.30 EUR");
  }

  @Test
  @TrapOf(KnownCause.ESTIMATED_USAGE)
  void anEstimateIsNeverCalledUse() {
    var account = energy();
    account.after("2024-02", power("2024-02", 1000, false, 1290, false));
    account.after("2024-03", power("2024-03", 1290, false, 1755, true));
    assertThat(known(account)).contains(KnownCause.ESTIMATED_USAGE);
    assertThat(text(account, KnownCause.ESTIMATED_USAGE))
        .contains("assumes 15 kWh a day")
        .contains("rests on an estimate")
        .doesNotContain("you used");
    assertThat(reason(account, KnownCause.ESTIMATED_USAGE).lasting()).isEqualTo(Lasting.ESTIMATE);
  }

  @Test
  @TrapOf(KnownCause.ESTIMATED_USAGE)
  void anEstimateOfAMeterThatIsNewIsNeverCalledUse() {
    var account = energy();
    account.after("2024-02", days("2024-02", 29));
    account.after("2024-03", days("2024-03", 31), power("2024-03", 1290, false, 1600, true));
    assertThat(text(account, KnownCause.USAGE))
        .contains("assumed")
        .contains("rests on an estimate")
        .doesNotContain("used");
  }

  @Test
  @TrapOf(KnownCause.BACK_BILLING)
  void lateBillingIsWrongOnlyBeforeTheLimitAndUnlessTheCustomerCausedIt() {
    assertThat(text(lateBilled("2023-06-01", "2023-07-01"), KnownCause.BACK_BILLING))
        .contains("had not been billed before")
        .doesNotContain("looks wrong");
    var account = lateBilled("2022-06-01", "2022-07-01");
    assertThat(text(account, KnownCause.BACK_BILLING))
        .contains("more than a year back")
        .contains("unless it could not be billed in time because of something at your end")
        .doesNotContain("our records say 0");
    assertThat(KnownCause.BACK_BILLING.step()).isEqualTo(NextStep.DISPUTE);
  }

  private static SmallAccount lateBilled(String from, String to) {
    var account = energy();
    account.after("2024-02", power("2024-02", 1000, false, 1290, false));
    account.after(
        "2024-03",
        power("2024-03", 1290, false, 1600, false),
        new SmallLine(Type.ADJUSTMENT, "backbill", "Old", from, to, "0.30").times("200", "kWh"));
    return account;
  }
}
