package dev.penny.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.ledger.Invoice;
import dev.penny.ledger.SumCheck;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoCompaniesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-21", "2027-03-04", "2028-02-29", "2026-12-31", "2027-01-05"})
  void everyBillAddsUpButTheOneWhoseStoryIsThatItDoesNot(String today) {
    for (DemoCustomer customer : DemoCompanies.asOf(LocalDate.parse(today)).customers()) {
      Invoice newest = customer.books().invoices().getLast();
      for (Invoice invoice : customer.books().invoices()) {
        boolean slip = invoice.equals(newest) && customer.story().contains("does not add up");
        assertThat(SumCheck.of(invoice))
            .as(customer.story() + " " + invoice.number())
            .hasSize(slip ? 1 : 0);
      }
    }
  }

  @Test
  void theNewestBillIsAFewDaysOldAndStillToBePaid() {
    for (DemoCustomer customer : DemoCompanies.asOf(TODAY).customers()) {
      Invoice newest = customer.books().invoices().getLast();
      assertThat(newest.issueDate()).isBetween(TODAY.minusDays(6), TODAY);
      assertThat(newest.dueDate()).isAfter(TODAY);
      assertThat(customer.books().payments())
          .noneMatch(p -> p.allocations().stream().anyMatch(a -> a.invoice().equals(newest.id())));
    }
  }

  @Test
  void theSameDayGivesTheSameBooks() {
    assertThat(DemoCompanies.asOf(TODAY)).isEqualTo(DemoCompanies.asOf(TODAY));
  }

  @Test
  void thereAreThreeCompaniesAndTheirStoriesDiffer() {
    var companies = DemoCompanies.asOf(TODAY);
    assertThat(companies.companies())
        .extracting(DemoCompany::key)
        .containsExactly("telecom", "energy", "saas");
    assertThat(companies.customers())
        .hasSize(48)
        .extracting(DemoCustomer::story)
        .doesNotHaveDuplicates();
  }
}
