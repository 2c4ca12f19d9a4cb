package dev.penny.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DemoApiTest {
  private final DemoApi api =
      new DemoApi(
          DemoCompanies.asOf(LocalDate.of(2026, 11, 21)), account -> "token for " + account.id());

  @Test
  void aCustomerWhoPaidLateOwesOnlyTheNewestBill() {
    var page = api.account("T1004").orElseThrow();

    assertThat(page.due()).isEqualTo(page.bills().getFirst().open());
    assertThat(page.bills().getFirst().total().minor()).isGreaterThan(page.due().minor());
    assertThat(page.bills().get(1).open().minor()).isZero();
  }

  @Test
  void onlyWhatIsStillSubscribedIsListedAsAPlan() {
    assertThat(api.account("T1003").orElseThrow().plans())
        .extracting(DemoApi.Plan::name)
        .containsExactly("Mobile 20 GB", "Phone instalment", "Streaming pack");
  }

  @Test
  void aStrangerGetsNeitherTokenNorPage() {
    assertThat(api.token("T9999")).isEmpty();
    assertThat(api.account("T9999")).isEmpty();
    assertThat(api.token("T1001")).hasValue(new DemoApi.Token("token for T1001"));
  }

  @Test
  void everybodyCanBeChosen() {
    assertThat(api.customers())
        .hasSize(24)
        .allSatisfy(c -> assertThat(api.account(c.id())).isPresent());
  }
}
