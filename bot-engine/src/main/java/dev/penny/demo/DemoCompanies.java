package dev.penny.demo;

import dev.penny.ledger.Catalogue;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * All demo companies as of a day. The newest bill of every customer is a few days old and still to
 * be paid; each customer has fourteen bills, unless the story is about having fewer.
 */
public record DemoCompanies(Catalogue catalogue, List<DemoCompany> companies) {
  /** How many bills a customer has, so that the same month last year is always there. */
  static final int BILLS = 14;

  public static DemoCompanies asOf(LocalDate today) {
    LocalDate newest = monthly(today.minusDays(5));
    LocalDate lastDay = monthly(today.minusDays(8));
    Catalogue catalogue = DemoCatalogue.of(newest);
    var payments = new PaymentStories(catalogue, newest);
    return new DemoCompanies(
        catalogue,
        List.of(
            new DemoCompany(
                "telecom",
                "Larkmobile",
                both(new TelecomStories(catalogue, newest).all(), payments.telecom())),
            new DemoCompany(
                "energy",
                "Fennel Energy",
                both(
                    new EnergyStories(catalogue, lastDay).all(),
                    new PaymentStories(catalogue, lastDay.minusMonths(1)).energy())),
            new DemoCompany(
                "saas",
                "Quillstack",
                both(new SoftwareStories(catalogue, newest).all(), payments.software()))));
  }

  private static List<DemoCustomer> both(List<DemoCustomer> bills, List<DemoCustomer> payments) {
    return Stream.concat(bills.stream(), payments.stream()).toList();
  }

  public List<DemoCustomer> customers() {
    return companies.stream().flatMap(c -> c.customers().stream()).toList();
  }

  /** A bill cycle day is 1 to 28: every month has it. */
  private static LocalDate monthly(LocalDate day) {
    return day.getDayOfMonth() > 28 ? day.withDayOfMonth(28) : day;
  }
}
