package dev.penny.demo;

import dev.penny.ledger.Account.Industry;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceId;
import dev.penny.ledger.Payment;
import dev.penny.ledger.Payment.Cause;
import dev.penny.ledger.Payment.Ending;
import dev.penny.ledger.Payment.Status;
import dev.penny.money.Money;
import java.time.LocalDate;
import java.util.List;

/** What becomes of the payments of a customer of {@link PaymentStories}. */
final class PaymentEnds {
  /** What became of the payment of the bill before the newest, or of the newest. */
  enum Twist {
    UNAPPLIED,
    WRONG_ACCOUNT,
    WRONG_BILL,
    DOUBLED,
    PAID_BACK,
    PENDING,
    FAILED,
    RETURNED,
    CREDITS,
    OVERDUE,
    BOUND,
    DISCOUNT
  }

  private final Months months;

  PaymentEnds(Months months) {
    this.months = months;
  }

  /** All bills but the last two are paid in time; those two as the story has it. */
  void pay(Books books, int k, Invoice bill, Twist twist) {
    LocalDate day = bill.dueDate().minusDays(3);
    if (months.last(k)) {
      newest(books, bill, twist);
    } else if (k == months.bills() - 2) {
      before(books, bill, day, twist);
    } else {
      books.pay(bill, day);
      if (twist == Twist.CREDITS && k == months.bills() - 3) {
        books.grantCredit("service_outage", 1_000, day);
      }
    }
  }

  private static void newest(Books books, Invoice bill, Twist twist) {
    LocalDate begun = bill.issueDate().plusDays(4);
    Money amount = bill.totals().payable();
    switch (twist) {
      case PENDING -> books.receive(begun, amount, Status.PENDING, null, List.of(), List.of());
      case FAILED ->
          books.receive(
              begun,
              amount,
              Status.FAILED,
              new Ending(begun, Cause.CARD_EXPIRED),
              List.of(),
              List.of());
      case CREDITS -> books.grantCredit("goodwill", 1_500, bill.issueDate().plusDays(2));
      case UNAPPLIED,
          WRONG_ACCOUNT,
          WRONG_BILL,
          DOUBLED,
          PAID_BACK,
          RETURNED,
          OVERDUE,
          BOUND,
          DISCOUNT -> {}
    }
  }

  private static void before(Books books, Invoice bill, LocalDate day, Twist twist) {
    Money amount = bill.totals().payable();
    switch (twist) {
      case UNAPPLIED -> books.receive(day, amount, Status.SETTLED, null, List.of(), List.of());
      case WRONG_ACCOUNT -> set(books, stranger(books.account.industry()), amount, day);
      case WRONG_BILL -> set(books, books.bills().get(books.bills().size() - 2).id(), amount, day);
      case RETURNED ->
          books.receive(
              day,
              amount,
              Status.RETURNED,
              new Ending(day.plusDays(2), Cause.NO_FUNDS),
              List.of(),
              List.of());
      case DOUBLED -> {
        books.pay(bill, day);
        books.receive(day.plusDays(2), amount, Status.SETTLED, null, List.of(), List.of());
      }
      case PAID_BACK -> {
        books.pay(bill, day);
        var back = new Payment.TakenOut(day.plusDays(9), amount, Payment.Way.PAID_BACK);
        books.receive(day.plusDays(2), amount, Status.SETTLED, null, List.of(), List.of(back));
      }
      case OVERDUE -> {} // not paid at all
      case PENDING, FAILED, CREDITS, BOUND, DISCOUNT -> books.pay(bill, day);
    }
  }

  private static void set(Books books, InvoiceId bill, Money amount, LocalDate day) {
    var part = new Payment.Allocation(bill, amount, day);
    books.receive(day, amount, Status.SETTLED, null, List.of(part), List.of());
  }

  /** A bill of somebody else at the same company. */
  private static InvoiceId stranger(Industry industry) {
    return new InvoiceId(
        switch (industry) {
          case TELECOM -> "IT1001-13";
          case ENERGY -> "IE2001-13";
          case SAAS -> "IQ3003-13";
        });
  }
}
