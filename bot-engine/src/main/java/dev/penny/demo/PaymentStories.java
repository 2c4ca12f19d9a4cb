package dev.penny.demo;

import dev.penny.demo.PaymentEnds.Twist;
import dev.penny.ledger.Account.Industry;
import dev.penny.ledger.Account.PaymentMethod;
import dev.penny.ledger.Catalogue;
import dev.penny.ledger.InvoiceItem.MeterReads;
import dev.penny.ledger.InvoiceItem.Read;
import dev.penny.ledger.InvoiceItem.Type;
import dev.penny.ledger.Period;
import dev.penny.ledger.Redemption;
import dev.penny.ledger.Subscription;
import dev.penny.money.Rate;
import java.time.LocalDate;
import java.util.List;

/**
 * Customers of all three companies for what is asked beside bills: payments that are not where they
 * should be, credits, a bill overdue, a contract with a fee, a discount that ended.
 */
final class PaymentStories {
  /** Use of a month of the demo's electricity, by how many months back it was. */
  private static final int[] USE = {
    262, 248, 275, 301, 322, 340, 333, 318, 290, 284, 271, 259, 244
  };

  private final Catalogue catalogue;
  private final Months months;
  private final PaymentEnds ends;

  PaymentStories(Catalogue catalogue, LocalDate newest) {
    this.catalogue = catalogue;
    this.months = new Months(newest, DemoCompanies.BILLS);
    this.ends = new PaymentEnds(months);
  }

  List<DemoCustomer> telecom() {
    return List.of(
        telecom("T1021", "Priya Nolan", Twist.UNAPPLIED, "A payment that was set against no bill"),
        telecom("T1022", "Oscar Brandt", Twist.WRONG_ACCOUNT, "A payment on a stranger's bill"),
        telecom("T1023", "Leah Fallon", Twist.DOUBLED, "The same bill paid twice"),
        telecom("T1024", "Ivan Marsh", Twist.PENDING, "A payment that is on its way"),
        telecom("T1025", "Ruth Keane", Twist.CREDITS, "Credits: one used up, one left"),
        telecom("T1026", "Emil Storm", Twist.FAILED, "A card payment that failed"),
        telecom("T1027", "Carla Weir", Twist.RETURNED, "A phone bill that the bank took back"),
        telecom("T1028", "Hugo Penn", Twist.PAID_BACK, "A second payment, already paid back"),
        telecom("T1029", "Wanda Lisle", Twist.WRONG_BILL, "A payment on the bill before"),
        telecom("T1030", "Jack Orme", Twist.OVERDUE, "A phone bill overdue, time to pay wanted"),
        telecom("T1031", "Mina Falk", Twist.BOUND, "A phone contract with a fee for leaving"));
  }

  List<DemoCustomer> energy() {
    return List.of(
        energy("E2021", "Marek Doyle", Twist.RETURNED, "A direct debit that the bank took back"),
        energy("E2022", "Alice Tierney", Twist.WRONG_BILL, "A payment set against the wrong bill"),
        energy(
            "E2023", "Sean Whelan", Twist.UNAPPLIED, "Electricity paid, but set against nothing"),
        energy("E2024", "Greta Holm", Twist.WRONG_ACCOUNT, "Electricity paid on a stranger's bill"),
        energy("E2025", "Omar Reid", Twist.DOUBLED, "Electricity paid twice"),
        energy("E2026", "Lucy Farr", Twist.PENDING, "Electricity paid, the money on its way"),
        energy("E2027", "Tomas Vale", Twist.FAILED, "A payment for electricity that failed"),
        energy("E2028", "Anna Moss", Twist.PAID_BACK, "Electricity paid twice, one paid back"),
        energy("E2029", "Peter Lunn", Twist.CREDITS, "Credits for an outage and for goodwill"),
        energy("E2030", "Ida Brook", Twist.OVERDUE, "Electricity overdue, time to pay wanted"),
        energy("E2031", "Noel Hart", Twist.BOUND, "A fixed tariff with a fee for leaving"),
        energy("E2032", "Vera Quinn", Twist.DISCOUNT, "A discount on electricity ended"));
  }

