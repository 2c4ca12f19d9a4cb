package dev.penny.source.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penny.database.Database;
import dev.penny.database.DatabaseConfig;
import dev.penny.ledger.Account;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.AccountId;
import dev.penny.ledger.Catalogue;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.Payment;
import dev.penny.ledger.Product;
import dev.penny.ledger.ProductId;
import dev.penny.ledger.SourceUnavailable;
import dev.penny.ledger.SumCheck;
import dev.penny.money.Money;
import dev.penny.source.jsonl.JsonlDataset;
import dev.penny.source.jsonl.Sample;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What goes into the ledger comes out equal, and only what may change changes. */
abstract class BillingSourceContract {
  private static final JsonlDataset DATA = JsonlDataset.open(Sample.folder());

  private Database database;
  private JdbiBillingSource source;
  private JdbiLedgerWriter writer;

  abstract DatabaseConfig database();

  @BeforeEach
  void open() {
    database = Database.open(database());
    database.migrate("ledger", "db/migration/ledger");
    source = new JdbiBillingSource(database.jdbi());
    writer = new JdbiLedgerWriter(database.jdbi());
  }

  @AfterEach
  void close() {
    database.close();
  }

  private static List<AccountHistory> sample() {
    var all = new ArrayList<AccountHistory>();
    DATA.forEachAccount(all::add);
    return all;
  }

  private AccountHistory stored(AccountHistory h) {
    return source.history(h.account().id()).orElseThrow();
  }

  private static AccountHistory with(
      AccountHistory h, List<Invoice> invoices, List<Payment> payments) {
    return new AccountHistory(
        h.account(), h.subscriptions(), h.redemptions(), invoices, payments, h.credits());
  }

  @Test
  void everyAccountComesOutAsItWentIn() {
    var all = sample();
    assertThat(writer.write(all)).hasSize(all.size()).allMatch(Written.Added.class::isInstance);
    assertThat(all).allSatisfy(h -> assertThat(stored(h)).isEqualTo(h));
    assertThat(all.stream().map(h -> h.account().industry()).distinct())
        .containsExactlyInAnyOrder(Account.Industry.values());
    assertThat(all.stream().map(h -> h.account().currency().getCurrencyCode()))
        .contains("EUR", "JPY", "BHD");
  }

  @Test
  void theCatalogueComesOutAsItWentInAndANewVersionIsSeen() {
    assertThat(source.catalogue()).isEqualTo(Catalogue.EMPTY);
    var catalogue = DATA.catalogue();
    assertThat(writer.writeCatalogue(catalogue)).isPositive();
    assertThat(source.catalogue()).isEqualTo(catalogue);
    assertThat(source.catalogue()).isSameAs(source.catalogue());
    assertThat(writer.writeCatalogue(catalogue)).isZero();

    var without = new HashMap<>(catalogue.products());
    var plan = without.get(new ProductId("TEL-S"));
    var renamed =
        new Product(
            plan.id(),
            plan.industry(),
            plan.kind(),
            plan.chargeCode(),
            "Renamed",
            plan.unit(),
            plan.billing(),
            plan.taxCategory(),
            plan.attributes(),
            plan.prices().subList(0, 1));
    without.put(plan.id(), renamed);
    writer.writeCatalogue(new Catalogue(without, catalogue.taxes(), catalogue.promotions()));
    assertThat(source.catalogue().product(plan.id())).isEqualTo(renamed);
  }

  @Test
  void writingTheSameAgainChangesNothing() {
    var all = sample();
    writer.write(all);
    assertThat(writer.write(all)).allMatch(Written.Unchanged.class::isInstance);
    assertThat(all).allSatisfy(h -> assertThat(stored(h)).isEqualTo(h));
  }

  @Test
  void aLaterMonthAddsItsBillsAndPayments() {
    var full = sample().getFirst();
    var early = with(full, full.invoices().subList(0, 4), full.payments().subList(0, 3));
    writer.write(List.of(early));
    assertThat(writer.write(List.of(full)))
        .singleElement()
        .isInstanceOfSatisfying(Written.Updated.class, u -> assertThat(u.invoices()).isEqualTo(2));
    assertThat(stored(full)).isEqualTo(full);
  }

  @Test
  void whatIsNotSentAgainStays() {
    var full = sample().getFirst();
    writer.write(List.of(full));
    var late = with(full, full.invoices().subList(5, 6), full.payments().subList(4, 5));
    writer.write(List.of(late));
    assertThat(stored(full).invoices()).isEqualTo(full.invoices());
    assertThat(stored(full).payments()).containsExactlyInAnyOrderElementsOf(full.payments());
  }

