package dev.penny.source.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.database.Database;
import dev.penny.database.DatabaseConfig;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.AccountId;
import dev.penny.source.importing.ImportReport.Stopped;
import dev.penny.source.jdbi.JdbiBillingSource;
import dev.penny.source.jsonl.JsonlDataset;
import dev.penny.source.jsonl.Sample;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImporterTest {
  @TempDir Path folder;
  @TempDir Path data;
  private Database database;
  private final List<AccountHistory> sample = new ArrayList<>();

  @BeforeEach
  void open() {
    database = Database.open(new DatabaseConfig.Embedded(folder));
    database.migrate("ledger", "db/migration/ledger");
    Sample.copyTo(data);
    JsonlDataset.open(data).forEachAccount(sample::add);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private ImportReport load(boolean keepGoing) {
    return new Importer(database).run(JsonlDataset.open(data), keepGoing, Progress.SILENT);
  }

  private boolean stored(int account) {
    return new JdbiBillingSource(database.jdbi())
        .history(sample.get(account).account().id())
        .map(sample.get(account)::equals)
        .orElse(false);
  }

  private long rows(String table) {
    return database
        .jdbi()
        .withHandle(h -> h.createQuery("SELECT COUNT(*) FROM " + table).mapTo(Long.class).one());
  }

  /** Keeps the first records of every account, as if later months had not come yet. */
  private void shorten(String file, int perAccount) {
    Sample.changeLines(
        data.resolve(file),
        lines -> {
          var counts = new HashMap<String, Integer>();
          return lines.stream()
              .filter(l ->
                  counts.merge(
                          l.replaceFirst(".*\"account_id\":\"([^\"]*)\".*", "$1"), 1, Integer::sum)
                      <= perAccount)
              .toList();
        });
  }

  @Test
  void everythingIsInAndTheBillsThatDoNotAddUpAreTold() {
    var report = load(false);
    assertThat(report.stopped()).isNull();
    assertThat(report.accountsAdded()).isEqualTo(sample.size());
    assertThat(report.invoicesAdded()).isEqualTo(sample.size() * 6L);
    assertThat(report.markedCount()).isPositive().isEqualTo(report.marked().size());
    assertThat(report.catalogueChanged()).isPositive();
    for (int i = 0; i < sample.size(); i++) {
      assertThat(stored(i)).isTrue();
    }
  }

  @Test
  void importingTwiceChangesNothing() {
    load(false);
    long before = rows("invoice_item") + rows("payment") + rows("price_version");
    var again = load(false);
    assertThat(again.accountsUnchanged()).isEqualTo(sample.size());
    assertThat(again.accountsAdded() + again.accountsUpdated() + again.invoicesAdded()).isZero();
    assertThat(again.catalogueChanged()).isZero();
    assertThat(rows("invoice_item") + rows("payment") + rows("price_version")).isEqualTo(before);
  }

  @Test
  void aLaterMonthIsAdded() {
    shorten("invoices.jsonl", 4);
    shorten("payments.jsonl", 3);
    assertThat(load(false).invoicesAdded()).isEqualTo(sample.size() * 4L);
    for (var name : List.of("invoices.jsonl", "payments.jsonl")) {
      Sample.restore(data, name);
    }
    var later = load(false);
    assertThat(later.accountsUpdated()).isEqualTo(sample.size());
    assertThat(later.invoicesAdded()).isEqualTo(sample.size() * 2L);
    assertThat(stored(0)).isTrue();
  }

  @Test
  void aBadLineStopsTheImportAndTheAccountsBeforeStay() {
    Sample.changeLine(
        data.resolve("invoices.jsonl"), 20, l -> l.replace("\"amount\":", "\"amt\":"));
    var report = load(false);
    assertThat(report.stopped()).isNotNull();
    assertThat(report.stopped().cause()).isEqualTo(Stopped.Cause.BAD_DATA);
    assertThat(report.stopped().message())
        .contains("invoices.jsonl line 20, field items[0].amount: found nothing");
    assertThat(List.of(stored(0), stored(1), stored(2), stored(3), stored(4)))
        .containsExactly(true, true, true, false, false);
  }

  @Test
  void keepingGoingLeavesOutOnlyTheAccountsWithBadLines() {
    Sample.changeLine(
        data.resolve("invoices.jsonl"), 20, l -> l.replace("\"amount\":", "\"amt\":"));
    Sample.changeLine(data.resolve("payments.jsonl"), 1, l -> l.substring(0, 50));
    var report = load(true);
    assertThat(report.stopped()).isNull();
    assertThat(report.leftOutCount()).isEqualTo(2);
    assertThat(report.leftOut().get(0).account()).isEqualTo(sample.get(0).account().id().value());
    assertThat(report.leftOut().get(1).why().getFirst()).contains("line 20");
    assertThat(report.accountsAdded()).isEqualTo(sample.size() - 2L);
    assertThat(rows("account")).isEqualTo(sample.size() - 2L);
    assertThat(stored(3)).isFalse();
    assertThat(stored(4)).isTrue();
  }

  @Test
  void aChangedBillIsRefusedAndTheOldOneStays() {
    load(false);
    Sample.changeLine(
        data.resolve("invoices.jsonl"),
        8,
        l -> l.replaceFirst("\"due_date\":\"[^\"]*\"", "\"due_date\":\"2031-01-01\""));
    var strict = load(false);
    assertThat(strict.stopped().message()).contains("was imported before with other content");
    var lenient = load(true);
    assertThat(lenient.leftOutCount()).isEqualTo(1);
    assertThat(lenient.accountsUnchanged()).isEqualTo(sample.size() - 1L);
    assertThat(stored(1)).isTrue();
  }

  @Test
  void oneAccountTheDatabaseRefusesDoesNotHarmTheOthersOfItsBatch() {
    Sample.changeLines(
        data.resolve("invoices.jsonl"),
        lines -> {
          var stolen = lines.getFirst().replaceFirst(".*\"invoice_id\":\"([^\"]*)\".*", "$1");
          lines.set(
              13,
              lines
                  .get(13)
                  .replaceFirst("\"invoice_id\":\"[^\"]*\"", "\"invoice_id\":\"" + stolen + '"'));
          return lines;
        });
    var report = load(true);
    assertThat(report.leftOut())
        .singleElement()
        .satisfies(left -> {
          assertThat(left.account()).isEqualTo(sample.get(2).account().id().value());
          assertThat(left.why().getFirst()).contains("id of another account's invoice");
        });
    assertThat(stored(0)).isTrue();
    assertThat(stored(3)).isTrue();
    assertThat(new JdbiBillingSource(database.jdbi()).history(sample.get(2).account().id()))
        .isEmpty();
  }

  @Test
  void aFileInAnotherOrderStopsEvenWhenKeepingGoing() {
    Sample.changeLines(
        data.resolve("invoices.jsonl"),
        lines -> {
          lines.add(lines.remove(18));
          return lines;
        });
    var report = load(true);
    assertThat(report.stopped().message()).contains("in the order of accounts.jsonl");
    assertThat(report.accountsAdded()).isLessThan(sample.size());
  }

  @Test
  void aNearlyFullDiskStopsTheImportWithNothingHalfWritten() {
    database.close();
    var full = new DatabaseConfig.Embedded(folder, 0);
    database = Database.open(full);
    long free = database.space().free();
    database.close();
    database = Database.open(new DatabaseConfig.Embedded(folder, free + (1L << 40)));
    var report = load(true);
    assertThat(report.stopped().cause()).isEqualTo(Stopped.Cause.STORAGE_FULL);
    assertThat(report.stopped().message()).contains("MB free");
    assertThat(rows("account")).isZero();
  }

  @Test
  void progressIsToldToTheEnd() {
    var last = new long[3];
    new Importer(database)
        .run(
            JsonlDataset.open(data),
            false,
            (done, total, accounts) -> {
              last[0] = done;
              last[1] = total;
              last[2] = accounts;
            });
    assertThat(last[0]).isEqualTo(last[1]).isPositive();
    assertThat(last[2]).isEqualTo(sample.size());
  }

  @Test
  void anAccountThatWasNeverImportedIsUnknown() {
    load(false);
    assertThat(new JdbiBillingSource(database.jdbi()).history(new AccountId("nobody"))).isEmpty();
  }
}
