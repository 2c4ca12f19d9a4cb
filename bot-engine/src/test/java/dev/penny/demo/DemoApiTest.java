package dev.penny.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.action.Action;
import dev.penny.action.Actor;
import dev.penny.action.Answer;
import dev.penny.action.Kind;
import dev.penny.action.Level;
import dev.penny.action.Policy;
import dev.penny.flow.Balance;
import dev.penny.flow.payment.Fates;
import dev.penny.flow.payment.Proposal;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.AccountId;
import dev.penny.ledger.BillingSource;
import dev.penny.ledger.Catalogue;
import dev.penny.store.InMemoryActionLedger;
import dev.penny.turn.CreditedBilling;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DemoApiTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

  private final InMemoryActionLedger ledger = new InMemoryActionLedger(Policy.SHIPPED);
  private final DemoCompanies companies = DemoCompanies.asOf(DAY);
  private final DemoApi api =
      new DemoApi(
          companies,
          new CreditedBilling(new Books(companies), ledger),
          account -> "token for " + account.id());

  private record Books(DemoCompanies companies) implements BillingSource {
    @Override
    public Optional<AccountHistory> history(AccountId account) {
      return companies.customers().stream()
          .map(DemoCustomer::books)
          .filter(h -> h.account().id().equals(account))
          .findFirst();
    }

    @Override
    public Catalogue catalogue() {
      return companies.catalogue();
    }
  }

  /** The same sum as the chat says: what was paid, set elsewhere or put right is in it. */
  @Test
  void whatIsDueIsWhatTheChatSays() {
    for (DemoApi.Choice choice : api.customers()) {
      var books = new Books(companies).history(new AccountId(choice.id())).orElseThrow();
      assertThat(api.account(choice.id()).orElseThrow().due().minor())
          .as(choice.id())
          .isEqualTo(Balance.of(books).open().minor());
    }
  }

  @Test
  void whatWasPutRightHereShowsOnThePage() {
    var account = new AccountId("T1022");
    var books = new Books(companies).history(account).orElseThrow();
    var policy = Policy.SHIPPED;
    var fate =
        new Fates(books, DAY, policy.payments())
            .all().stream().filter(f -> Proposal.move(books, f) != null).findFirst().orElseThrow();
    var asked = new Action.RequestRemedy(account, Proposal.move(books, fate), "it was paid");
    var at = DAY.atTime(12, 0).toInstant(ZoneOffset.UTC);
    long before = api.account("T1022").orElseThrow().due().minor();
    var id = ((Answer.Waits) ledger.take("a", Actor.customer(account), asked, at)).id();
    assertThat(api.account("T1022").orElseThrow().due().minor()).isEqualTo(before);
    var approve = new Action.DecideRemedy(account, id, Kind.APPROVE_REALLOCATION, "seen");
    ledger.take("b", new Actor(Level.LEAD, "lea"), approve, at);
    assertThat(api.account("T1022").orElseThrow().due().minor()).isLessThan(before);
  }

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
        .hasSize(48)
        .allSatisfy(c -> assertThat(api.account(c.id())).isPresent());
  }
}
