package dev.penny.audit;

import static dev.penny.audit.FindingCode.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.explain.BillComparison;
import dev.penny.explain.Comparison;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Catalogue;
import dev.penny.ledger.Invoice;
import dev.penny.money.Money;
import dev.penny.source.importing.BillFiles;
import dev.penny.source.ubl.CustomerKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** EN 16931 and Peppol arithmetic to the cent, on our sample documents. */
class EInvoiceRulesTest {
  private static final Path GOOD = Path.of("../connectors/src/test/resources/dev/penny/ubl/good");

  /** A wrong figure in one of the documents, and all that must be found then. */
  record Planted(String rule, String file, String right, String wrong, List<FindingCode> found) {
    @Override
    public String toString() {
      return rule;
    }
  }

  private static String februaryLow(int open, int close) {
    return """
    %d</en:PreviousMeterQuantity>
                <en:LatestMeterReadingDate>2026-02-28</en:LatestMeterReadingDate>
                <en:LatestMeterQuantity unitCode="KWH">%d<\
    """
        .formatted(open, close);
  }

  static Stream<Planted> planted() {
    String two = "two-rates.xml";
    return Stream.of(
        new Planted(
            "BR-CO-10",
            two,
            "<cbc:LineExtensionAmount currencyID=\"SEK\">271.72",
            "<cbc:LineExtensionAmount currencyID=\"SEK\">271.73",
            List.of(LINE_TOTAL, NET_SUM)),
        new Planted(
            "BR-CO-11",
            two,
            ">11.19</cbc:AllowanceTotal",
            ">11.20</cbc:AllowanceTotal",
            List.of(ALLOWANCE_TOTAL, NET_SUM)),
        new Planted(
            "BR-CO-12",
            two,
            ">30.00</cbc:ChargeTotal",
            ">30.01</cbc:ChargeTotal",
            List.of(CHARGE_TOTAL, NET_SUM)),
        new Planted(
            "BR-CO-13",
            two,
            ">290.53</cbc:TaxExclusive",
            ">290.52</cbc:TaxExclusive",
            List.of(NET_SUM, GROSS_SUM)),
        new Planted("BR-CO-14", two, ">62.49</cbc", ">62.50</cbc", List.of(TAX_SUM, GROSS_SUM)),
        new Planted(
            "BR-CO-15", two, ">353.02</cbc", ">353.03</cbc", List.of(GROSS_SUM, PAYABLE_SUM)),
        new Planted("BR-CO-16", two, ">352.61</cbc", ">352.60</cbc", List.of(PAYABLE_SUM)),
        new Planted("rounding", two, ">-0.41</cbc", ">-0.42</cbc", List.of(PAYABLE_SUM)),
        new Planted(
            "prepaid",
            "prepaid-settlement.xml",
            ">1140.00</cbc",
            ">1139.99</cbc",
            List.of(PAYABLE_SUM)),
        new Planted("BR-CO-17", two, ">53.13</cbc", ">53.14</cbc", List.of(TAX_SUM, TAX_AMOUNT)),
        new Planted("BR-S-08", two, ">212.53</cbc", ">212.52</cbc", List.of(TAX_BASE)),
        new Planted("BR-S-09", two, ">9.36</cbc", ">9.35</cbc", List.of(TAX_SUM, TAX_AMOUNT)),
        new Planted(
            "readings within one bill",
            "electricity-two-months.xml",
            februaryLow(10450, 10771),
            februaryLow(10460, 10781),
            List.of(READ_DISCONTINUITY)),
        new Planted("R120", two, ">7350</cbc", ">7400</cbc", List.of(LINE_ARITHMETIC)),
        new Planted(
            "R120 base quantity",
            "grid-2026-q1.xml",
            ">365</cbc",
            ">366</cbc",
            List.of(LINE_ARITHMETIC)),
        new Planted(
            "R040 line", two, "Numeric>10</cbc", "Numeric>11</cbc", List.of(ALLOWANCE_PERCENT)),
        new Planted(
            "R040 document", two, "Numeric>5</cbc", "Numeric>5.1</cbc", List.of(ALLOWANCE_PERCENT)),
        new Planted("R046", two, ">20.00</cbc:Base", ">21.00</cbc:Base", List.of(NET_PRICE)),
        new Planted(
            "credit note",
            "correction-2026-q1.xml",
            ">135.28</cbc:Pay",
            ">135.27</cbc:Pay",
            List.of(PAYABLE_SUM)),
        new Planted(
            "readings",
            "electricity-2026-01.xml",
            ">48822<",
            ">48832<",
            List.of(READ_QUANTITY, READ_DISCONTINUITY)));
  }

