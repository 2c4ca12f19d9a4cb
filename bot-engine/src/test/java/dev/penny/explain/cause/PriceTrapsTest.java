package dev.penny.explain.cause;

import static dev.penny.explain.cause.SmallContract.redeemed;
import static dev.penny.explain.cause.SmallLine.monthly;
import static dev.penny.explain.cause.SmallLine.used;
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
import dev.penny.ledger.Product.PriceReason;
import dev.penny.ledger.Promotion;
import dev.penny.ledger.PromotionId;
import dev.penny.ledger.Redemption.Reduction;
import dev.penny.money.Money;
import dev.penny.money.Rate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Causes 1 to 10 of the list, each with the mistake that is easily made about it. */
class PriceTrapsTest {
  private static final Reduction TEN = new Reduction.Percent(Rate.of("10"));
  private static final Reduction ALL = new Reduction.Percent(Rate.of("100"));

  private static SmallAccount account() {
    var account = new SmallAccount(Industry.TELECOM);
    account.product(SmallProduct.plan("Plan", "20.00").price("2024-03-01", "22.00"));
    account.subscriptions.add(new SmallContract("S1", "Plan", "2023-01-01").done());
    return account;
  }

  private static Promotion promotion(String id, Promotion.Kind kind, @Nullable Integer cycles) {
    return new Promotion(
        new PromotionId(id), id, kind, List.of("plan", "device", "addon"), cycles, null, "{}");
  }

  private static SmallLine february() {
    return monthly("plan", "Plan", "2024-02-01", "2024-03-01", "20.00");
  }

  private static SmallLine march(String price) {
    return monthly("plan", "Plan", "2024-03-01", "2024-04-01", price);
  }

  @Test
  @TrapOf(KnownCause.PRICE_INDEXATION)
  void aYearlyRiseAndADiscountThatEndsOnOneBillAreTwoCauses() {
    var account = new SmallAccount(Industry.TELECOM);
    account.product(
        SmallProduct.plan("Plan", "20.00").price("2024-03-01", "22.00", PriceReason.INDEXATION));
    account.subscriptions.add(new SmallContract("S1", "Plan", "2023-01-01").done());
    account.promotion(promotion("P", Promotion.Kind.DISCOUNT, 12));
    account.redemptions.add(redeemed("R", "P", "2023-03-01", "2024-03-01", TEN));
    account.bill("2024-02-01", "2024-02-01", "2024-03-01", february().less("R", "P", TEN));
    account.bill("2024-03-01", "2024-03-01", "2024-04-01", march("22.00"));
    assertThat(known(account)).contains(KnownCause.PRICE_INDEXATION, KnownCause.DISCOUNT);
    assertThat(text(account, KnownCause.PRICE_INDEXATION)).contains("your contract sets out");
    assertThat(text(account, KnownCause.DISCOUNT)).doesNotContain("contract sets out");
  }

  @Test
  @TrapOf(KnownCause.PRICE_LIST)
  void aUnitRateThatRisesAndAStandingChargeThatFallsAreToldApart() {
    var account = new SmallAccount(Industry.ENERGY);
    account.product(
        new SmallProduct("Unit", Kind.PLAN, "energy", "kWh")
            .price("2023-01-01", "0.30")
            .price("2024-03-01", "0.35"));
    account.product(
        new SmallProduct("Day", Kind.PLAN, "standing", "day")
            .price("2023-01-01", "0.50")
            .price("2024-03-01", "0.40"));
    account.subscriptions.add(new SmallContract("S1", "Unit", "2023-01-01").done());
    account.subscriptions.add(new SmallContract("S2", "Day", "2023-01-01").done());
    energy(account, "2024-02-01", "2024-03-01", "0.30", "0.50", 29, 1000);
    energy(account, "2024-03-01", "2024-04-01", "0.35", "0.40", 31, 1290);
    var reasons = account.story().reasons();
    assertThat(reasons.stream().filter(r -> r.known() == KnownCause.PRICE_LIST))
        .hasSize(2)
        .anyMatch(r -> r.amount().signum() > 0)
        .anyMatch(r -> r.amount().signum() < 0);
  }

  private static void energy(
      SmallAccount account, String from, String to, String unit, String day, int days, long open) {
    account.bill(
        to,
        from,
        to,
        used("energy", "Unit", from, to, unit).read(open, false, open + 10L * days, false),
        monthly("standing", "Day", from, to, day).of("S2").times("" + days, "day"));
  }

