package dev.penny.channel.copy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceItem;
import dev.penny.ledger.ItemId;
import dev.penny.money.Money;
import dev.penny.phrase.Phrase;
import dev.penny.source.importing.BillFiles;
import dev.penny.source.ubl.CustomerKey;
import dev.penny.wording.Formats;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The copy is read back with the library: what it says is what the ledger has. */
class BillCopyTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 5, 4);
  private static final Path GOOD = Path.of("../connectors/src/test/resources/dev/penny/ubl/good");

  private static List<AccountHistory> samples() {
    var read = new ArrayList<AccountHistory>();
    BillFiles.open(GOOD, CustomerKey.AUTO).forEachAccount(read::add);
    return read;
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return plain(new PDFTextStripper().getText(document));
    }
  }

  /** Spaces of all kinds as one. */
  private static String plain(String text) {
    return text.replaceAll("[\\s\\p{Z}]+", " ");
  }

  private static String money(Money money, String locale) {
    var figure = new Phrase.MoneyFigure(money, false, "");
    return plain(new Formats(locale, TODAY).text(figure));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en-GB", "de-DE", "fr-FR", "es-ES", "sv-SE"})
  void everyLineItsIdAndEverySumStandOnIt(String locale) throws IOException {
    for (var history : samples()) {
      for (Invoice bill : history.invoices()) {
        String text = text(BillCopy.of(history.account(), bill, locale, TODAY));
        assertThat(text).contains(bill.number()).contains(plain(history.account().displayName()));
        for (InvoiceItem item : bill.items()) {
          assertThat(text)
              .contains(plain(item.description()))
              .contains(item.id().value())
              .contains(money(item.amount(), locale))
              .contains(money(item.gross(), locale));
        }
        var totals = bill.totals();
        assertThat(text)
            .contains(money(totals.net(), locale))
            .contains(money(totals.gross(), locale))
            .contains(money(totals.amountDue(), locale));
        bill.taxSummary()
            .forEach(tax ->
                assertThat(text)
                    .contains(money(tax.taxable(), locale))
                    .contains(money(tax.tax(), locale)));
      }
    }
  }

  @Test
  void prepaidRoundingAndTheCorrectedBillAreTold() throws IOException {
    for (var history : samples()) {
      for (Invoice bill : history.invoices()) {
        String text = text(BillCopy.of(history.account(), bill, "en", TODAY));
        assertThat(text.contains("paid before"))
            .isEqualTo(!bill.totals().creditsApplied().isZero());
        assertThat(text.contains("Rounding")).isEqualTo(!bill.rounding().isZero());
        assertThat(text.contains("credit note")).isEqualTo(bill.isCreditNote());
        assertThat(text.contains("Corrects bill")).isEqualTo(corrects(bill));
      }
    }
  }

  private static boolean corrects(Invoice bill) {
    var document = bill.eInvoice();
    return document != null && !document.corrects().isEmpty();
  }

  @Test
  void aLongBillGoesOverPagesAndLosesNothing() throws IOException {
    var history = samples().getFirst();
    Invoice bill = history.invoices().getFirst();
    InvoiceItem item = bill.items().getFirst();
    var many =
        IntStream.range(0, 100)
            .mapToObj(i ->
                renamed(item, "L" + (1000 + i), "Very long words ".repeat(8) + "\u4e2d\t\u0007"))
            .toList();
    byte[] pdf = BillCopy.of(history.account(), withItems(bill, many), "en", TODAY);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isGreaterThan(4);
      String text = plain(new PDFTextStripper().getText(document));
      many.forEach(i -> assertThat(text).contains("Line " + i.id()));
      assertThat(text).contains(document.getNumberOfPages() + " / " + document.getNumberOfPages());
      assertThat(document.getDocumentInformation().getTitle()).contains(bill.number());
      assertThat(text).contains(Integer.toString(bill.issueDate().getYear()));
    }
  }

  private static InvoiceItem renamed(InvoiceItem i, String id, String description) {
    return new InvoiceItem(
        new ItemId(id),
        i.type(),
        i.chargeCode(),
        i.product(),
        i.subscription(),
        description,
        i.period(),
        i.quantity(),
        i.unit(),
        i.unitPrice(),
        i.proration(),
        i.fx(),
        i.base(),
        i.discounts(),
        i.amount(),
        i.tax(),
        i.reads());
  }

  private static Invoice withItems(Invoice b, List<InvoiceItem> items) {
    return new Invoice(
        b.id(),
        b.account(),
        b.sequence(),
        b.number(),
        b.issueDate(),
        b.dueDate(),
        b.period(),
        b.currency(),
        items,
        b.taxSummary(),
        b.totals());
  }
}
