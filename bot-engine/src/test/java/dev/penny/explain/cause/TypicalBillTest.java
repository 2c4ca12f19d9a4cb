package dev.penny.explain.cause;

import static dev.penny.explain.cause.SmallLine.line;
import static dev.penny.explain.cause.SmallLine.once;
import static dev.penny.explain.cause.SmallLine.use;
import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.explain.story.Baseline;
import dev.penny.explain.story.Baseline.Kind;
import dev.penny.explain.story.Baseline.Why;
import dev.penny.explain.story.Baselines;
import dev.penny.explain.story.FirstBill;
import dev.penny.explain.story.Wish;
import dev.penny.ledger.Account.Industry;
import dev.penny.ledger.InvoiceItem.Type;
import dev.penny.ledger.Product;
import dev.penny.money.Money;
import org.junit.jupiter.api.Test;

/** Which bill stands for an ordinary month, and what a first bill is held against. */
class TypicalBillTest {
  /** Bills of 2024 in advance, each of one line at that price. */
  private static SmallAccount bills(String... prices) {
    var account = new SmallAccount(Industry.TELECOM);
    account.subscriptions.add(new SmallContract("S1", "Plan", "2024-01-01").done());
    for (int i = 0; i < prices.length; i++) {
      account.month(month(i), plan(i, prices[i]));
    }
    return account;
  }

  private static String month(int at) {
    return "2024-%02d".formatted(at + 1);
  }

  private static SmallLine plan(int at, String price) {
    return line("plan", "Plan", month(at), price);
  }

  private static Baseline.Against typical(SmallAccount account) {
    return (Baseline.Against) Baselines.choose(account.history(), new Wish.TypicalBill());
  }

  private static int sequence(SmallAccount account) {
    return typical(account).previous().sequence();
  }

  @Test
  void itIsTheLowerMiddleOfTheLastSixBeforeThisOneAndARealBill() {
    assertThat(sequence(bills("90", "90", "10", "20", "30", "40", "50", "60", "99"))).isEqualTo(5);
  }

  @Test
  void theFirstBillIsNotAmongThem() {
    assertThat(sequence(bills("1", "20", "30", "99"))).isEqualTo(2);
    assertThat(Baselines.choose(bills("1", "99").history(), new Wish.TypicalBill()))
        .isInstanceOf(Baseline.NoTypicalBill.class);
  }

  @Test
  void aBillWithACorrectionIsNotAmongThem() {
    var account = bills("20", "20");
    account.month(
        "2024-03", plan(2, "10"), once(Type.ADJUSTMENT, "goodwill", "Sorry", "2024-03-02", "1"));
    account.month("2024-04", plan(3, "99"));
    assertThat(sequence(account)).isEqualTo(2);
  }

  @Test
  void anEstimatedBillIsNotAmongThem() {
    var account = bills("20", "20");
    account.month("2024-03", use("energy", "Power", "2024-03", "0.01").read(0, false, 10, true));
    account.month("2024-04", plan(3, "99"));
    assertThat(sequence(account)).isEqualTo(2);
  }

  @Test
  void aFinalBillIsNotAmongThemAndIsPassedOverWhereItIsTheLast() {
    var account = bills("20", "20");
    account.subscriptions.add(
        new SmallContract("S2", "Old", "2023-01-01").end("2024-04-01").done());
    account.month("2024-03", line("plan", "Old", "2024-03", "5").of("S2"));
    account.month("2024-04", plan(3, "99"));
    assertThat(sequence(account)).isEqualTo(2);
    var usual = (Baseline.Against) Baselines.choose(account.history(), Wish.usual());
    assertThat(usual.why()).isEqualTo(Why.LAST_IS_FINAL);
    assertThat(usual.kind()).isEqualTo(Kind.TYPICAL_BILL);
    assertThat(usual.previous().sequence()).isEqualTo(2);
  }

  @Test
  void againstATypicalBillThereIsEveryReasonWithItsLines() {
    var account = bills("20", "20", "20", "30");
    var story = account.story(new Wish.TypicalBill());
    assertThat(story.against().kind()).isEqualTo(Kind.TYPICAL_BILL);
    assertThat(story.change().delta().minor()).isEqualTo(1190);
    assertThat(story.reasons())
        .singleElement()
        .satisfies(reason -> {
          assertThat(reason.lines()).hasSize(1);
          assertThat(reason.evidence()).anyMatch(ref -> ref.startsWith("item:"));
        });
  }

  private static SmallAccount first(SmallLine... more) {
    var account = new SmallAccount(Industry.TELECOM);
    account.product(SmallProduct.plan("Plan", "20.00"));
    account.product(
        new SmallProduct("Set-up", Product.Kind.ONE_OFF, "activation", "event")
            .price("2020-01-01", "29.99"));
    account.subscriptions.add(new SmallContract("S1", "Plan", "2024-01-20").done());
    SmallLine[] lines = new SmallLine[more.length + 2];
    lines[0] =
        new SmallLine(Type.PRORATION_CHARGE, "plan", "Plan", "2024-01-20", "2024-02-01", "20.00")
            .part(12, 31);
    lines[1] = once(Type.ONE_OFF, "activation", "Set-up", "2024-01-20", "29.99");
    System.arraycopy(more, 0, lines, 2, more.length);
    account.bill("2024-02-01", "2024-02-01", "2024-03-01", 500, 0, lines);
    return account;
  }

  private static Money share(SmallAccount account, FirstBill.Kind kind) {
    var first = FirstBill.of(account.history(), account.catalogue());
    return first.shares().stream()
        .filter(s -> s.kind() == kind)
        .map(FirstBill.Share::amount)
        .findFirst()
        .orElse(Money.zero(SmallAccount.EUR));
  }

  @Test
  @TrapOf(KnownCause.FIRST_BILL)
  void aFirstBillIsHeldAgainstThePricesThatWereAgreedOn() {
    var account = first(plan(1, "20.00"));
    assertThat(share(account, FirstBill.Kind.AGREED).minor()).isEqualTo(2380);
    assertThat(share(account, FirstBill.Kind.PART).minor()).isEqualTo(921);
    assertThat(share(account, FirstBill.Kind.START).minor()).isEqualTo(3569);
    assertThat(share(account, FirstBill.Kind.CREDIT).minor()).isEqualTo(-500);
    assertThat(share(account, FirstBill.Kind.WRONG).isZero()).isTrue();
  }

  @Test
  void whatAFirstBillAsksForBeyondTheContractIsWrongAndNotAgreed() {
    var account = first(plan(1, "22.00"));
    assertThat(share(account, FirstBill.Kind.AGREED).minor()).isEqualTo(2380);
    assertThat(share(account, FirstBill.Kind.WRONG).minor()).isEqualTo(238);
  }

  @Test
  void whereTheFirstBillIsNotKnownNothingIsHeldAgainstTheContract() {
    var account = bills("20", "20");
    account.bills.removeFirst();
    assertThat(FirstBill.of(account.history(), account.catalogue())).isNull();
    account.bills.clear();
    assertThat(FirstBill.of(account.history(), account.catalogue())).isNull();
  }
}
