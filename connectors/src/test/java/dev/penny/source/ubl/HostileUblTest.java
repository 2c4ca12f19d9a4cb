package dev.penny.source.ubl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.penny.source.BadRecord;
import dev.penny.source.BadRecordException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileUblTest {
  @TempDir Path temp;

  private static BadRecord refusal(String xml) {
    var refused =
        catchThrowableOfType(BadRecordException.class, () -> UblSamples.read(xml, "bill.xml"));
    assertThat(refused).as("is refused").isNotNull();
    assertThat(refused.why().message()).startsWith("bill.xml");
    return refused.why();
  }

  private static BadRecord changed(UnaryOperator<String> change) {
    String good = UblSamples.text("grid-2026-q1");
    String bad = change.apply(good);
    assertThat(bad).isNotEqualTo(good);
    return refusal(bad);
  }

  private static String withDoctype(String doctype, String from, String to) {
    return UblSamples.text("grid-2026-q1")
        .replaceFirst("<Invoice ", doctype.replace("\\", "\\\\") + "\n<Invoice ")
        .replace(from, to);
  }

  @Test
  void aDocumentTypeIsRefusedEvenAnEmptyOne() {
    var why = refusal(withDoctype("<!DOCTYPE Invoice>", "x", "x"));
    assertThat(why.found()).contains("DOCTYPE");
    assertThat(why.line()).isPositive();
    assertThat(why.mend()).contains("Take it out");
  }

  @Test
  void anEntityBombIsRefusedBeforeItIsLit() {
    var bomb = new StringBuilder("<!DOCTYPE Invoice [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      bomb.append("<!ENTITY a").append(i).append(" \"");
      bomb.append(("&a" + (i - 1) + ";").repeat(10)).append("\">");
    }
    String xml = withDoctype(bomb.append("]>").toString(), "Kullanät AB", "&a29;");
    assertThat(refusal(xml).found()).contains("DOCTYPE");
  }

  @Test
  void nothingOutsideTheFileIsRead() throws IOException {
    Path secret = Files.writeString(temp.resolve("secret.txt"), "TOP-SECRET");
    String doctype = "<!DOCTYPE Invoice [<!ENTITY s SYSTEM \"" + secret.toUri() + "\">]>";
    var why = refusal(withDoctype(doctype, "Kullanät AB", "&s;"));
    assertThat(why.found()).contains("DOCTYPE");
    assertThat(why.message()).doesNotContain("TOP-SECRET");
    String outside = "<!DOCTYPE Invoice SYSTEM \"" + secret.toUri() + "\">";
    assertThat(refusal(withDoctype(outside, "x", "x")).found()).contains("DOCTYPE");
  }

  @Test
  void anEntityThatNobodyDeclaredIsRefused() {
    assertThat(changed(x -> x.replace("Kullanät AB", "&who;")).line()).isPositive();
  }

  @Test
  void deepNestingHugeTextsAndEndlessAttributesAreRefused() {
    String deep = "<cbc:X>".repeat(5000) + "</cbc:X>".repeat(5000);
    var nested =
        changed(x -> x.replaceFirst("<cac:LegalMonetaryTotal>", deep + "<cac:LegalMonetaryTotal>"));
    assertThat(nested.found()).contains("nested");
    var huge = changed(x -> x.replaceFirst("Kullanät AB", "a".repeat(1_000_000)));
    assertThat(huge.found()).contains("10000 characters").contains("PartyName/Name");
    var wide =
        changed(x -> x.replaceFirst("<cac:Party>", "<cac:Party a=\"" + "b".repeat(2000) + "\">"));
    assertThat(wide.found()).contains("2000 characters");
  }

  @Test
  void aFileOfMoreThanItsLimitIsRefusedWhileItIsRead() {
    String much = "<cbc:Note>" + " ".repeat(9_000) + "</cbc:Note>\n";
    var why =
        changed(x ->
            x.replaceFirst(
                "<cbc:DocumentCurrencyCode>", much.repeat(2_000) + "<cbc:DocumentCurrencyCode>"));
    assertThat(why.found()).contains("16 MB");
  }

  @Test
  void brokenXmlSaysItsLine() {
    var why = changed(x -> x.substring(0, x.indexOf("<cac:Price>")));
    assertThat(why.found()).contains("broken XML");
    assertThat(why.line()).isGreaterThan(20);
    assertThat(refusal("").found()).contains("broken XML");
    assertThat(refusal("hello").found()).contains("broken XML");
  }

  @Test
  void anotherKindOfDocumentIsRefused() {
    var why = changed(x -> x.replace("xsd:Invoice-2", "xsd:Order-2"));
    assertThat(why.found()).contains("no UBL 2.1 invoice");
    assertThat(why.expected()).contains("Invoice-2");
    assertThat(refusal("<invoice/>").found()).contains("no UBL 2.1 invoice");
  }

  @Test
  void elementsOfAnotherNameSpaceAreNotTakenForUbl() {
    var why = changed(x -> x.replace("xsd:CommonBasicComponents-2", "xsd:Basics"));
    assertThat(why.found()).contains("another name space");
  }

  @Test
  void anAmountInAnotherCurrencyIsRefused() {
    var why =
        changed(x ->
            x.replaceFirst(
                "<cbc:PayableAmount currencyID=\"SEK\">",
                "<cbc:PayableAmount currencyID=\"EUR\">"));
    assertThat(why.field()).isEqualTo("Invoice/LegalMonetaryTotal/PayableAmount");
    assertThat(why.found()).contains("EUR");
    assertThat(why.expected()).contains("SEK");
  }

  @Test
  void anAmountWithMoreDecimalsThanItsCurrencyIsRefused() {
    var why = changed(x -> x.replaceFirst(">2881.74</cbc:Payable", ">2881.745</cbc:Payable"));
    assertThat(why.found()).isEqualTo("\"2881.745\"");
    assertThat(why.expected()).contains("2 decimals");
    assertThat(changed(x -> x.replaceFirst(">2881.74</cbc:Payable", ">1e3</cbc:Payable")).found())
        .contains("1e3");
  }

  @Test
  void whatEveryDocumentHasIsMissedByName() {
    for (String element : java.util.List.of("ID", "IssueDate", "DocumentCurrencyCode")) {
      var why =
          changed(x -> x.replaceFirst("  <cbc:" + element + ">.*</cbc:" + element + ">\n", ""));
      assertThat(why.field()).isEqualTo("Invoice/" + element);
      assertThat(why.found()).isEqualTo("nothing");
    }
    var price = changed(x -> x.replaceAll("(?s)<cac:Price>.*?</cac:Price>", ""));
    assertThat(price.field()).isEqualTo("Invoice/InvoiceLine[1]/Price");
    var lines = changed(x -> x.replaceAll("(?s)<cac:InvoiceLine>.*</cac:InvoiceLine>", ""));
    assertThat(lines.field()).isEqualTo("Invoice/InvoiceLine");
    var total = changed(x -> x.replaceAll("<cbc:PayableAmount.*</cbc:PayableAmount>", ""));
    assertThat(total.field()).isEqualTo("Invoice/LegalMonetaryTotal/PayableAmount");
  }

  @Test
  void daysFlagsIdsAndPeriodsAreChecked() {
    assertThat(changed(x -> x.replace("2026-04-08", "2026-02-30")).expected())
        .contains("YYYY-MM-DD");
    assertThat(changed(x -> x.replace("<cbc:ID>2</cbc:ID>", "<cbc:ID>1</cbc:ID>")).found())
        .contains("second time");
    assertThat(changed(x -> x.replaceFirst("<cbc:EndDate>2026", "<cbc:EndDate>2025")).expected())
        .contains("BR-29");
    assertThat(changed(x -> x.replace(">365</cbc:BaseQ", ">0</cbc:BaseQ")).expected())
        .contains("above zero");
  }
}