  @Test
  @TrapOf(KnownCause.FIXED_TERM_END)
  void afterAFixedPriceTheListPriceIsExpectedAndNotAnotherFixedOne() {
    var account = account();
    account.subscriptions.clear();
    account.subscriptions.add(
        new SmallContract("S1", "Plan", "2023-01-01")
            .agreed("2023-03-01", "2024-03-01", "15.00")
            .done());
    account.bill(
        "2024-02-01",
        "2024-02-01",
        "2024-03-01",
        monthly("plan", "Plan", "2024-02-01", "2024-03-01", "15.00"));
    account.bill("2024-03-01", "2024-03-01", "2024-04-01", march("22.00"));
    assertThat(known(account)).containsExactly(KnownCause.FIXED_TERM_END);
    assertThat(account.story().next().lines().getFirst().amount())
        .isEqualTo(Money.of(2200, SmallAccount.EUR));
  }

  @Test
  @TrapOf(KnownCause.DISCOUNT)
  void aDiscountThatWasPromisedForLongerIsMissingAndNotOver() {
    var account = account();
    account.promotion(promotion("P", Promotion.Kind.DISCOUNT, 12));
    account.redemptions.add(redeemed("R", "P", "2023-06-01", "2024-06-01", TEN));
    account.bill("2024-02-01", "2024-02-01", "2024-03-01", february().less("R", "P", TEN));
    account.bill("2024-03-01", "2024-03-01", "2024-04-01", march("22.00"));
    assertThat(known(account)).contains(KnownCause.ERROR).doesNotContain(KnownCause.DISCOUNT);
  }

  @Test
  @TrapOf(KnownCause.DISCOUNT)
  void aDiscountThatStepsDownIsACauseTwice() {
    var account = account();
    var twenty = new Reduction.Percent(Rate.of("20"));
    account.promotion(promotion("P", Promotion.Kind.DISCOUNT, 1));
    account.redemptions.add(redeemed("R1", "P", "2024-01-01", "2024-01-31", twenty));
    account.redemptions.add(redeemed("R2", "P", "2024-02-01", "2024-02-28", TEN));
    account.bill(
        "2024-01-01",
        "2024-01-01",
        "2024-02-01",
        monthly("plan", "Plan", "2024-01-01", "2024-02-01", "20.00").less("R1", "P", twenty));
    account.bill("2024-02-01", "2024-02-01", "2024-03-01", february().less("R2", "P", TEN));
    assertThat(amount(account, CauseCode.DISCOUNT)).isPositive();
    account.bill("2024-03-01", "2024-03-01", "2024-04-01", march("22.00"));
    assertThat(amount(account, CauseCode.DISCOUNT)).isPositive();
  }

  @Test
  @TrapOf(KnownCause.DEVICE_CREDIT)
  void aDeviceCreditThatStartsABillLateIsNotTheDevice() {
    var account = account();
    account.product(
        new SmallProduct("Phone", Kind.DEVICE, "device", "month").price("2020-01-01", "29.00"));
    var credit = new Reduction.Fixed(Money.of(1000, SmallAccount.EUR));
    account.promotion(promotion("C", Promotion.Kind.DEVICE_CREDIT, null));
    account.redemptions.add(redeemed("R", "C", "2024-02-01", null, credit));
    account.bill("2024-01-01", "2024-01-01", "2024-02-01", phone("2024-01-01", "2024-02-01"));
    account.bill(
        "2024-02-01",
        "2024-02-01",
        "2024-03-01",
        phone("2024-02-01", "2024-03-01").less("R", "C", credit));
    assertThat(known(account)).containsExactly(KnownCause.DEVICE_CREDIT);
    assertThat(amount(account, CauseCode.DEVICE_CREDIT)).isEqualTo(-1190);
  }

  private static SmallLine phone(String from, String to) {
    return monthly("device", "Phone", from, to, "29.00");
  }

  @Test
  @TrapOf(KnownCause.TRIAL)
  void aTrialThatEndsIsNoDiscountAndNothingIsSaidOfAReminder() {
    var account = account();
    account.promotion(promotion("T", Promotion.Kind.TRIAL, 1));
    account.redemptions.add(redeemed("R", "T", "2024-02-01", "2024-03-01", ALL));
    account.bill("2024-02-01", "2024-02-01", "2024-03-01", february().less("R", "T", ALL));
    account.bill("2024-03-01", "2024-03-01", "2024-04-01", march("22.00"));
    assertThat(known(account)).contains(KnownCause.TRIAL).doesNotContain(KnownCause.DISCOUNT);
    assertThat(text(account, KnownCause.TRIAL)).doesNotContain("remind");
    assertThat(KnownCause.TRIAL.step()).isEqualTo(NextStep.CANCEL);
  }

  @Test
  @TrapOf(KnownCause.PLAN_CHANGE)
  void ofAPlanChangeOnlyTheRecurringPartStays() {
    var account = moved();
    var reason = reason(account, KnownCause.PLAN_CHANGE);
    assertThat(reason.lasting()).isEqualTo(Lasting.PARTLY);
    assertThat(reason.codes()).contains(CauseCode.PLAN_CHANGE, CauseCode.PRORATION);
    assertThat(reason.staying()).isEqualTo(Money.of(1190, SmallAccount.EUR));
    assertThat(reason.amount()).isNotEqualTo(reason.staying());
  }

