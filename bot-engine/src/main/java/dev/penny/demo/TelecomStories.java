package dev.penny.demo;

import dev.penny.ledger.Account.Industry;
import dev.penny.ledger.Account.PaymentMethod;
import dev.penny.ledger.Catalogue;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceItem.Type;
import dev.penny.ledger.Period;
import dev.penny.ledger.ProductId;
import dev.penny.ledger.Redemption.Reduction;
import dev.penny.ledger.Subscription;
import dev.penny.money.Money;
import dev.penny.money.Rate;
import dev.penny.money.UnitPrice;
import java.time.LocalDate;
import java.util.List;

/**
 * Larkmobile: mobile plans, phones, travel. Bills are in advance, usage of the month before in
 * arrears.
 */
final class TelecomStories {
  private final Catalogue catalogue;
  private final Months months;

  TelecomStories(Catalogue catalogue, LocalDate newest) {
    this.catalogue = catalogue;
    this.months = new Months(newest, DemoCompanies.BILLS);
  }

  List<DemoCustomer> all() {
    return List.of(
        discountEnded(),
        planChanged(),
        manyThings(),
        paidLate(),
        firstBill(),
        wrongTotal(),
        wrongPrice());
  }

  private Books books(String id, String country, String currency, String zone, String name) {
    return new Books(
        catalogue,
        People.of(
            id,
            Industry.TELECOM,
            country,
            currency,
            zone,
            name,
            months.newest().getDayOfMonth(),
            PaymentMethod.DIRECT_DEBIT));
  }

  private Books irish(String id, String name) {
    return books(id, "IE", "EUR", "Europe/Dublin", name);
  }

  private LocalDate before() {
    return months.start(0).minusMonths(7);
  }

  private DemoCustomer discountEnded() {
    Books books = irish("T1001", "Maya Lindqvist");
    Subscription plan = books.subscribe("LM-M", "1", before(), null, null);
    Subscription fibre = books.subscribe("LM-FIBRE", "1", before(), null, null);
    books.redeem(
        "PR-LOYAL",
        "LOYAL10",
        plan,
        months.newest().minusMonths(12),
        months.newest(),
        new Reduction.Percent(Rate.of("10.00")));
    for (int k = 0; k < months.bills(); k++) {
      pay(books, k, bill(books, k, plan, fibre).issue());
    }
    return new DemoCustomer(books.close(), "A discount ended and the yearly price rise began");
  }

  private DemoCustomer planChanged() {
    Books books = irish("T1002", "Tom Becker");
    LocalDate change = months.newest().minusDays(11);
    Subscription old = books.subscribe("LM-M", "1", before(), null, null);
    Subscription plan = books.change(movedToLarger(old, change));
    Subscription phone = books.subscribe("LM-DEVICE", "1", before(), null, null);
    for (int k = 0; k < months.bills(); k++) {
      BillDraft draft = bill(books, k, plan, phone);
      if (months.last(k)) {
        Period rest = new Period(change, months.newest());
        draft.add(part(Type.PRORATION_CREDIT, "LM-M", "-1", plan, rest).on(draft));
        draft.add(part(Type.PRORATION_CHARGE, "LM-L", "1", plan, rest).on(draft));
      }
      pay(books, k, draft.issue());
    }
    return new DemoCustomer(books.close(), "A bigger plan since the middle of the month");
  }

  /** The part of a month, priced as of that month's first day. */
  private Line part(Type type, String product, String quantity, Subscription plan, Period rest) {
    Period month = months.period(months.bills() - 2);
    return Line.of(type, product, plan, rest, quantity)
        .pricedOn(month.start())
        .prorated((int) rest.days(), (int) month.days());
  }

  private static Subscription movedToLarger(Subscription s, LocalDate day) {
    var change = new Subscription.ProductChange(day, new ProductId("LM-M"), new ProductId("LM-L"));
    return new Subscription(
        s.id(),
        s.account(),
        s.firstProduct(),
        s.firstQuantity(),
        s.start(),
        null,
        null,
        null,
        true,
        null,
        null,
        List.of(),
        List.of(),
        List.of(change));
  }

  private static Subscription agreed(Subscription s, LocalDate from, String price) {
    var override = new Subscription.PriceOverride(from, null, UnitPrice.of(price), "fixed_term");
    return new Subscription(
        s.id(),
        s.account(),
        s.firstProduct(),
        s.firstQuantity(),
        s.start(),
        null,
        null,
        null,
        true,
        null,
        null,
        List.of(override),
        List.of(),
        List.of());
  }

