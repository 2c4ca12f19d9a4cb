package dev.penny.source.jsonl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.ProductId;
import dev.penny.ledger.SumCheck;
import dev.penny.money.Money;
import dev.penny.source.BadRecordException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonlDatasetTest {
  @TempDir Path temp;

  private static List<AccountHistory> read(Path dir) {
    var histories = new ArrayList<AccountHistory>();
    JsonlDataset.open(dir).forEachAccount(histories::add);
    return histories;
  }

  private static long lines(String file) throws IOException {
    try (var lines = Files.lines(Sample.folder().resolve(file))) {
      return lines.count();
    }
  }

  @Test
  void everyRecordOfEveryFileReachesItsAccount() throws IOException {
    var all = read(Sample.folder());
    assertThat(all).hasSize((int) lines("accounts.jsonl"));
    assertThat(all.stream().mapToLong(h -> h.invoices().size()).sum())
        .isEqualTo(lines("invoices.jsonl"));
    assertThat(all.stream().mapToLong(h -> h.payments().size()).sum())
        .isEqualTo(lines("payments.jsonl"));
    assertThat(all.stream().mapToLong(h -> h.credits().size()).sum())
        .isEqualTo(lines("credits.jsonl"));
    assertThat(all.stream().mapToLong(h -> h.redemptions().size()).sum())
        .isEqualTo(lines("coupons.jsonl"));
    assertThat(all.stream().mapToLong(h -> h.subscriptions().size()).sum())
        .isEqualTo(lines("subscriptions.jsonl"));
  }

  @Test
  void recordsOfOneAccountBelongToItAndBillsComeOldestFirst() {
    for (var history : read(Sample.folder())) {
      assertThat(history.invoices()).allMatch(i -> i.account().equals(history.account().id()));
      assertThat(history.payments()).allMatch(p -> p.account().equals(history.account().id()));
      assertThat(history.invoices())
          .extracting(Invoice::sequence)
          .containsExactly(1, 2, 3, 4, 5, 6);
    }
  }

  @Test
  void moneyHasTheDecimalsOfItsCurrency() {
    var exponents =
        read(Sample.folder()).stream().map(h -> Money.zero(h.account().currency()).exponent());
    assertThat(exponents).contains(0, 2, 3);
  }

  @Test
  void aBillThatDoesNotAddUpIsReadAsItCame() {
    assertThat(read(Sample.folder()).stream().flatMap(h -> h.invoices().stream()))
        .anyMatch(i -> !SumCheck.of(i).isEmpty())
        .anyMatch(i -> SumCheck.of(i).isEmpty());
  }

  @Test
  void theCatalogueHoldsProductsTaxesAndPromotions() {
    var catalogue = JsonlDataset.open(Sample.folder()).catalogue();
    var plan = catalogue.product(new ProductId("TEL-S"));
    assertThat(plan.attributes()).containsEntry("included_gb", "5");
    assertThat(plan.prices()).hasSizeGreaterThan(2);
    assertThat(catalogue.taxes()).containsKey("DE-STD");
    assertThat(catalogue.promotions().values())
        .allMatch(p -> p.sourceJson().contains("\"effect\"") && !p.chargeCodes().isEmpty());
  }

  @Test
  void optionalFilesMayBeAbsent() throws IOException {
    Sample.copyTo(temp);
    for (var name : List.of("manifest.json", "coupons.jsonl", "payments.jsonl", "credits.jsonl")) {
      Files.delete(temp.resolve(name));
    }
    assertThat(read(temp)).allMatch(h -> h.payments().isEmpty() && !h.invoices().isEmpty());
  }

  @Test
  void theGroundTruthIsNeverOpened() throws IOException {
    Sample.copyTo(temp);
    Files.createDirectory(temp.resolve("truth.jsonl")); // opening it as a file would throw
    assertThat(read(temp)).isNotEmpty();
  }

  @Test
  void aMissingFolderOrFileIsNamed() throws IOException {
    assertThatThrownBy(() -> JsonlDataset.open(temp.resolve("nowhere")))
        .isInstanceOf(BadRecordException.class)
        .hasMessageContaining("nowhere: found no such folder");
    Sample.copyTo(temp);
    Files.delete(temp.resolve("invoices.jsonl"));
    assertThatThrownBy(() -> JsonlDataset.open(temp)).hasMessageContaining("invoices.jsonl");
  }

  @Test
  void aManifestWithOtherDecimalsThanIso4217IsRefused() {
    Sample.copyTo(temp);
    Sample.changeLines(
        temp.resolve("manifest.json"),
        lines -> List.of(String.join("\n", lines).replace("\"JPY\": 0", "\"JPY\": 2")));
    assertThatThrownBy(() -> JsonlDataset.open(temp))
        .hasMessageContaining("manifest.json, field currency_exponents.JPY: found 2, expected 0");
  }

  @Test
  void aNewerFormatIsRefused() {
    Sample.copyTo(temp);
    Sample.changeLines(temp.resolve("manifest.json"), lines -> List.of("{\"format\":\"2.0\"}"));
    assertThatThrownBy(() -> JsonlDataset.open(temp)).hasMessageContaining("expected \"1.0\"");
  }
}