  @TempDir Path folder;

  @BeforeEach
  void copy() throws IOException {
    try (Stream<Path> files = Files.list(GOOD)) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
  }

  private List<AccountHistory> read() {
    var read = new ArrayList<AccountHistory>();
    BillFiles.open(folder, CustomerKey.AUTO).forEachAccount(read::add);
    return read;
  }

  private List<Finding> findings() {
    var found = new ArrayList<Finding>();
    for (var history : read()) {
      Audit audit = Audit.of(history, Catalogue.EMPTY);
      history.invoices().forEach(bill -> found.addAll(audit.of(bill)));
    }
    return found;
  }

  private void change(String file, String from, String to) {
    String text = readString(file);
    int at = text.indexOf(from);
    assertThat(at).as("where to change " + from).isNotNegative();
    writeString(file, text.substring(0, at) + to + text.substring(at + from.length()));
  }

  @Test
  void rightDocumentsHaveNoFindings() {
    assertThat(findings()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("planted")
  void aCentThatIsWrongIsFoundAndNothingElse(Planted planted) {
    change(planted.file(), planted.right(), planted.wrong());
    assertThat(findings()).extracting(Finding::code).isEqualTo(planted.found());
  }

  @Test
  void bothValuesAreNamed() {
    change("two-rates.xml", ">7350</cbc", ">7400</cbc");
    var finding = findings().getFirst();
    assertThat(finding.item()).hasToString("BH-7781/2");
    assertThat(finding.billed()).isEqualTo(Money.of(1746, "SEK"));
    assertThat(finding.expected()).isEqualTo(Money.of(1758, "SEK"));
    assertThat(finding.severity()).isEqualTo(Severity.CUSTOMERS_FAVOUR);
  }

  @Test
  void billedAgainAfterACreditNoteIsNoDuplicate() {
    String again =
        readString("grid-2026-q1.xml")
            .replace("KN-104417", "KN-104600")
            .replace("2026-04-08", "2026-04-21");
    writeString("again.xml", again);
    assertThat(findings()).isEmpty();
    writeString(
        "correction-2026-q1.xml",
        readString("correction-2026-q1.xml").replace("KN-104417", "KN-1"));
    assertThat(findings()).extracting(Finding::code).containsExactly(DUPLICATE_INVOICE);
  }

  private String readString(String file) {
    try {
      return Files.readString(folder.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void writeString(String file, String text) {
    try {
      Files.writeString(folder.resolve(file), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void everyExplanationAddsUpToTheCentAlsoWhereABillIsWrong() {
    for (var planted : planted().toList()) {
      change(planted.file(), planted.right(), planted.wrong());
    }
    int pairs = 0;
    for (var history : read()) {
      for (int i = 1; i < history.invoices().size(); i++) {
        pairs += addsUp(history, history.invoices().get(i - 1), history.invoices().get(i));
      }
    }
    assertThat(pairs).isEqualTo(4);
  }

  private static int addsUp(AccountHistory history, Invoice before, Invoice after) {
    var compared = BillComparison.compare(history, before, after, Catalogue.EMPTY);
    if (compared instanceof Comparison.Explained(var change)) {
      long sum = change.causes().stream().mapToLong(c -> c.amount().minor()).sum();
      long due = after.totals().amountDue().minus(before.totals().amountDue()).minor();
      assertThat(sum).isEqualTo(due);
      return 1;
    }
    return 0;
  }
}