  private DemoCustomer manyThings() {
    Books books = books("T1003", "GB", "GBP", "Europe/London", "Aisha Rahman");
    Subscription plan = books.subscribe("LM-M", "1", before(), null, null);
    Subscription phone = books.subscribe("LM-DEVICE", "1", before(), null, null);
    Subscription stream = books.subscribe("LM-STREAM", "1", months.newest(), null, null);
    Subscription insurance = books.subscribe("LM-INSURE", "1", before(), months.newest(), null);
    var credit = new Reduction.Fixed(Money.of(700, "GBP"));
    books.redeem("PR-DEVICE", phone, before(), months.newest(), credit);
    for (int k = 0; k < months.bills(); k++) {
      BillDraft draft = bill(books, k, plan, phone, months.last(k) ? stream : insurance);
      if (months.last(k)) {
        usedAbroad(draft, plan, months.period(k - 1));
      }
      pay(books, k, draft.issue());
    }
    return new DemoCustomer(books.close(), "A trip abroad, extra data and several small changes");
  }

  private static void usedAbroad(BillDraft draft, Subscription plan, Period used) {
    draft.add(Line.of(Type.USAGE, "LM-OVER", plan, used, "6.25").on(draft));
    draft.add(Line.of(Type.USAGE, "LM-ROAM", plan, used, "46").on(draft));
    draft.add(Line.of(Type.USAGE, "LM-INTL", plan, used, "38").on(draft));
    Period day = new Period(used.start().plusDays(9), used.start().plusDays(10));
    draft.add(Line.of(Type.ONE_OFF, "LM-PREM", plan, day, "1").pricedOn(used.start()).on(draft));
  }

  private DemoCustomer paidLate() {
    Books books = books("T1004", "DE", "EUR", "Europe/Berlin", "Jonas Weber");
    Subscription plan = books.subscribe("LM-L", "1", before(), null, null);
    for (int k = 0; k < months.bills(); k++) {
      BillDraft draft = bill(books, k, plan);
      if (months.last(k)) {
        draft.add(Line.fee("FEE-LATE", months.newest()).on(draft));
      }
      Invoice invoice = draft.issue();
      if (k == months.bills() - 2) {
        books.pay(invoice, months.newest().plusDays(2));
      } else {
        pay(books, k, invoice);
      }
    }
    return new DemoCustomer(books.close(), "The last payment came late");
  }

  private DemoCustomer firstBill() {
    Books books = irish("T1005", "Sofia Almeida");
    LocalDate joined = months.newest().minusDays(12);
    Subscription plan = books.subscribe("LM-M", "1", joined, null, null);
    BillDraft draft = books.bill(months.period(months.bills() - 1), months.newest());
    draft.add(Line.recurring(plan, draft.period).on(draft));
    Period part = new Period(joined, months.newest());
    int basis = (int) months.period(months.bills() - 2).days();
    draft.add(
        Line.of(Type.PRORATION_CHARGE, "LM-M", plan, part, "1")
            .prorated((int) part.days(), basis)
            .on(draft));
    draft.add(
        Line.of(Type.ONE_OFF, "LM-ACT", plan, new Period(joined, joined.plusDays(1)), "1")
            .on(draft));
    draft.issue();
    return new DemoCustomer(books.close(), "The very first bill");
  }

  private DemoCustomer wrongTotal() {
    Books books = irish("T1006", "Declan Murphy");
    Subscription plan = books.subscribe("LM-L", "1", before(), null, null);
    Subscription fibre = books.subscribe("LM-FIBRE", "1", before(), null, null);
    for (int k = 0; k < months.bills(); k++) {
      pay(books, k, bill(books, k, plan, fibre).issue(months.last(k) ? 300 : 0));
    }
    return new DemoCustomer(books.close(), "A bill that does not add up");
  }

  /** The price that was agreed is not the one of the latest bill. */
  private DemoCustomer wrongPrice() {
    Books books = irish("T1007", "Aoife Brennan");
    LocalDate agreed = months.start(0);
    Subscription plan =
        books.change(agreed(books.subscribe("LM-L", "1", before(), null, null), agreed, "34.90"));
    for (int k = 0; k < months.bills(); k++) {
      Line line = Line.recurring(plan, months.period(k));
      BillDraft draft = books.bill(months.period(k), months.start(k));
      draft.add((months.last(k) ? line.pricedOn(agreed.minusDays(1)) : line).on(draft));
      pay(books, k, draft.issue());
    }
    return new DemoCustomer(books.close(), "A line dearer than agreed");
  }

  private BillDraft bill(Books books, int k, Subscription... plans) {
    BillDraft draft = books.bill(months.period(k), months.start(k));
    for (Subscription plan : plans) {
      draft.add(Line.recurring(plan, months.period(k)).on(draft));
    }
    return draft;
  }

  private void pay(Books books, int k, Invoice invoice) {
    if (!months.last(k)) {
      books.pay(invoice, invoice.dueDate().minusDays(3));
    }
  }
}
