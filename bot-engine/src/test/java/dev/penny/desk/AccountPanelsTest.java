package dev.penny.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.audit.Finding;
import dev.penny.audit.FindingCode;
import dev.penny.audit.Severity;
import dev.penny.demo.DemoCompanies;
import dev.penny.demo.DemoCustomer;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.SumCheck;
import dev.penny.money.Money;
import dev.penny.protocol.DeskFrame.BillPanel;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccountPanelsTest {
  private final AccountPanels panels = new AccountPanels(DeskTexts.CARELESS);
  private final List<AccountHistory> histories =
      DemoCompanies.asOf(LocalDate.of(2026, 5, 4)).customers().stream()
          .map(DemoCustomer::books)
          .toList();

  @Test
  void everyBillIsThereNewestFirstWithAllItsLines() {
    assertThat(histories).isNotEmpty();
    for (var history : histories) {
      var bills = panels.of(history).bills();
      assertThat(bills)
          .extracting(BillPanel::invoiceId)
          .containsExactlyElementsOf(
              history.invoices().reversed().stream().map(bill -> bill.id().value()).toList());
      for (int i = 0; i < bills.size(); i++) {
        var invoice = history.invoices().reversed().get(i);
        assertThat(bills.get(i).lines()).hasSizeGreaterThanOrEqualTo(invoice.items().size());
        assertThat(bills.get(i).total().minor()).isEqualTo(invoice.totals().amountDue().minor());
        assertThat(bills.get(i).addsUp()).isEqualTo(SumCheck.of(invoice).isEmpty());
      }
    }
  }

  @Test
  void theLinesOfABillThatAddsUpGiveItsTotalToTheCent() {
    int checked = 0;
    for (var history : histories) {
      for (var bill : panels.of(history).bills()) {
        if (bill.addsUp()) {
          long sum = bill.lines().stream().mapToLong(line -> line.amount().minor()).sum();
          assertThat(sum).as(bill.number()).isEqualTo(bill.total().minor());
          checked++;
        }
      }
    }
    assertThat(checked).isGreaterThan(20);
  }

  @Test
  void whatTheBillCheckFoundStandsBelowTheLinesOfItsBill() {
    var some = histories.getFirst();
    var bill = some.invoices().getLast();
    var item = bill.items().getFirst();
    var dear = item.gross().plus(Money.of(410, bill.currency()));
    for (var severity : Severity.values()) {
      var finding =
          new Finding(
              FindingCode.PRICE_NOT_CATALOGUE,
              severity,
              bill.id(),
              item.id(),
              null,
              severity == Severity.CUSTOMERS_FAVOUR ? dear : item.gross(),
              severity == Severity.CUSTOMERS_FAVOUR ? item.gross() : dear);
      var panel = panels.of(some, List.of(), List.of(finding));
      var row = panel.bills().getFirst().lines().getLast();
      assertThat(row.ref()).isEqualTo("item:" + item.id());
      assertThat(row.amount()).isNull();
      assertThat(row.detail())
          .startsWith(item.description() + ": price not catalogue, billed ")
          .contains("the records say");
      assertThat(panel.bills().get(1).lines())
          .hasSameSizeAs(panels.of(some).bills().get(1).lines());
    }
  }

  @Test
  void anAccountWithoutBillsHasAPanelThatSaysSo() {
    var some = histories.getFirst();
    var none =
        new AccountHistory(some.account(), List.of(), List.of(), List.of(), List.of(), List.of());
    var panel = panels.of(none);
    assertThat(panel.bills()).isEmpty();
    assertThat(panel.facts().getFirst().detail()).isEqualTo("none yet");
  }
}
