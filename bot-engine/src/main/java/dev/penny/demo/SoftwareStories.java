package dev.penny.demo;

import dev.penny.ledger.Account.Industry;
import dev.penny.ledger.Account.PaymentMethod;
import dev.penny.ledger.Catalogue;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceItem;
import dev.penny.ledger.InvoiceItem.Type;
import dev.penny.ledger.Period;
import dev.penny.ledger.Redemption.Reduction;
import dev.penny.ledger.Subscription;
import dev.penny.money.Quantity;
import dev.penny.money.Rate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/** Quillstack: seats in advance, storage and API calls of the month before. */
final class SoftwareStories {
  private static final Currency USD = Currency.getInstance("USD");

  private final Catalogue catalogue;
  private final Months months;

  SoftwareStories(Catalogue catalogue, LocalDate newest) {
    this.catalogue = catalogue;
    this.months = new Months(newest, DemoCompanies.BILLS);
  }

  List<DemoCustomer> all() {
    return List.of(seatsAdded(), trialEnded(), dollarRose());
  }

  private Books books(String id, String country, String currency, String zone, String name) {
    return new Books(
        catalogue,
        People.of(
            id,
            Industry.SAAS,
            country,
            currency,
            zone,
            name,
            months.newest().getDayOfMonth(),
            PaymentMethod.CARD));
  }

  private LocalDate before() {
    return months.start(0).minusMonths(5);
  }

  private DemoCustomer seatsAdded() {
    Books books = books("Q3001", "JP", "JPY", "Asia/Tokyo", "Kenji Sato");
    LocalDate joined = months.newest().minusDays(9);
    Subscription first = books.subscribe("QS-TEAM", "12", before(), null, null);
    Subscription seats =
        books.change(
            new Subscription(
                first.id(),
                first.account(),
                first.firstProduct(),
                first.firstQuantity(),
                first.start(),
                null,
                null,
                null,
                true,
                null,
                null,
                List.of(),
                List.of(
                    new Subscription.QuantityChange(joined, Quantity.of("12"), Quantity.of("15"))),
                List.of()));
    Subscription base = books.subscribe("QS-BASE", "1", before(), null, null);
    for (int k = 0; k < months.bills(); k++) {
      BillDraft draft = recurring(books, k, seats, base);
      if (months.last(k)) {
        Period part = new Period(joined, months.newest());
        draft.add(
            Line.of(Type.PRORATION_CHARGE, "QS-TEAM", seats, part, "3")
                .pricedOn(months.start(k - 1))
                .prorated((int) part.days(), (int) months.period(k - 1).days())
                .on(draft));
        draft.add(Line.of(Type.USAGE, "QS-API", seats, months.period(k - 1), "64.5").on(draft));
      }
      pay(books, k, draft.issue());
    }
    return new DemoCustomer(books.close(), "Three more seats and many API calls");
  }

  private DemoCustomer trialEnded() {
    Books books = books("Q3002", "US", "USD", "America/New_York", "Grace Okafor");
    Subscription seats = books.subscribe("QS-TEAM", "24", before(), null, null);
    Subscription base = books.subscribe("QS-BASE", "1", before(), null, null);
    LocalDate tried = months.start(months.bills() - 2);
    Subscription sso = books.subscribe("QS-SSO", "1", tried, null, null);
    books.redeem("PR-TRIAL", sso, tried, months.newest(), new Reduction.Percent(Rate.of("100.00")));
    for (int k = 0; k < months.bills(); k++) {
      BillDraft draft = recurring(books, k, seats, base);
      if (!months.start(k).isBefore(tried)) {
        draft.add(Line.recurring(sso, months.period(k)).on(draft));
      }
      if (months.last(k)) {
        Period year = new Period(months.newest(), months.newest().plusYears(1));
        draft.add(Line.of(Type.ONE_OFF, "QS-SUPPORT", seats, year, "1").on(draft));
      }
      pay(books, k, draft.issue());
    }
    return new DemoCustomer(books.close(), "A free trial ended and the yearly support fell due");
  }

  private DemoCustomer dollarRose() {
    Books books = books("Q3003", "IE", "EUR", "Europe/Dublin", "Conor Daly");
    Subscription seats = books.subscribe("QS-TEAM", "18", before(), null, USD);
    Subscription base = books.subscribe("QS-BASE", "1", before(), null, USD);
    for (int k = 0; k < months.bills(); k++) {
      var fx =
          new InvoiceItem.Fx(
              USD, new BigDecimal(months.last(k) ? "0.9315" : k % 2 == 0 ? "0.9042" : "0.9078"));
      Period period = months.period(k);
      BillDraft draft = books.bill(period, months.start(k));
      draft.add(Line.recurring(seats, period).converted(fx).on(draft));
      draft.add(Line.recurring(base, period).converted(fx).on(draft));
      if (k > 0) {
        String stored = Integer.toString(80 + 3 * k);
        draft.add(
            Line.of(Type.USAGE, "QS-STORE", seats, months.period(k - 1), stored)
                .converted(fx)
                .on(draft));
      }
      pay(books, k, draft.issue());
    }
    return new DemoCustomer(books.close(), "The dollar rose and storage grew");
  }

  private BillDraft recurring(Books books, int k, Subscription... plans) {
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
