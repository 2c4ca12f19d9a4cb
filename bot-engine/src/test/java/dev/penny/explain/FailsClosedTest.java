package dev.penny.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceItem;
import dev.penny.money.Money;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FailsClosedTest {
  @Test
  void aListThatIsACentOffCannotBeMade() {
    Cases.all()
        .map(Cases::change)
        .forEach(change -> {
          for (int i = 0; i < change.causes().size(); i++) {
            int at = i;
            assertThatThrownBy(() -> withACentMore(change, at))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("add up to");
          }
        });
  }

  private static void withACentMore(BillChange change, int at) {
    List<Cause> causes = new ArrayList<>(change.causes());
    Cause cause = causes.get(at);
    Money cent = Money.of(1, cause.amount().currency());
    Part.Total more =
        new Part.Total(cent, change.previous(), cent, change.current(), cent.plus(cent));
    List<Part> parts = new ArrayList<>(cause.parts());
    parts.add(more);
    causes.set(at, new Cause(cause.code(), cause.amount().plus(cent), parts));
    new BillChange(change.previous(), change.current(), change.delta(), causes, List.of());
  }

  @Test
  void aCauseThatIsNotTheSumOfItsPartsCannotBeMade() {
    Cause cause = Cases.named("D01").change().causes().getFirst();
    Money more = cause.amount().plus(Money.of(1, "EUR"));
    assertThatThrownBy(() -> new Cause(cause.code(), more, cause.parts()))
        .hasMessageContaining("DISCOUNT is 5.96 EUR but its parts add up to 5.95 EUR");
  }

  @Test
  void aCodeCannotStandTwice() {
    BillChange change = Cases.named("D01").change();
    Cause cause = change.causes().getFirst();
    Cause none = new Cause(cause.code(), Money.zero(cause.amount().currency()), List.of());
    assertThatThrownBy(() ->
            new BillChange(
                change.previous(),
                change.current(),
                change.delta(),
                List.of(cause, none),
                List.of()))
        .hasMessageContaining("there twice");
  }

  @Test
  void aCentThatTheBillItselfIsOffByGetsItsOwnName() {
    Cases given = Cases.named("D01");
    var random = new Random(4);
    for (int i = 0; i < 50; i++) {
      long off = random.nextLong(1, 900);
      BillChange change = compare(given, withItemMore(given.current(), off));
      assertThat(change.cause(CauseCode.ERR_NET_SUM)).isNotNull();
      assertThat(change.cause(CauseCode.ERR_NET_SUM).amount().minor()).isEqualTo(-off);
      assertThat(change.delta().minor()).isEqualTo(595);
    }
  }

  @Test
  void aTotalThatIsOffGetsItsOwnName() {
    Cases given = Cases.named("D01");
    Money cent = Money.of(1, "EUR");
    var totals = given.current().totals();
    Invoice wrongGross =
        with(
            given.current(),
            new Invoice.Totals(
                totals.net(),
                totals.tax(),
                totals.gross().plus(cent),
                totals.creditsApplied(),
                totals.payable().plus(cent),
                totals.balanceBroughtForward(),
                totals.amountDue().plus(cent)));
    BillChange change = compare(given, wrongGross);
    assertThat(change.delta().minor()).isEqualTo(596);
    assertThat(change.cause(CauseCode.ERR_GROSS_SUM).amount()).isEqualTo(cent);
    assertThat(change.steps().sums()).isEqualTo(Money.zero(Currency.getInstance("EUR")));
  }

  @Test
  void billsInTwoCurrenciesAreRefusedWithTheReason() {
    Cases given = Cases.named("D01");
    Invoice dollars = inDollars(given.current());
    var history = replacing(given, dollars);
    var outcome =
        BillComparison.compare(history, given.previous(), dollars, given.bundle().catalogue());
    assertThat(outcome)
        .isEqualTo(
            new Comparison.NotComparable(
                given.previous(), dollars, Comparison.Reason.CURRENCIES_DIFFER));
  }

  @Test
  void aBillIsNotComparedWithItselfOrALaterOne() {
    Cases given = Cases.named("D01");
    for (Invoice other : List.of(given.current(), given.previous())) {
      var outcome =
          BillComparison.compare(
              given.bundle().history(), other, given.previous(), given.bundle().catalogue());
      assertThat(((Comparison.NotComparable) outcome).reason())
          .isEqualTo(Comparison.Reason.NOT_EARLIER);
    }
  }

  @Test
  void aBillOfSomebodyElseIsRefused() {
    Cases given = Cases.named("D01");
    Invoice other = Cases.named("D12").current();
    Cases d03 = Cases.named("D03");
    var history = d03.bundle().history();
    var lone =
        new AccountHistory(
            history.account(), List.of(), List.of(), List.of(other), List.of(), List.of());
    var outcome = BillComparison.compare(lone, given.previous(), other, given.bundle().catalogue());
    assertThat(((Comparison.NotComparable) outcome).reason())
        .isEqualTo(Comparison.Reason.NOT_ON_ACCOUNT);
  }

  private static BillChange compare(Cases given, Invoice current) {
    var outcome =
        BillComparison.compare(
            replacing(given, current), given.previous(), current, given.bundle().catalogue());
    return ((Comparison.Explained) outcome).change();
  }

  private static AccountHistory replacing(Cases given, Invoice current) {
    var history = given.bundle().history();
    return new AccountHistory(
        history.account(),
        history.subscriptions(),
        history.redemptions(),
        List.of(given.previous(), current),
        history.payments(),
        history.credits());
  }

  private static Invoice withItemMore(Invoice bill, long off) {
    InvoiceItem item = bill.items().getFirst();
    Money amount = item.amount().plus(Money.of(off, item.amount().currency()));
    return with(bill, with(item, amount, item.tax().amount()));
  }

  private static Invoice inDollars(Invoice bill) {
    var t = bill.totals();
    return new Invoice(
        bill.id(),
        bill.account(),
        bill.sequence(),
        bill.number(),
        bill.issueDate(),
        bill.dueDate(),
        bill.period(),
        Currency.getInstance("USD"),
        List.of(),
        List.of(),
        new Invoice.Totals(
            usd(t.net()),
            usd(t.tax()),
            usd(t.gross()),
            usd(t.creditsApplied()),
            usd(t.payable()),
            usd(t.balanceBroughtForward()),
            usd(t.amountDue())));
  }

  private static Money usd(Money money) {
    return Money.of(money.minor(), "USD");
  }

  private static InvoiceItem with(InvoiceItem item, Money amount, Money tax) {
    return new InvoiceItem(
        item.id(),
        item.type(),
        item.chargeCode(),
        item.product(),
        item.subscription(),
        item.description(),
        item.period(),
        item.quantity(),
        item.unit(),
        item.unitPrice(),
        item.proration(),
        item.fx(),
        item.base(),
        item.discounts(),
        amount,
        new InvoiceItem.ItemTax(item.tax().ref(), item.tax().rate(), tax),
        item.reads());
  }

  private static Invoice with(Invoice bill, InvoiceItem only) {
    return new Invoice(
        bill.id(),
        bill.account(),
        bill.sequence(),
        bill.number(),
        bill.issueDate(),
        bill.dueDate(),
        bill.period(),
        bill.currency(),
        List.of(only),
        bill.taxSummary(),
        bill.totals());
  }

  private static Invoice with(Invoice bill, Invoice.Totals totals) {
    return new Invoice(
        bill.id(),
        bill.account(),
        bill.sequence(),
        bill.number(),
        bill.issueDate(),
        bill.dueDate(),
        bill.period(),
        bill.currency(),
        bill.items(),
        bill.taxSummary(),
        totals);
  }
}