  /** From 20.00 to 30.00 in the middle of February. */
  private static SmallAccount moved() {
    var account = new SmallAccount(Industry.TELECOM);
    account.product(SmallProduct.plan("Small", "20.00")).product(SmallProduct.plan("Big", "30.00"));
    account.subscriptions.add(
        new SmallContract("S1", "Small", "2023-01-01").moves("2024-02-15", "Small", "Big").done());
    account.bill(
        "2024-02-01",
        "2024-02-01",
        "2024-03-01",
        monthly("plan", "Small", "2024-02-01", "2024-03-01", "20.00"));
    account.bill(
        "2024-03-01",
        "2024-03-01",
        "2024-04-01",
        monthly("plan", "Big", "2024-03-01", "2024-04-01", "30.00"),
        part(Type.PRORATION_CREDIT, "Small", "20.00").times("-1", "month").part(15, 30),
        part(Type.PRORATION_CHARGE, "Big", "30.00").part(15, 30));
    return account;
  }

  private static SmallLine part(Type type, String product, String price) {
    return new SmallLine(type, "plan", product, "2024-02-15", "2024-03-01", price);
  }

  @Test
  @TrapOf(KnownCause.PRORATION)
  void partPeriodsGoByTheBasisOfTheLineAndAreGoneOnTheNextBill() {
    var account = moved();
    assertThat(amount(account, CauseCode.PRORATION)).isEqualTo(595);
    account.bill(
        "2024-04-01",
        "2024-04-01",
        "2024-05-01",
        monthly("plan", "Big", "2024-04-01", "2024-05-01", "30.00"));
    assertThat(amount(account, CauseCode.PRORATION)).isEqualTo(-595);
    assertThat(reason(account, KnownCause.PRORATION).lasting()).isEqualTo(Lasting.ONE_OFF);
  }

  @Test
  @TrapOf(KnownCause.FIRST_BILL)
  void theBillAfterTheFirstIsLowerBecauseOfTheStartAndNotOfAnEndedCharge() {
    var account = new SmallAccount(Industry.TELECOM);
    account.product(SmallProduct.plan("Plan", "20.00"));
    account.product(
        new SmallProduct("Set-up", Kind.ONE_OFF, "activation", "event")
            .price("2020-01-01", "29.99"));
    account.subscriptions.add(new SmallContract("S1", "Plan", "2024-01-20").done());
    account.bill(
        "2024-02-01",
        "2024-02-01",
        "2024-03-01",
        february(),
        new SmallLine(Type.PRORATION_CHARGE, "plan", "Plan", "2024-01-20", "2024-02-01", "20.00")
            .part(12, 31),
        new SmallLine(Type.ONE_OFF, "activation", "Set-up", "2024-01-20", "2024-01-21", "29.99"));
    account.bill("2024-03-01", "2024-03-01", "2024-04-01", march("20.00"));
    var reasons = account.story().reasons();
    assertThat(reasons).hasSize(1);
    assertThat(reasons.getFirst().known()).isEqualTo(KnownCause.FIRST_BILL);
    assertThat(reasons.getFirst().lasting()).isEqualTo(Lasting.ONE_OFF);
    assertThat(text(account, KnownCause.FIRST_BILL)).contains("your first bill");
  }

  @Test
  @TrapOf(KnownCause.QUANTITY)
  void seatsAddedInsideAPeriodArePartNowAndTheFullStepOfTheNextBill() {
    var account = new SmallAccount(Industry.SAAS);
    account.product(
        new SmallProduct("Seats", Kind.PLAN, "seats", "seat").price("2020-01-01", "10.00"));
    account.subscriptions.add(
        new SmallContract("S1", "Seats", "2023-01-01")
            .count("5")
            .count("2024-02-15", "5", "8")
            .done());
    account.bill("2024-02-01", "2024-02-01", "2024-03-01", seats("2024-02-01", "2024-03-01", "5"));
    account.bill(
        "2024-03-01",
        "2024-03-01",
        "2024-04-01",
        seats("2024-03-01", "2024-04-01", "8"),
        new SmallLine(Type.PRORATION_CHARGE, "seats", "Seats", "2024-02-15", "2024-03-01", "10.00")
            .times("3", "seat")
            .part(15, 29));
    assertThat(amount(account, CauseCode.QUANTITY)).isEqualTo(3570);
    assertThat(amount(account, CauseCode.PRORATION)).isPositive();
    assertThat(reason(account, KnownCause.QUANTITY).lasting()).isEqualTo(Lasting.STAYS);
  }

  private static SmallLine seats(String from, String to, String count) {
    return monthly("seats", "Seats", from, to, "10.00").times(count, "seat");
  }
}