  @Test
  void aPaymentMayEvolve() {
    var full = sample().getFirst();
    writer.write(List.of(full));
    var first = full.payments().getFirst();
    var returned =
        new Payment(
            first.id(),
            first.account(),
            first.receivedAt(),
            first.amount(),
            first.method(),
            Payment.Status.RETURNED,
            List.of(),
            Money.zero(first.amount().currency()),
            new Payment.Ending(first.receivedAt().plusDays(2), Payment.Cause.NO_FUNDS),
            List.of());
    var payments = new ArrayList<>(full.payments());
    payments.set(0, returned);
    payments.set(1, partlyPaidBack(payments.get(1)));
    var evolved = with(full, full.invoices(), payments);
    assertThat(writer.write(List.of(evolved))).singleElement().isInstanceOf(Written.Updated.class);
    assertThat(stored(full)).isEqualTo(evolved);
  }

  private static Payment partlyPaidBack(Payment payment) {
    Money cent = Money.of(1, payment.amount().currency());
    var part = payment.allocations().getFirst();
    var less = new Payment.Allocation(part.invoice(), part.amount().minus(cent), part.date());
    var out = new Payment.TakenOut(part.date().plusDays(1), cent, Payment.Way.PAID_BACK);
    return payment.with(List.of(less), List.of(out), payment.unallocated());
  }

  @Test
  void anIssuedBillWithOtherContentIsRefusedWithItsAccount() {
    var full = sample().getFirst();
    writer.write(List.of(full));
    var old = full.invoices().get(2);
    var invoices = new ArrayList<>(full.invoices());
    invoices.set(2, withDueDate(old, old.dueDate().plusDays(1)));
    var changed = with(full, invoices, full.payments().subList(0, 1));
    assertThat(writer.write(List.of(changed)))
        .singleElement()
        .isInstanceOfSatisfying(
            Written.Refused.class,
            r ->
                assertThat(r.why())
                    .contains("invoice " + old.id() + " was imported before with other content")
                    .contains("dueDate was " + old.dueDate()));
    assertThat(stored(full)).isEqualTo(full);
  }

  private static Invoice withDueDate(Invoice i, LocalDate due) {
    return new Invoice(
        i.id(),
        i.account(),
        i.sequence(),
        i.number(),
        i.issueDate(),
        due,
        i.period(),
        i.currency(),
        i.items(),
        i.taxSummary(),
        i.totals());
  }

  @Test
  void aHashOfAnEarlierVersionOfThisProgramIsNoConflict() {
    var full = sample().getFirst();
    writer.write(List.of(full));
    database.jdbi().useHandle(h -> h.execute("UPDATE invoice SET content_hash = 'older'"));
    assertThat(writer.write(List.of(full))).allMatch(Written.Unchanged.class::isInstance);
  }

  @Test
  void aBillThatDoesNotAddUpIsKeptAndMarked() {
    var all = sample();
    var expected =
        all.stream()
            .flatMap(h -> h.invoices().stream())
            .filter(i -> !SumCheck.of(i).isEmpty())
            .map(i -> i.id().value())
            .toList();
    assertThat(expected).isNotEmpty();
    var marked =
        writer.write(all).stream()
            .flatMap(w -> ((Written.Added) w).marked().stream())
            .map(m -> m.invoice().value())
            .toList();
    assertThat(marked).isEqualTo(expected);
    var rows =
        database
            .jdbi()
            .withHandle(h ->
                h.createQuery("SELECT DISTINCT invoice_id FROM invoice_problem")
                    .mapTo(String.class)
                    .list());
    assertThat(rows).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void accountsOfOneTransactionAreWrittenAllOrNone() {
    var all = sample();
    var thief = with(all.get(1), all.getFirst().invoices(), List.of()); // another account's ids
    var mixed =
        List.of(
            all.getFirst(),
            with(
                thief,
                thief.invoices().stream()
                    .map(i ->
                        new Invoice(
                            i.id(),
                            thief.account().id(),
                            i.sequence(),
                            i.number(),
                            i.issueDate(),
                            i.dueDate(),
                            i.period(),
                            i.currency(),
                            i.items(),
                            i.taxSummary(),
                            i.totals()))
                    .toList(),
                List.of()));
    assertThatThrownBy(() -> writer.write(mixed)).isInstanceOf(RuntimeException.class);
    assertThat(source.history(all.getFirst().account().id())).isEmpty();
  }

  @Test
  void anUnknownAccountIsEmpty() {
    assertThat(source.history(new AccountId("nobody"))).isEmpty();
  }

  @Test
  void aSourceThatIsGoneIsUnavailable() {
    database.close();
    assertThatThrownBy(() -> source.history(new AccountId("A")))
        .isInstanceOf(SourceUnavailable.class)
        .hasMessageContaining("the account A");
  }
}
