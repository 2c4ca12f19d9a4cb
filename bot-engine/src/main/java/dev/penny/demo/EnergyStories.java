package dev.penny.demo;

import dev.penny.ledger.Account.Industry;
import dev.penny.ledger.Account.PaymentMethod;
import dev.penny.ledger.Catalogue;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceItem.MeterReads;
import dev.penny.ledger.InvoiceItem.Read;
import dev.penny.ledger.InvoiceItem.Type;
import dev.penny.ledger.Period;
import dev.penny.ledger.Subscription;
import dev.penny.money.UnitPrice;
import java.time.LocalDate;
import java.util.List;

/**
 * Fennel Energy: electricity by meter. Everything is billed in arrears, three days after the period
 * ends.
 */
final class EnergyStories {
  /** A household's use per day in tenths of a kWh, January to December. */
  private static final int[] USE = {118, 114, 104, 92, 83, 76, 74, 77, 84, 94, 107, 116};

  static final int DAYS_TO_ISSUE = 3;

  private final Catalogue catalogue;
  private final Months months;

  /** {@code lastDay}: the day the newest bill's period ends. */
  EnergyStories(Catalogue catalogue, LocalDate lastDay) {
    this.catalogue = catalogue;
    this.months = new Months(lastDay.minusMonths(1), DemoCompanies.BILLS);
  }

  List<DemoCustomer> all() {
    return List.of(
        story(
            "E2001",
            "IE",
            "EUR",
            "Europe/Dublin",
            "Nora Byrne",
            Twist.ESTIMATE,
            "An estimated reading, then the real one"),
        story(
            "E2002",
            "PL",
            "PLN",
            "Europe/Warsaw",
            "Piotr Kowalski",
            Twist.FIXED_TERM_ENDED,
            "A fixed price ended as the cold came"),
        story(
            "E2003",
            "GB",
            "GBP",
            "Europe/London",
            "Helen Clarke",
            Twist.USED_LESS,
            "Less used, though the price rose"));
  }

  private enum Twist {
    ESTIMATE,
    FIXED_TERM_ENDED,
    USED_LESS
  }

  private DemoCustomer story(
      String id,
      String country,
      String currency,
      String zone,
      String name,
      Twist twist,
      String about) {
    var account =
        People.of(
            id,
            Industry.ENERGY,
            country,
            currency,
            zone,
            name,
            months.newest().getDayOfMonth(),
            PaymentMethod.DIRECT_DEBIT);
    Books books = new Books(catalogue, account);
    LocalDate since = months.start(0).minusMonths(9);
    Subscription power =
        books.subscribe(
            twist == Twist.FIXED_TERM_ENDED ? "FE-FIX" : "FE-VAR", "1", since, null, null);
    if (twist == Twist.FIXED_TERM_ENDED) {
      power = books.change(fixedUntil(power, months.newest()));
    }
    Subscription standing = books.subscribe("FE-STAND", "1", since, null, null);
    var meter = new Meter("meter-" + id, 41_830);
    for (int k = 0; k < months.bills(); k++) {
      Period period = months.period(k);
      BillDraft draft = books.bill(period, period.end().plusDays(DAYS_TO_ISSUE));
      draft.add(
          Line.of(Type.RECURRING, "FE-STAND", standing, period, Long.toString(period.days()))
              .on(draft));
      MeterReads reads =
          meter.read(
              period, use(period, twist, k), twist == Twist.ESTIMATE && k == months.bills() - 2);
      String used = Long.toString(reads.close().value() - reads.open().value());
      draft.add(
          Line.of(Type.USAGE, power.productOn(period.start()).value(), power, period, used)
              .read(reads)
              .on(draft));
      Invoice invoice = draft.issue();
      if (!months.last(k)) {
        books.pay(invoice, invoice.dueDate().minusDays(3));
      }
    }
    return new DemoCustomer(books.close(), about);
  }

  private static Subscription fixedUntil(Subscription s, LocalDate end) {
    var agreed =
        new Subscription.PriceOverride(
            end.minusYears(1), end, UnitPrice.of("0.9400"), "fixed_term");
    var earlier =
        new Subscription.PriceOverride(
            end.minusYears(3), end.minusYears(1), UnitPrice.of("0.9100"), "fixed_term");
    return new Subscription(
        s.id(),
        s.account(),
        s.firstProduct(),
        s.firstQuantity(),
        s.start(),
        null,
        null,
        new Subscription.Contract(12, end),
        true,
        "meter",
        null,
        List.of(earlier, agreed),
        List.of(),
        List.of());
  }

  private long use(Period period, Twist twist, int k) {
    long tenths =
        USE[period.start().plusDays(period.days() / 2).getMonthValue() - 1] * period.days();
    return (twist == Twist.USED_LESS && months.last(k) ? tenths * 7 / 10 : tenths) / 10;
  }

  /**
   * A meter that turns by what is really used; an estimate is a quarter too low and is put right by
   * the next real reading.
   */
  private static final class Meter {
    private final String name;
    private long turned;
    private Read last = new Read(LocalDate.EPOCH, 0, false);

    Meter(String name, long first) {
      this.name = name;
      this.turned = first;
    }

    MeterReads read(Period period, long used, boolean estimated) {
      Read open =
          last.date().equals(LocalDate.EPOCH) ? new Read(period.start(), turned, false) : last;
      turned += used;
      last = new Read(period.end(), estimated ? turned - used / 4 : turned, estimated);
      return new MeterReads(name, open, last);
    }
  }
}
