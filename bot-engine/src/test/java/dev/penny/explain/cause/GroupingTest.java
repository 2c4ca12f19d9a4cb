package dev.penny.explain.cause;

import static dev.penny.explain.cause.SmallLine.line;
import static dev.penny.explain.cause.SmallLine.once;
import static dev.penny.explain.cause.SmallLine.use;
import static dev.penny.explain.cause.SmallLine.used;
import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.explain.CauseCode;
import dev.penny.explain.story.PlainText;
import dev.penny.explain.story.Reason;
import dev.penny.explain.story.Story;
import dev.penny.ledger.Account.Industry;
import dev.penny.ledger.InvoiceItem.Type;
import dev.penny.ledger.Product.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Stories and not codes: what is told together, in which order, and how much of it. */
class GroupingTest {
  private static SmallAccount account() {
    var account = new SmallAccount(Industry.TELECOM);
    account.product(SmallProduct.plan("Plan", "20.00"));
    account.product(SmallProduct.plan("Big", "30.00"));
    account.product(
        new SmallProduct("roaming.data", Kind.USAGE, "roaming.data", "GB")
            .price("2020-01-01", "2.00"));
    account.product(
        new SmallProduct("Power", Kind.PLAN, "energy", "kWh").price("2020-01-01", "0.30"));
    for (String fee : new String[] {"fee.late", "fee.return", "paper"}) {
      account.product(new SmallProduct(fee, Kind.FEE, fee, "event").price("2020-01-01", "5"));
    }
    account.subscriptions.add(new SmallContract("S1", "Plan", "2023-01-01").done());
    return account;
  }

  private static SmallLine plan(String month) {
    return line("plan", "Plan", month, "20.00");
  }

  private static SmallLine extra(int number, String month, String price) {
    return line("addon.x" + number, "Extra " + number, month, price).of("S" + (number + 1));
  }

  private static List<Reason> reasons(SmallAccount account) {
    return account.story().reasons();
  }

  @Test
  void oneChangeOfPlanIsOneStoryWithItsPartMonths() {
    var account = account();
    account.subscriptions.clear();
    account.subscriptions.add(
        new SmallContract("S1", "Plan", "2023-01-01").moves("2024-02-15", "Plan", "Big").done());
    account.month("2024-02", plan("2024-02"));
    account.month(
        "2024-03",
        line("plan", "Big", "2024-03", "30.00"),
        new SmallLine(Type.PRORATION_CREDIT, "plan", "Plan", "2024-02-15", "2024-03-01", "20.00")
            .times("-1", "month")
            .part(15, 29),
        new SmallLine(Type.PRORATION_CHARGE, "plan", "Big", "2024-02-15", "2024-03-01", "30.00")
            .part(15, 29));
    assertThat(reasons(account)).hasSize(1);
    assertThat(reasons(account).getFirst().codes())
        .contains(CauseCode.PLAN_CHANGE, CauseCode.PRORATION);
  }

  @Test
  void oneTripIsOneStoryWithWhatWasReportedLate() {
    var account = account();
    account.month("2024-02", plan("2024-02"));
    account.month(
        "2024-03",
        plan("2024-03"),
        use("roaming.data", "roaming.data", "2024-02", "2.00").times("1", "GB"),
        used("roaming.data", "roaming.data", "2024-01-10", "2024-01-20", "2.00").times("2", "GB"));
    assertThat(reasons(account)).hasSize(1);
    assertThat(reasons(account).getFirst().codes())
        .contains(CauseCode.ROAMING, CauseCode.LATE_USAGE);
  }

  @Test
  void oneReadingIsOneStoryWithItsDaysAndItsUse() {
    var account = account();
    account.after("2024-03", power("2024-03", 500, false, 810, false));
    account.after("2024-04", power("2024-04", 810, false, 910, true));
    account.after("2024-05", power("2024-05", 910, true, 1420, false));
    assertThat(reasons(account)).hasSize(1);
    assertThat(reasons(account).getFirst().codes())
        .contains(CauseCode.ESTIMATE_CATCH_UP, CauseCode.PERIOD_LENGTH);
  }

