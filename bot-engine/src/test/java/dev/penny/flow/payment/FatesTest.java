package dev.penny.flow.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.action.CaseId;
import dev.penny.action.Credited;
import dev.penny.action.Policy;
import dev.penny.action.Remedy;
import dev.penny.chat.ChatRoom;
import dev.penny.demo.DemoCustomer;
import dev.penny.explain.Cases;
import dev.penny.flow.Balance;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.Payment;
import dev.penny.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What became of the payments of the demo's customers, and what would set them right. */
class FatesTest {
  private static final LocalDate TODAY = ChatRoom.TODAY;

  private static AccountHistory books(String account) {
    return ChatRoom.DEMO.customers().stream()
        .map(DemoCustomer::books)
        .filter(h -> h.account().id().value().equals(account))
        .findFirst()
        .orElseThrow();
  }

  private static Fates fates(AccountHistory history) {
    return new Fates(history, TODAY, Policy.SHIPPED.payments());
  }

  private static Fate last(AccountHistory history) {
    return fates(history).all().getLast();
  }

  private static AccountHistory after(AccountHistory history, Remedy remedy) {
    return Credited.preview(history, new CaseId("M-1"), remedy, TODAY);
  }

  @ParameterizedTest
  @CsvSource({
    "T1021, Unapplied",
    "T1022, WrongAccount",
    "T1023, Doubled",
    "T1024, Pending",
    "E2021, Returned",
    "E2022, WrongBill",
    "E2023, Unapplied",
    "Q3021, Failed",
    "Q3022, Pending",
    "Q3023, Arrived"
  })
  void eachSeededCustomerHasTheFateOfTheirStoryAndAllOthersNone(String account, String fate) {
    var all = fates(books(account)).all();
    assertThat(all.getLast().getClass().getSimpleName()).isEqualTo(fate);
    assertThat(all.subList(0, all.size() - 1)).noneMatch(Fate::isTrouble);
  }

  @ParameterizedTest
  @ValueSource(strings = {"T1001", "T1002", "T1003", "T1004", "E2001", "E2002", "Q3001", "Q3003"})
  void whoseMoneyIsWhereItShouldBeHasNothingToSetRight(String account) {
    assertThat(fates(books(account)).all())
        .isNotEmpty()
        .allMatch(f -> f instanceof Fate.Arrived)
        .allMatch(f -> Proposal.move(books(account), f) == null);
  }

  @ParameterizedTest
  @ValueSource(strings = {"T1021", "T1022", "T1023", "E2022", "E2023"})
  void afterTheProposalTheMoneyIsAllThereAndNothingIsLeftToPropose(String account) {
    AccountHistory before = books(account);
    Remedy.Reallocation move = Proposal.move(before, last(before));
    AccountHistory then = after(before, move);
    assertThat(fates(then).all()).noneMatch(Fate::isTrouble);
    Payment moved = last(then).payment();
    Money sum = moved.unallocated();
    for (Payment.Allocation part : moved.allocations()) {
      assertThat(then.invoice(part.invoice())).isNotNull();
      sum = sum.plus(part.amount());
    }
    for (Payment.TakenOut out : moved.takenOut()) {
      sum = sum.plus(out.amount());
    }
    assertThat(sum).isEqualTo(moved.amount());
    assertThat(then.invoices()).isEqualTo(before.invoices());
  }

  @Test
  void theLateFeeThatOnlyCameOfOurMistakeIsInTheSameProposal() {
    for (String account : List.of("T1021", "T1022")) {
      AccountHistory before = books(account);
      Remedy.Reallocation move = Proposal.move(before, last(before));
      Invoice newest = before.invoices().getLast();
      assertThat(move.fee().bill()).isEqualTo(newest.id());
      assertThat(move.fee().amount()).isEqualTo(Money.of(500, "EUR"));
      Money open = Balance.of(after(before, move)).open();
      assertThat(open)
          .isEqualTo(newest.totals().payable().minus(move.fee().amount()))
          .isEqualTo(Balance.of(before).open().minus(move.amount()).minus(move.fee().amount()));
      assertThat(Proposal.move(after(before, move), last(after(before, move)))).isNull();
    }
  }

  @Test
  void paidOnTimeAndNotAppliedGivesTheOldBillAndTheFeeBack() {
    AccountHistory before = Cases.named("D08").bundle().history();
    LocalDate day = LocalDate.of(2024, 4, 5);
    Fate fate = new Fates(before, day, Policy.SHIPPED.payments()).all().getFirst();
    Remedy.Reallocation move = Proposal.move(before, fate);
    assertThat(fate).isInstanceOf(Fate.Unapplied.class);
    assertThat(move.parts())
        .containsExactly(new Remedy.Part(before.invoices().getFirst().id(), Money.of(4800, "GBP")));
    assertThat(move.fee().amount()).isEqualTo(Money.of(500, "GBP"));
    assertThat(Balance.of(before).open()).isEqualTo(Money.of(10_100, "GBP"));
    assertThat(After.open(before, move, day)).isEqualTo(Money.of(4800, "GBP"));
  }

  @Test
  void aLateFeeStaysWhereThePaymentCameTooLate() {
    AccountHistory books = books("T1021");
    Payment late = books.payments().getLast();
    Invoice paid = books.invoices().get(books.invoices().size() - 2);
    var moved =
        new Payment(
            late.id(),
            late.account(),
            paid.dueDate().plusDays(4),
            late.amount(),
            late.method(),
            late.status(),
            List.of(),
            late.unallocated());
    AccountHistory then = with(books, moved);
    assertThat(Proposal.move(then, last(then)).fee()).isNull();
  }

  @Test
  void whatNoBillNeedsIsKeptForTheNextOne() {
    AccountHistory books = books("T1023");
    Money much = Money.of(100_000, "EUR");
    Payment twice = books.payments().getLast();
    var large =
        new Payment(
            twice.id(),
            twice.account(),
            twice.receivedAt(),
            much,
            twice.method(),
            twice.status(),
            List.of(),
            much);
    AccountHistory then = with(books, large);
    Remedy.Reallocation move = Proposal.move(then, last(then));
    Money open = Balance.of(then).open();
    assertThat(move.parts().getLast()).isEqualTo(new Remedy.Part(null, much.minus(open)));
    AccountHistory set = after(then, move);
    assertThat(Balance.of(set).open().isZero()).isTrue();
    assertThat(set.credits().getLast().remaining()).isEqualTo(much.minus(open));
  }

  @Test
  void aPendingPaymentIsLateAfterTheDaysOfItsMethod() {
    AccountHistory books = books("T1024");
    var pending = (Fate.Pending) last(books);
    assertThat(pending.expected()).isEqualTo(pending.payment().receivedAt().plusDays(3));
    assertThat(pending.late()).isFalse();
    var later = new Fates(books, pending.expected().plusDays(1), Policy.SHIPPED.payments());
    assertThat(((Fate.Pending) later.of(pending.payment())).late()).isTrue();
  }

  @Test
  void whatTheBillingSystemMovedByItselfMeanwhileIsNotMovedAgain() {
    AccountHistory before = books("T1021");
    Remedy.Reallocation move = Proposal.move(before, last(before));
    AccountHistory by = after(before, move);
    assertThat(after(by, move).payments()).isEqualTo(by.payments());
  }

  private static AccountHistory with(AccountHistory books, Payment last) {
    var payments = new ArrayList<>(books.payments());
    payments.set(payments.size() - 1, last);
    return new AccountHistory(
        books.account(),
        books.subscriptions(),
        books.redemptions(),
        books.invoices(),
        payments,
        books.credits());
  }
}
