package dev.penny.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.conversation.Event;
import dev.penny.demo.DemoCustomer;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.AccountId;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceItem;
import dev.penny.ledger.SumCheck;
import dev.penny.money.Money;
import dev.penny.wording.Formats;
import dev.penny.wording.WireBlocks;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Accounts that are not like others: each gets a clear, kind and true answer. */
class KindAnswersTest {
  private static ChatRoom.Minds minds;

  @BeforeAll
  static void load() throws IOException {
    minds = ChatRoom.Minds.shared();
  }

  @Test
  void anAccountWithoutBillsIsToldSoWhateverIsAsked() {
    var room = room(with(books("T1001"), List.of()));
    for (String asked : List.of("why is my bill higher?", "what do I owe?", "my next bill?")) {
      assertThat(said(room, asked)).contains("There is no bill on your account yet");
    }
  }

  @Test
  void theFirstBillIsExplainedByItsLinesAndWhatComesNext() {
    var room = room(books("T1005"));
    assertThat(said(room, "why is my bill so high?"))
        .contains("This is your first bill")
        .contains("Activation fee")
        .contains("your next bill will be €32.21, on 15 July");
    assertThat(said(room, "what's the 36.89?")).contains("€36.89 is for Activation fee");
  }

  @Test
  void billsInTwoCurrenciesAreEachToldInTheirOwn() {
    AccountHistory euros = books("T1001");
    Invoice first = euros.invoices().getFirst();
    Invoice pounds = books("T1003").invoices().getLast();
    var room = room(with(euros, List.of(first, of(euros, pounds))));
    assertThat(said(room, "why is my bill higher?"))
        .contains("Your June bill is £128.24 and your May 2025 bill was €86.08")
        .contains("different currencies");
  }

  @Test
  void aBillInTheCustomersFavourIsMoneyBackAndNothingToPay() {
    AccountHistory books = books("T1002");
    List<Invoice> bills = books.invoices();
    var room =
        room(with(books, List.of(bills.get(bills.size() - 2), refund(books, bills.getLast()))));
    assertThat(said(room, "why is my bill higher?"))
        .contains("This bill is not higher")
        .contains("June is €77.32 less than May");
    assertThat(said(room, "show me my bill"))
        .contains("Your June bill is in your favour: €10.91.")
        .doesNotContain("due on");
    assertThat(said(room, "what do I owe?"))
        .contains("You have €10.91 in your favour")
        .doesNotContain("due on");
  }

  @Test
  void aBillThatDoesNotAddUpIsNeverExplainedAsIfItDid() {
    AccountHistory books = books("T1006");
    assertThat(SumCheck.of(books.invoices().getLast())).isNotEmpty();
    var room = room(books);
    assertThat(said(room, "why is my bill higher?"))
        .contains("do not add up")
        .contains("Total does not add up +€3.00");
    assertThat(said(room, "show me my bill")).contains("do not add up");
  }

  /** A bill with the credit line of {@code from} alone. */
  private static Invoice refund(AccountHistory books, Invoice from) {
    InvoiceItem credit =
        from.items().stream().filter(i -> i.gross().signum() < 0).findFirst().orElseThrow();
    Money none = Money.zero(from.currency());
    Money gross = credit.gross();
    var totals =
        new Invoice.Totals(credit.amount(), credit.tax().amount(), gross, none, gross, none, gross);
    var tax =
        new Invoice.TaxLine(
            credit.tax().ref(), credit.tax().rate(), credit.amount(), credit.tax().amount());
    return new Invoice(
        from.id(),
        books.account().id(),
        from.sequence(),
        from.number(),
        from.issueDate(),
        from.dueDate(),
        from.period(),
        from.currency(),
        List.of(credit),
        List.of(tax),
        totals);
  }

  private static Invoice of(AccountHistory books, Invoice bill) {
    return new Invoice(
        bill.id(),
        books.account().id(),
        bill.sequence(),
        bill.number(),
        bill.issueDate(),
        bill.dueDate(),
        bill.period(),
        bill.currency(),
        bill.items(),
        bill.taxSummary(),
        bill.totals());
  }

  private static AccountHistory with(AccountHistory books, List<Invoice> bills) {
    return new AccountHistory(
        books.account(),
        books.subscriptions(),
        books.redemptions(),
        bills,
        books.payments(),
        books.credits());
  }

  private static AccountHistory books(String account) {
    return ChatRoom.DEMO.customers().stream()
        .map(DemoCustomer::books)
        .filter(h -> h.account().id().equals(new AccountId(account)))
        .findFirst()
        .orElseThrow();
  }

  private static ChatRoom room(AccountHistory books) {
    var billing =
        new ChatRoom.Billing() {
          @Override
          public Optional<AccountHistory> history(AccountId account) {
            return Optional.of(books);
          }
        };
    return new ChatRoom(minds, books.account().id().value(), billing);
  }

  private static String said(ChatRoom room, String text) {
    var blocks = new WireBlocks(new Formats("en-GB", ChatRoom.TODAY));
    var said = new StringBuilder();
    for (var recorded : room.say(text, null)) {
      if (recorded.event() instanceof Event.BotReplied replied) {
        blocks.of(replied.reply()).forEach(b -> said.append(WireText.of(b)));
      }
    }
    return said.toString().replace('\u00a0', ' ');
  }
}