  List<DemoCustomer> software() {
    return List.of(
        software("Q3021", "Bright & Oak Ltd", Twist.FAILED, "A card that has expired"),
        software("Q3022", "Harbour Studio", Twist.PENDING, "Seats paid, the money on its way"),
        software("Q3023", "Tallis Works", Twist.PAID_BACK, "Paid twice, one paid back already"),
        software(
            "Q3024", "Larch Legal", Twist.UNAPPLIED, "Seats paid, set against nothing, late fee"),
        software("Q3025", "Nordlys ApS", Twist.WRONG_ACCOUNT, "Seats paid on a stranger's bill"),
        software("Q3026", "Copper Kettle", Twist.DOUBLED, "Seats paid twice"),
        software(
            "Q3027", "Pine & Co", Twist.RETURNED, "A payment for seats that the bank took back"),
        software("Q3028", "Arc Atelier", Twist.WRONG_BILL, "Seats paid, on the wrong bill"),
        software("Q3029", "Meadow Clinic", Twist.CREDITS, "Credits for seats: one used, one left"),
        software("Q3030", "Rook Games", Twist.OVERDUE, "Seats overdue, time to pay wanted"),
        software("Q3031", "Delta Maps", Twist.BOUND, "A yearly term with a fee for leaving"),
        software("Q3032", "Fjord Foods", Twist.DISCOUNT, "A discount on seats ended"));
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
            : twist == Twist.FAILED ? PaymentMethod.CARD : PaymentMethod.DIRECT_DEBIT;
    Books books = books(id, Industry.TELECOM, name, method);
    Subscription plan = books.subscribe("LM-L", "1", months.start(0).minusMonths(7), null, null);
    plan = agreed(books, plan, twist);
    for (int k = 0; k < months.bills(); k++) {
      BillDraft draft = books.bill(months.period(k), months.start(k));
      draft.add(Line.recurring(plan, months.period(k)).on(draft));
      lateFee(draft, k, twist);
      ends.pay(books, k, draft.issue(), twist);
    }
    return new DemoCustomer(books.close(), about);
  }

  private DemoCustomer software(String id, String name, Twist twist, String about) {
    PaymentMethod method = twist == Twist.FAILED ? PaymentMethod.CARD : PaymentMethod.TRANSFER;
    Books books = books(id, Industry.SAAS, name, method);
    LocalDate since = months.start(0).minusMonths(5);
    Subscription seats = books.subscribe("QS-TEAM", "9", since, null, null);
    Subscription base = books.subscribe("QS-BASE", "1", since, null, null);
    seats = agreed(books, seats, twist);
    for (int k = 0; k < months.bills(); k++) {
      BillDraft draft = books.bill(months.period(k), months.start(k));
      draft.add(Line.recurring(seats, months.period(k)).on(draft));
      draft.add(Line.recurring(base, months.period(k)).on(draft));
      lateFee(draft, k, twist);
      ends.pay(books, k, draft.issue(), twist);
    }
    return new DemoCustomer(books.close(), about);
  }

  private DemoCustomer energy(String id, String name, Twist twist, String about) {
    PaymentMethod method =
        switch (twist) {
          case RETURNED -> PaymentMethod.DIRECT_DEBIT;
          case FAILED -> PaymentMethod.CARD;
          case UNAPPLIED,
              WRONG_ACCOUNT,
              WRONG_BILL,
              DOUBLED,
              PAID_BACK,
              PENDING,
              CREDITS,
              OVERDUE,
              BOUND,
              DISCOUNT ->
              PaymentMethod.TRANSFER;
        };
    Books books = books(id, Industry.ENERGY, name, method);
    LocalDate since = months.start(0).minusMonths(9);
    String tariff = twist == Twist.BOUND ? "FE-FIX" : "FE-VAR";
    Subscription power = agreed(books, books.subscribe(tariff, "1", since, null, null), twist);
    Subscription standing = books.subscribe("FE-STAND", "1", since, null, null);
    standing = twist == Twist.BOUND ? agreed(books, standing, twist) : standing;
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
          Line.of(Type.USAGE, tariff, power, period, Integer.toString(used)).read(reads).on(draft));
      lateFee(draft, k, twist);
      ends.pay(books, k, draft.issue(), twist);
      last = next;
    }
    return new DemoCustomer(books.close(), about);
  }

  /** Ours alone: the payment had come. */
  private void lateFee(BillDraft draft, int k, Twist twist) {
    boolean fee = twist == Twist.UNAPPLIED || twist == Twist.WRONG_ACCOUNT;
    if (months.last(k) && fee) {
      draft.add(Line.fee("FEE-LATE", months.newest()).on(draft));
    }
  }

  /** A term of two years that has most of a year to run, or a discount until the newest bill. */
  private Subscription agreed(Books books, Subscription plan, Twist twist) {
    LocalDate newest = months.newest();
    if (twist == Twist.DISCOUNT) {
      var off = new Redemption.Reduction.Percent(Rate.of("10.00"));
      books.redeem("PR-LOYAL", plan, newest.minusMonths(12), newest, off);
    }
    return twist != Twist.BOUND
        ? plan
        : books.change(
            new Subscription(
                plan.id(),
                plan.account(),
                plan.firstProduct(),
                plan.firstQuantity(),
                plan.start(),
                null,
                null,
                new Subscription.Contract(24, newest.plusMonths(9)),
                true,
                plan.serviceRef(),
                plan.priceCurrency(),
                List.of(),
                List.of(),
                List.of()));
  }
}
