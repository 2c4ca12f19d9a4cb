package dev.penny.source.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penny.database.Database;
import dev.penny.database.DatabaseConfig;
import dev.penny.ledger.Account;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.AccountId;
import dev.penny.ledger.Invoice;
import dev.penny.source.BadRecordException;
import dev.penny.source.jdbi.JdbiBillingSource;
import dev.penny.source.ubl.CustomerKey;
import dev.penny.source.ubl.UblSamples;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UblImportTest {
  @TempDir Path folder;
  @TempDir Path data;
  private Database database;

  @BeforeEach
  void open() {
    database = Database.open(new DatabaseConfig.Embedded(folder));
    database.migrate("ledger", "db/migration/ledger");
  }

  @AfterEach
  void close() {
    database.close();
  }

  private ImportReport load(Path path, boolean keepGoing) {
    return new Importer(database)
        .run(BillFiles.open(path, CustomerKey.AUTO), keepGoing, Progress.SILENT);
  }

  private AccountHistory stored(String account) {
    return new JdbiBillingSource(database.jdbi()).history(new AccountId(account)).orElseThrow();
  }

  private boolean isStored(String account) {
    return new JdbiBillingSource(database.jdbi()).history(new AccountId(account)).isPresent();
  }

  @Test
  void aFolderOfSamplesComesBackFromTheLedgerAsItWasRead() {
    UblSamples.copyTo(data);
    var files = BillFiles.open(data, CustomerKey.AUTO);
    assertThat(files.about())
        .isEqualTo(
            "UBL: 11 files, 10 invoices and 1 credit notes of 7 customers, a customer being known"
                + " by PartyIdentification (10), EndpointID (1)");
    var report = load(data, false);
    assertThat(report.stopped()).isNull();
    assertThat(report.invoicesAdded()).isEqualTo(11);
    assertThat(report.accountsAdded()).isEqualTo(7);
    assertThat(report.markedCount()).isZero();
    List<AccountHistory> read = new ArrayList<>();
    files.forEachAccount(read::add);
    assertThat(read).hasSize(7);
    for (var history : read) {
      assertThat(stored(history.account().id().value())).isEqualTo(history);
    }
  }

  @Test
  void theAccountIsMadeOfTheDocuments() {
    UblSamples.copyTo(data);
    load(data, false);
    Account baker = stored("C-70031").account();
    assertThat(baker.displayName()).isEqualTo("Bakkerij Els");
    assertThat(baker.industry()).isEqualTo(Account.Industry.ENERGY);
    assertThat(baker.zone()).hasToString("Europe/Amsterdam");
    assertThat(baker.locale().toLanguageTag()).isEqualTo("nl-NL");
    assertThat(baker.paymentMethod()).isEqualTo(Account.PaymentMethod.DIRECT_DEBIT);
    assertThat(stored("K-2001").invoices())
        .extracting(Invoice::number)
        .containsExactly("FT-26010017", "FT-26020019", "FT-26030004");
  }

  @Test
  void importingTwiceOrFileByFileComesToTheSame() {
    UblSamples.copyTo(data);
    load(data, false);
    var again = load(data, false);
    assertThat(again.accountsUnchanged()).isEqualTo(7);
    assertThat(again.invoicesAdded()).isZero();
    var before = stored("K-2001");
    var one = load(data.resolve("telecom-2026-02.xml"), false);
    assertThat(one.stopped()).isNull();
    assertThat(one.invoicesAdded()).isZero();
    assertThat(stored("K-2001").invoices()).isEqualTo(before.invoices());
  }

  @Test
  void laterBillsComeBesideEarlierOnes() {
    for (String month : List.of("telecom-2026-01", "telecom-2026-02", "late-interest")) {
      String file = month + ".bill"; // by content, whatever the name
      UblSamples.write(data, file, UblSamples.text(month));
      var report = load(data.resolve(file), false);
      assertThat(report.invoicesAdded()).isEqualTo(1);
    }
    assertThat(stored("K-2001").invoices())
        .extracting(Invoice::number)
        .containsExactly("FT-26010017", "FT-26020019", "FT-26030004");
  }

  @Test
  void aBillThatComesAgainWithOtherContentIsRefused() {
    UblSamples.copyTo(data);
    load(data, false);
    String other = UblSamples.text("reverse-charge").replace("Training day", "Training days");
    UblSamples.write(data, "reverse-charge.xml", other);
    var report = load(data.resolve("reverse-charge.xml"), false);
    assertThat(report.stopped()).isNotNull();
    assertThat(report.leftOut().getFirst().why().getFirst())
        .contains("BH-7790")
        .contains("other content");
  }

  @Test
  void oneBadFileStopsTheImportBeforeAnythingIsIn() {
    UblSamples.copyTo(data);
    String bad =
        UblSamples.text("two-rates").replace("<cbc:IssueDate>2026-03-15<", "<cbc:IssueDate>soon<");
    UblSamples.write(data, "two-rates.xml", bad);
    var report = load(data, false);
    assertThat(report.accountsAdded()).isZero();
    var stopped = report.stopped();
    assertThat(stopped).isNotNull();
    assertThat(stopped.message())
        .contains("two-rates.xml line ")
        .contains("Invoice/IssueDate")
        .contains("soon");
    assertThat(isStored("K-2001")).isFalse();
  }

  @Test
  void keepingGoingLeavesOutTheWholeCustomerOfABadFile() {
    UblSamples.copyTo(data);
    String bad =
        UblSamples.text("telecom-2026-02")
            .replace("currencyID=\"SEK\">706.01", "currencyID=\"NOK\">706.01");
    UblSamples.write(data, "telecom-2026-02.xml", bad);
    UblSamples.write(data, "zz.xml", "<!DOCTYPE a><a/>");
    var report = load(data, true);
    assertThat(report.stopped()).isNull();
    assertThat(report.accountsAdded()).isEqualTo(6);
    assertThat(report.leftOut())
        .extracting(ImportReport.LeftOut::account)
        .containsExactlyInAnyOrder(null, "K-2001");
    assertThat(isStored("K-2001")).isFalse();
    assertThat(isStored("C-70031")).isTrue();
  }

  @Test
  void oneNumberWithTwoContentsInAFolderIsRefused() {
    UblSamples.copyTo(data);
    UblSamples.write(data, "copy.xml", UblSamples.text("two-rates"));
    assertThat(load(data, false).stopped()).isNull();
    UblSamples.write(data, "copy.xml", UblSamples.text("two-rates").replace("Handbook", "Book"));
    var stopped = load(data, false).stopped();
    assertThat(stopped).isNotNull();
    assertThat(stopped.message()).contains("BH-7781").contains("copy.xml");
  }

  @Test
  void theCustomerMayBeKnownByAnotherIdentifier() {
    UblSamples.copyTo(data);
    var read = new ArrayList<AccountHistory>();
    BillFiles.open(data.resolve("grid-2026-q1.xml"), CustomerKey.VAT).forEachAccount(read::add);
    assertThat(read.getFirst().account().id()).hasToString("SE750000000202");
    assertThatThrownBy(() ->
            BillFiles.open(data.resolve("grid-2026-q1.xml"), CustomerKey.CONTRACT)
                .forEachAccount(read::add))
        .isInstanceOf(BadRecordException.class)
        .hasMessageContaining("--customer-by");
  }

  @Test
  void whatIsNoBillDataIsRefused() {
    UblSamples.write(data, "notes.txt", "no bill");
    assertThatThrownBy(() -> BillFiles.open(data.resolve("notes.txt"), CustomerKey.AUTO))
        .isInstanceOf(BadRecordException.class)
        .hasMessageContaining("no XML");
    UblSamples.copyTo(data);
    UblSamples.write(data, "accounts.jsonl", "");
    assertThatThrownBy(() -> BillFiles.open(data, CustomerKey.AUTO))
        .isInstanceOf(BadRecordException.class)
        .hasMessageContaining("side by side");
  }
}
