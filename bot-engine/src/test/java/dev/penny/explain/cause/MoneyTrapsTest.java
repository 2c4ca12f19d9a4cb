package dev.penny.explain.cause;

import static dev.penny.explain.cause.SmallLine.line;
import static dev.penny.explain.cause.SmallLine.once;
import static dev.penny.explain.cause.Traps.amount;
import static dev.penny.explain.cause.Traps.known;
import static dev.penny.explain.cause.Traps.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.audit.Audit;
import dev.penny.audit.Finding;
import dev.penny.audit.FindingCode;
import dev.penny.explain.CauseCode;
import dev.penny.explain.story.PlainText;
import dev.penny.ledger.Account;
import dev.penny.ledger.Account.Industry;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceId;
import dev.penny.ledger.InvoiceItem.Type;
import dev.penny.ledger.Payment;
import dev.penny.ledger.PaymentId;
import dev.penny.ledger.Product.Kind;
import dev.penny.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Paying late, payments that came back or crossed, credits, and what is wrong with a bill. */
class MoneyTrapsTest {
  private static final Money BILL = Money.of(2380, SmallAccount.EUR);

  private static SmallAccount account() {
    var account = new SmallAccount(Industry.TELECOM);
    account.paid = false;
    account.product(SmallProduct.plan("Plan", "20.00"));
    for (String fee : new String[] {"fee.late", "fee.return"}) {
      account.product(new SmallProduct(fee, Kind.FEE, fee, "event").price("2020-01-01", "5"));
    }
    account.product(
        new SmallProduct("Goodwill", Kind.ONE_OFF, "goodwill", "event").price("2020-01-01", "6"));
    account.subscriptions.add(new SmallContract("S1", "Plan", "2023-01-01").done());
    return account;
  }

  private static SmallLine plan(String month) {
    return line("plan", "Plan", month, "20.00");
  }

  private static SmallLine fee(String code) {
    return once(Type.FEE, code, code, "2024-03-01", "5");
  }

  private static void payment(
      SmallAccount account, String day, Payment.Status status, List<InvoiceId> bills) {
    LocalDate on = LocalDate.parse(day);
    var parts = bills.stream().map(id -> new Payment.Allocation(id, BILL, on)).toList();
    account.payments.add(
        new Payment(
            new PaymentId("P" + (account.payments.size() + 1)),
            SmallAccount.ID,
            on,
            BILL,
            Account.PaymentMethod.TRANSFER,
            status,
            parts,
            parts.isEmpty() && status == Payment.Status.SETTLED
                ? BILL
                : Money.zero(BILL.currency())));
  }

  private static List<FindingCode> findings(SmallAccount account) {
    var audit = Audit.of(account.history(), account.catalogue());
    return account.bills.stream()
        .flatMap(bill -> audit.of(bill).stream())
        .map(Finding::code)
        .toList();
  }

  @Test
  @TrapOf({KnownCause.LATE_FEE, KnownCause.ERROR})
  void aLateFeeAfterAPaymentThatWeBookedWronglyIsOurError() {
    for (List<InvoiceId> where : List.of(List.<InvoiceId>of(), List.of(new InvoiceId("OTHER")))) {
      var account = account();
      account.month("2024-02", plan("2024-02"));
      payment(account, "2024-02-10", Payment.Status.SETTLED, where);
      account.bill(
          "2024-03-01", "2024-03-01", "2024-04-01", 0, 2380, plan("2024-03"), fee("fee.late"));
      assertThat(findings(account)).as("%s", where).contains(FindingCode.LATE_FEE_UNDUE);
      assertThat(known(account)).doesNotContain(KnownCause.LATE_FEE);
      assertThat(amount(account, CauseCode.ERR_LATE_FEE_UNDUE)).isEqualTo(595);
      assertThat(account.story().reasons().getFirst().isError()).isTrue();
    }
  }

