package dev.penny.desk;

import dev.penny.audit.Finding;
import dev.penny.ledger.Account;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceItem;
import dev.penny.ledger.Payment;
import dev.penny.ledger.SumCheck;
import dev.penny.money.Money;
import dev.penny.phrase.Phrase;
import dev.penny.protocol.DeskFrame;
import dev.penny.protocol.DeskFrame.AccountPanel;
import dev.penny.protocol.DeskFrame.BillPanel;
import dev.penny.protocol.WireBlock.Amount;
import dev.penny.protocol.WireBlock.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The account beside the chat: what is open, the payments, and every bill with its lines. Pure. */
public final class AccountPanels {
  private static final int PAYMENTS = 6;

  private final Wording wording;

  public AccountPanels(Wording wording) {
    this.wording = wording;
  }

  public AccountPanel of(AccountHistory history) {
    return of(history, List.of(), List.of());
  }

  /**
   * With its cases, and with all the bill check found: what is wrong in the customer's favour too.
   */
  public AccountPanel of(
      AccountHistory history, List<DeskFrame.CasePanel> cases, List<Finding> findings) {
    var doubts = new DoubtRows(wording, findings);
    var account = history.account();
    return new AccountPanel(
        account.id().value(),
        account.displayName(),
        industry(account.industry()),
        history.invoices().isEmpty()
            ? ""
            : day(
                history.invoices().getFirst().period().start(), ref(history.invoices().getFirst())),
        facts(history),
        cases,
        history.invoices().reversed().stream().map(b -> bill(b, doubts)).toList());
  }

  private List<Row> facts(AccountHistory history) {
    var rows = new ArrayList<Row>();
    if (history.invoices().isEmpty()) {
      rows.add(new Row("Bills", "none yet", null, null));
    } else {
      var open = wording.open().apply(history);
      var ref = "balance:" + history.account().id();
      rows.add(new Row("Open now", null, amount(open, ref), ref));
    }
    rows.add(new Row("Pays by", method(history.account().paymentMethod()), null, null));
    history.payments().stream()
        .sorted(Comparator.comparing(Payment::receivedAt).reversed())
        .limit(PAYMENTS)
        .forEach(payment -> rows.add(payment(payment)));
    return rows;
  }

  private Row payment(Payment payment) {
    var ref = "payment:" + payment.id();
    var label =
        switch (payment.status()) {
          case FAILED -> "Failed payment";
          case PENDING -> "Payment on its way";
          case RETURNED -> "Returned payment";
          case SETTLED -> payment.unallocated().isZero() ? "Payment" : "Payment, not all matched";
        };
    return new Row(label, day(payment.receivedAt(), ref), amount(payment.amount(), ref), ref);
  }

  private BillPanel bill(Invoice bill, DoubtRows doubts) {
    var ref = ref(bill);
    return new BillPanel(
        bill.id().value(),
        bill.number(),
        wording.say(wording.month().apply(bill)),
        day(bill.issueDate(), ref),
        day(bill.dueDate(), ref),
        amount(bill.totals().amountDue(), ref),
        SumCheck.of(bill).isEmpty(),
        lines(bill, doubts));
  }

  /**
   * The lines with tax, then what is set off or brought forward, so that they give the total; last
   * what the bill check doubts.
   */
  private List<Row> lines(Invoice bill, DoubtRows doubts) {
    var rows = new ArrayList<Row>();
    for (InvoiceItem item : bill.items()) {
      var ref = "item:" + item.id();
      rows.add(
          new Row(
              item.description(),
              wording.say(wording.detail().apply(item)),
              amount(item.gross(), ref),
              ref));
    }
    add(rows, "Credit used", bill.totals().creditsApplied().negated(), ref(bill));
    add(rows, "Brought forward", bill.totals().balanceBroughtForward(), ref(bill));
    rows.addAll(doubts.of(bill));
    return rows;
  }

  private void add(List<Row> rows, String label, Money money, String ref) {
    if (!money.isZero()) {
      rows.add(new Row(label, null, amount(money, ref), ref));
    }
  }

  private Amount amount(Money money, String ref) {
    return new Amount(
        money.minor(),
        money.currency().getCurrencyCode(),
        wording.say(new Phrase.MoneyFigure(money, ref)));
  }

  private String day(LocalDate day, String ref) {
    return wording.say(new Phrase.DayFigure(day, ref));
  }

  private static String ref(Invoice bill) {
    return "invoice:" + bill.id();
  }

  private static String industry(Account.Industry industry) {
    return switch (industry) {
      case TELECOM -> "Telecom";
      case ENERGY -> "Energy";
      case SAAS -> "Software";
    };
  }

  private static String method(Account.PaymentMethod method) {
    return switch (method) {
      case DIRECT_DEBIT -> "direct debit";
      case CARD -> "card";
      case TRANSFER -> "bank transfer";
    };
  }
}