  private static SmallLine power(String month, long open, boolean was, long close, boolean is) {
    return use("energy", "Power", month, "0.30").read(open, was, close, is);
  }

  @Test
  void paymentTroubleIsOneStory() {
    var account = account();
    account.paid = false;
    account.month("2024-02", plan("2024-02"));
    account.bill(
        "2024-03-01",
        "2024-03-01",
        "2024-04-01",
        0,
        2380,
        plan("2024-03"),
        once(Type.FEE, "fee.late", "fee.late", "2024-03-01", "5"),
        once(Type.FEE, "fee.return", "fee.return", "2024-03-01", "5"));
    assertThat(reasons(account)).hasSize(1);
    assertThat(reasons(account).getFirst().codes())
        .containsExactlyInAnyOrder(
            CauseCode.BALANCE_FORWARD, CauseCode.LATE_FEE, CauseCode.RETURN_FEE);
  }

  @Test
  void threeAreToldWhereTheyCoverFourFifthsAndTheRestIsOneLineWithItsSum() {
    Story story = extras("40", "30", "20", "5", "4");
    assertThat(story.top()).hasSize(3);
    assertThat(story.others()).hasSize(2);
    assertThat(story.restAmount().minor()).isEqualTo(1071);
    assertThat(PlainText.of(story.rest())).isEqualTo("10.71 EUR more from 2 other things.");
  }

  @Test
  void moreThanThreeAreToldWhereThreeDoNotCoverIt() {
    assertThat(extras("20", "20", "20", "20", "20", "1", "1").top()).hasSize(5);
  }

  @Test
  void aSingleOneLeftIsToldTooInsteadOfALineForIt() {
    Story story = extras("40", "30", "20", "5");
    assertThat(story.top()).hasSize(4);
    assertThat(story.rest()).isNull();
  }

  private static Story extras(String... prices) {
    var account = account();
    account.month("2024-02", plan("2024-02"));
    SmallLine[] lines = new SmallLine[prices.length + 1];
    lines[0] = plan("2024-03");
    for (int i = 0; i < prices.length; i++) {
      account.product(
          new SmallProduct("Extra " + (i + 1), Kind.ADDON, "addon.x" + (i + 1), "month")
              .price("2020-01-01", prices[i]));
      account.subscriptions.add(
          new SmallContract("S" + (i + 2), "Extra " + (i + 1), "2024-03-01").done());
      lines[i + 1] = extra(i + 1, "2024-03", prices[i]);
    }
    account.month("2024-03", lines);
    return account.story();
  }

  @Test
  void theLargerComesFirstWhicheverWayItGoesAndAnErrorBeforeAll() {
    var account = account();
    account.product(
        new SmallProduct("Gone", Kind.ADDON, "addon.x1", "month").price("2020-01-01", "50"));
    account.month("2024-02", plan("2024-02"), line("addon.x1", "Gone", "2024-02", "50").of("S2"));
    account.month(
        "2024-03",
        line("plan", "Plan", "2024-03", "20.50"),
        once(Type.FEE, "paper", "paper", "2024-03-01", "5"));
    assertThat(reasons(account).stream().map(r -> r.amount().minor()).toList())
        .containsExactly(60L, -5950L, 595L);
    assertThat(reasons(account).getFirst().isError()).isTrue();
  }

  @Test
  void whatNearlyCancelsIsAlwaysNamed() {
    var account = account();
    account.subscriptions.add(new SmallContract("S2", "Big", "2024-03-01").done());
    account.month("2024-02", plan("2024-02"), once(Type.FEE, "paper", "paper", "2024-02-01", "5"));
    account.month("2024-03", plan("2024-03"), line("addon.x", "paper", "2024-03", "5").of("S2"));
    Story story = account.story();
    assertThat(story.change().delta().isZero()).isTrue();
    assertThat(story.top()).hasSize(2);
    assertThat(story.notes().stream().map(PlainText::of))
        .anyMatch(note -> note.contains("cancel out"));
  }

  @Test
  void whatDoesNotCancelIsNotSaidTo() {
    assertThat(extras("40", "30").notes()).isEmpty();
  }
}