  @Test
  @TrapOf(KnownCause.LATE_FEE)
  void aLateFeeAfterALatePaymentIsNoError() {
    var account = account();
    Invoice bill = account.month("2024-02", plan("2024-02"));
    payment(account, "2024-02-25", Payment.Status.SETTLED, List.of(bill.id()));
    account.month("2024-03", plan("2024-03"), fee("fee.late"));
    assertThat(known(account)).containsExactly(KnownCause.LATE_FEE);
    assertThat(KnownCause.LATE_FEE.step()).isEqualTo(NextStep.REFUND);
  }

  @Test
  @TrapOf(KnownCause.RETURN_FEE)
  void whatIsTriedAgainAfterAReturnIsNoSecondPayment() {
    var account = account();
    Invoice bill = account.month("2024-02", plan("2024-02"));
    payment(account, "2024-02-12", Payment.Status.FAILED, List.of());
    payment(account, "2024-02-14", Payment.Status.SETTLED, List.of(bill.id()));
    account.month("2024-03", plan("2024-03"), fee("fee.return"));
    assertThat(findings(account)).isEmpty();
    assertThat(known(account)).containsExactly(KnownCause.RETURN_FEE);
    assertThat(amount(account, CauseCode.BALANCE_FORWARD)).isZero();
  }

  @Test
  @TrapOf(KnownCause.BALANCE_FORWARD)
  void aPaymentThatCrossedTheBillIsToldAndTheChargesDidNotRise() {
    var account = account();
    Invoice bill = account.month("2024-02", plan("2024-02"));
    account.bill("2024-03-01", "2024-03-01", "2024-04-01", 0, 2380, plan("2024-03"));
    payment(account, "2024-03-02", Payment.Status.SETTLED, List.of(bill.id()));
    assertThat(known(account)).containsExactly(KnownCause.BALANCE_FORWARD);
    assertThat(text(account, KnownCause.BALANCE_FORWARD))
        .contains("Your payment of 23.80 EUR arrived on 2024-03-02, after this bill was made");
    assertThat(account.story().charges().isZero()).isTrue();
    assertThat(account.story().notes().stream().map(PlainText::of))
        .anyMatch(note -> note.contains("they stayed the same"));
  }

  @Test
  @TrapOf(KnownCause.CREDIT)
  void aCreditIsACreditAsALineAndAsATotal() {
    var line = account();
    line.paid = true;
    line.month(
        "2024-02",
        plan("2024-02"),
        once(Type.ADJUSTMENT, "goodwill", "Goodwill", "2024-02-01", "6").times("-1", "event"));
    line.month("2024-03", plan("2024-03"));
    var total = account();
    total.paid = true;
    total.bill("2024-02-01", "2024-02-01", "2024-03-01", 714, 0, plan("2024-02"));
    total.month("2024-03", plan("2024-03"));
    for (var account : List.of(line, total)) {
      assertThat(known(account)).containsExactly(KnownCause.CREDIT);
      assertThat(account.story().reasons().getFirst().amount().minor()).isEqualTo(714);
      assertThat(account.story().charges().isZero()).isTrue();
    }
  }

  @Test
  @TrapOf(KnownCause.ERROR)
  void aWrongPriceIsNeverExplainedAsAPriceChange() {
    var account = account();
    account.paid = true;
    account.month("2024-02", plan("2024-02"));
    account.month("2024-03", line("plan", "Plan", "2024-03", "23.00"), fee("fee.return"));
    var reasons = account.story().reasons();
    assertThat(reasons.getFirst().known()).isEqualTo(KnownCause.ERROR);
    assertThat(reasons.getFirst().amount().minor()).isEqualTo(357);
    assertThat(reasons.getLast().amount().minor()).isEqualTo(595);
    assertThat(text(account, KnownCause.ERROR))
        .contains("we billed", "your contract says", "looks wrong by 3.57 EUR")
        .doesNotContain("went up");
  }
}
