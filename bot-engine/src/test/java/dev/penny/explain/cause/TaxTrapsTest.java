package dev.penny.explain.cause;

import static dev.penny.explain.cause.SmallLine.line;
import static dev.penny.explain.cause.Traps.amount;
import static dev.penny.explain.cause.Traps.known;
import static dev.penny.explain.cause.Traps.reason;
import static dev.penny.explain.cause.Traps.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.explain.CauseCode;
import dev.penny.explain.story.Reason;
import dev.penny.ledger.Account.Industry;
import dev.penny.ledger.Account.TaxStatus;
import dev.penny.ledger.Product.Kind;
import dev.penny.ledger.Product.PriceReason;
import dev.penny.ledger.Tax;
import dev.penny.money.Rate;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tax, exchange rates and rounding. */
class TaxTrapsTest {
  private static final Currency USD = Currency.getInstance("USD");

  private static SmallAccount account() {
    var account = new SmallAccount(Industry.SAAS);
    account.product(SmallProduct.plan("Plan", "20.00"));
    account.product(
        new SmallProduct("Extra", Kind.ADDON, "addon.extra", "month").price("2020-01-01", "10"));
    account.subscriptions.add(new SmallContract("S1", "Plan", "2023-01-01").done());
    return account;
  }

  private static SmallLine plan(String month) {
    return line("plan", "Plan", month, "20.00");
  }

  private static void rateRises(SmallAccount account, String day) {
    LocalDate from = LocalDate.parse(day);
    account.rates =
        List.of(
            new Tax.Version(LocalDate.parse("2020-01-01"), from, Rate.of("19")),
            new Tax.Version(from, null, Rate.of("21")));
  }

  @Test
  @TrapOf(KnownCause.TAX_RATE)
  void theDayOfIssueDecidesAndIsNamedWhereTheBillCoversDaysBeforeTheChange() {
    var account = account();
    rateRises(account, "2024-03-15");
    account.after("2024-02", plan("2024-02"));
    account.after("2024-03", plan("2024-03"));
    assertThat(known(account)).containsExactly(KnownCause.TAX_RATE);
    assertThat(amount(account, CauseCode.TAX_RATE)).isEqualTo(40);
    assertThat(text(account, KnownCause.TAX_RATE))
        .contains("from 19% to 21% on 2024-03-15")
        .contains("the day of issue decides, 2024-04-01");
  }

  @Test
  @TrapOf(KnownCause.TAX_RATE)
  void aBillThatBeginsWithTheNewRateNeedsNoWordOfTheDay() {
    var account = account();
    rateRises(account, "2024-03-01");
    account.month("2024-02", plan("2024-02"));
    account.month("2024-03", plan("2024-03"));
    assertThat(text(account, KnownCause.TAX_RATE)).doesNotContain("the day of issue");
  }

  @Test
  @TrapOf(KnownCause.TAX_CATEGORY)
  void moreTaxOnMoreLinesIsNoOtherTax() {
    var account = account();
    account.subscriptions.add(new SmallContract("S2", "Extra", "2024-03-01").done());
    account.month("2024-02", plan("2024-02"));
    account.month(
        "2024-03", plan("2024-03"), line("addon.extra", "Extra", "2024-03", "10").of("S2"));
    assertThat(known(account)).containsExactly(KnownCause.ADDON);
    assertThat(reason(account, KnownCause.ADDON).amount().minor()).isEqualTo(1190);
  }

  @Test
  @TrapOf(KnownCause.TAX_CATEGORY)
  void anExemptionThatEndedIsNoOtherRate() {
    var account = account();
    account.statuses.add(
        new TaxStatus(LocalDate.parse("2023-01-01"), LocalDate.parse("2024-03-01"), true));
    account.month("2024-02", plan("2024-02"));
    account.month("2024-03", plan("2024-03"));
    assertThat(known(account)).containsExactly(KnownCause.TAX_CATEGORY);
    assertThat(text(account, KnownCause.TAX_CATEGORY)).contains("no longer exempt");
    assertThat(KnownCause.TAX_CATEGORY.step()).isEqualTo(NextStep.DETAILS);
  }

  @Test
  @TrapOf(KnownCause.FX)
  void theExchangeRateHoldsNoFeeOfABankAndThePriceDidNotChange() {
    var account = account();
    account.product(
        new SmallProduct("Plan", Kind.PLAN, "plan", "month")
            .price(USD, "2020-01-01", "20.00", PriceReason.INITIAL));
    account.month("2024-02", plan("2024-02").fx("USD", "0.90"));
    account.month("2024-03", plan("2024-03").fx("USD", "0.93"));
    assertThat(known(account)).containsExactly(KnownCause.FX);
    assertThat(amount(account, CauseCode.FX)).isEqualTo(71);
    assertThat(text(account, KnownCause.FX)).contains("what a bank may add is not on the bill");
  }

  @Test
  @TrapOf(KnownCause.ROUNDING)
  void aCentOfRoundingIsFoldedAwayAndMoreThanOneALineIsNot() {
    var account = account();
    account.subscriptions.add(new SmallContract("S2", "Extra", "2023-01-01").done());
    account.product(SmallProduct.plan("Plan", "10.13").price("2024-03-01", "12.01"));
    account.month(
        "2024-02",
        line("plan", "Plan", "2024-02", "10.13"),
        line("addon.extra", "Extra", "2024-02", "0.13").of("S2"),
        line("addon.extra", "Extra", "2024-02", "0.13").of("S3"));
    account.month(
        "2024-03",
        line("plan", "Plan", "2024-03", "12.01"),
        line("addon.extra", "Extra", "2024-03", "0.13").of("S2"),
        line("addon.extra", "Extra", "2024-03", "0.13").of("S3"));
    assertThat(account.change().cause(CauseCode.ROUNDING)).isNotNull();
    assertThat(known(account)).doesNotContain(KnownCause.ROUNDING);
    long told =
        account.story().reasons().stream().map(Reason::amount).mapToLong(m -> m.minor()).sum();
    assertThat(told).isEqualTo(account.change().delta().minor());
  }
}
