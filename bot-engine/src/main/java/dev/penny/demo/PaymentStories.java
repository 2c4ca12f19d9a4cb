package dev.penny.demo;

import dev.penny.ledger.Account.Industry;
import dev.penny.ledger.Account.PaymentMethod;
import dev.penny.ledger.Catalogue;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceId;
import dev.penny.ledger.InvoiceItem.MeterReads;
import dev.penny.ledger.InvoiceItem.Read;
import dev.penny.ledger.InvoiceItem.Type;
import dev.penny.ledger.Payment;
import dev.penny.ledger.Payment.Cause;
import dev.penny.ledger.Payment.Ending;
import dev.penny.ledger.Payment.Status;
import dev.penny.ledger.Period;
import dev.penny.ledger.Subscription;
import dev.penny.money.Money;
import java.time.LocalDate;
import java.util.List;

/** Customers of all three companies whose last payment is not where it should be. */
final class PaymentStories {
  /** What became of the payment of the bill before the newest, or of the newest. */
  private enum Twist {
    UNAPPLIED,
    WRONG_ACCOUNT,
    WRONG_BILL,
    DOUBLED,
    PAID_BACK,
    PENDING,
    FAILED,
    RETURNED,
    CREDITS
  }

  /** Use of a month of the demo's electricity, by how many months back it was. */
  private static final int[] USE = {
    262, 248, 275, 301, 322, 340, 333, 318, 290, 284, 271, 259, 244
  };

  private final Catalogue catalogue;
  private final Months months;

  PaymentStories(Catalogue catalogue, LocalDate newest) {
    this.catalogue = catalogue;
    this.months = new Months(newest, DemoCompanies.BILLS);
  }

  List<DemoCustomer> telecom() {
    return List.of(
        telecom("T1021", "Priya Nolan", Twist.UNAPPLIED, "A payment that was set against no bill"),
        telecom("T1022", "Oscar Brandt", Twist.WRONG_ACCOUNT, "A payment on a stranger's bill"),
        telecom("T1023", "Leah Fallon", Twist.DOUBLED, "The same bill paid twice"),
        telecom("T1024", "Ivan Marsh", Twist.PENDING, "A payment that is on its way"),
        telecom("T1025", "Ruth Keane", Twist.CREDITS, "Credits: one used up, one left"));
  }

  List<DemoCustomer> energy() {
    return List.of(
        energy("E2021", "Marek Doyle", Twist.RETURNED, "A direct debit that the bank took back"),
        energy("E2022", "Alice Tierney", Twist.WRONG_BILL, "A payment set against the wrong bill"),
        energy(
            "E2023", "Sean Whelan", Twist.UNAPPLIED, "Electricity paid, but set against nothing"));
  }

  List<DemoCustomer> software() {
    return List.of(
        software("Q3021", "Bright & Oak Ltd", Twist.FAILED, "A card that has expired"),
        software("Q3022", "Harbour Studio", Twist.PENDING, "Seats paid, the money on its way"),
        software("Q3023", "Tallis Works", Twist.PAID_BACK, "Paid twice, one paid back already"));
  }

  private Books books(String id, Industry industry, String name, PaymentMethod method) {
    int day = months.newest().getDayOfMonth();
    return new Books(
        catalogue, People.of(id, industry, "IE", "EUR", "Europe/Dublin", name, day, method));
  }

  private DemoCustomer telecom(String id, String name, Twist twist, String about) {
    PaymentMethod method =
        twist == Twist.UNAPPLIED || twist == Twist.WRONG_ACCOUNT
            ? PaymentMethod.TRANSFER
            : PaymentMethod.DIRECT_DEBIT;
    Books books = books(id, Industry.TELECOM, name, method);
    Subscription plan = books.subscribe("LM-L", "1", months.start(0).minusMonths(7), null, null);
    for (int k = 0; k < months.bills(); k++) {
      BillDraft draft = books.bill(months.period(k), months.start(k));
      draft.add(Line.recurring(plan, months.period(k)).on(draft));
      boolean fee = twist == Twist.UNAPPLIED || twist == Twist.WRONG_ACCOUNT;
      if (months.last(k) && fee) {
        draft.add(Line.fee("FEE-LATE", months.newest()).on(draft));
      }
      pay(books, k, draft.issue(), twist);
    }
    return new DemoCustomer(books.close(), about);
  }

  private DemoCustomer software(String id, String name, Twist twist, String about) {
    PaymentMethod method = twist == Twist.FAILED ? PaymentMethod.CARD : PaymentMethod.TRANSFER;
    Books books = books(id, Industry.SAAS, name, method);
    LocalDate since = months.start(0).minusMonths(5);
    Subscription seats = books.subscribe("QS-TEAM", "9", since, null, null);
    Subscription base = books.subscribe("QS-BASE", "1", since, null, null);
    for (int k = 0; k < months.bills(); k++) {
      BillDraft draft = books.bill(months.period(k), months.start(k));
      draft.add(Line.recurring(seats, months.period(k)).on(draft));
      draft.add(Line.recurring(base, months.period(k)).on(draft));
      pay(books, k, draft.issue(), twist);
    }
    return new DemoCustomer(books.close(), about);
  }

  private DemoCustomer energy(String id, String name, Twist twist, String about) {
    PaymentMethod method =
        twist == Twist.RETURNED ? PaymentMethod.DIRECT_DEBIT : PaymentMethod.TRANSFER;
    Books books = books(id, Industry.ENERGY, name, method);
    LocalDate since = months.start(0).minusMonths(9);
    Subscription power = books.subscribe("FE-VAR", "1", since, null, null);
    Subscription standing = books.subscribe("FE-STAND", "1", since, null, null);
    var last = new Read(months.start(0), 18_240, false);
    for (int k = 0; k < months.bills(); k++) {
      Period period = months.period(k);
      int used = USE[k % USE.length];
      var next = new Read(period.end(), last.value() + used, false);
      BillDraft draft = books.bill(period, period.end().plusDays(EnergyStories.DAYS_TO_ISSUE));
      String days = Long.toString(period.days());
      draft.add(Line.of(Type.RECURRING, "FE-STAND", standing, period, days).on(draft));
      var reads = new MeterReads("meter-" + id, last, next);
      draft.add(
          Line.of(Type.USAGE, "FE-VAR", power, period, Integer.toString(used))
              .read(reads)
              .on(draft));
      pay(books, k, draft.issue(), twist);
      last = next;
    }
    return new DemoCustomer(books.close(), about);
  }

  /** All bills but the last two are paid in time; those two as the story has it. */
  private void pay(Books books, int k, Invoice bill, Twist twist) {
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
      case UNAPPLIED, WRONG_ACCOUNT, WRONG_BILL, DOUBLED, PAID_BACK, RETURNED -> {}
    }
  }

  private static void before(Books books, Invoice bill, LocalDate day, Twist twist) {
    Money amount = bill.totals().payable();
    switch (twist) {
      case UNAPPLIED -> books.receive(day, amount, Status.SETTLED, null, List.of(), List.of());
      case WRONG_ACCOUNT -> set(books, new InvoiceId("IT1001-13"), amount, day);
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
      case PENDING, FAILED, CREDITS -> books.pay(bill, day);
    }
  }

  private static void set(Books books, InvoiceId bill, Money amount, LocalDate day) {
    var part = new Payment.Allocation(bill, amount, day);
    books.receive(day, amount, Status.SETTLED, null, List.of(part), List.of());
  }
}
