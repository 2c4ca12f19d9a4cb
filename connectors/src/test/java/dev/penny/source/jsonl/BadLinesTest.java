package dev.penny.source.jsonl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penny.source.BadRecordException;
import dev.penny.source.Entry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadLinesTest {
  @TempDir Path temp;
  private List<String> accounts = List.of();

  @BeforeEach
  void copy() {
    Sample.copyTo(temp);
    var ids = new ArrayList<String>();
    JsonlDataset.open(temp).forEachAccount(h -> ids.add(h.account().id().value()));
    accounts = List.copyOf(ids);
  }

  /** What a pass meets: ids of accounts read, left out (with "-") and stray lines ("stray"). */
  private List<String> pass() {
    var met = new ArrayList<String>();
    try (var pass = JsonlDataset.open(temp).accounts()) {
      pass.forEachRemaining(entry ->
          met.add(
              switch (entry) {
                case Entry.Read read -> read.history().account().id().value();
                case Entry.LeftOut left -> "-" + left.account();
                case Entry.Stray stray -> "stray";
              }));
    }
    return met;
  }

  private List<String> allBut(int... left) {
    var expected = new ArrayList<>(accounts);
    for (int ordinal : left) {
      expected.set(ordinal, "-" + accounts.get(ordinal));
    }
    return expected;
  }

  private void spoil(String file, int line, UnaryOperator<String> change) {
    Sample.changeLine(temp.resolve(file), line, change);
  }

  private String strict() {
    try {
      JsonlDataset.open(temp).forEachAccount(h -> {});
      return "read without complaint";
    } catch (BadRecordException e) {
      return e.getMessage();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          invoices.jsonl|"amount":-?\\d+|"amount":"12.50"|items[0].amount|found "12.50", expected an integer in minor units
          invoices.jsonl|"amount":-?\\d+|"amount":12.5|items[0].amount|found 12.5, expected an integer in minor units
          invoices.jsonl|"amount":-?\\d+|"amount":99999999999999999999|items[0].amount|expected an integer in minor units
          invoices.jsonl|"issue_date":"[^"]*"|"issue_date":"2024-13-01"|issue_date|found "2024-13-01", expected a date YYYY-MM-DD
          invoices.jsonl|"due_date":"[^"]*",||due_date|found nothing, expected a date
          invoices.jsonl|"currency":"[^"]*"|"currency":"XYW"|currency|expected an ISO 4217 currency code
          invoices.jsonl|"quantity":"[^"]*"|"quantity":"1e999999"|items[0].quantity|expected a decimal text
          invoices.jsonl|"unit_price":"[^"]*"|"unit_price":"0.12345678"|items[0].unit_price|at most 6 decimals
          invoices.jsonl|"type":"[ru][a-z]*"|"type":"gift"|items[0].type|found "gift", expected one of recurring
          invoices.jsonl|"totals":\\{.*}}|"totals":[]}|totals|found [], expected an object
          invoices.jsonl|"tax_summary":\\[|"tax_summary":[7,|tax_summary[0]|found 7, expected an object
          accounts.jsonl|"bill_cycle_day":\\d+|"bill_cycle_day":31|bill_cycle_day|found 31, expected an integer from 1 to 28
          accounts.jsonl|"time_zone":"[^"]*"|"time_zone":"Mars/Base"|time_zone|expected an IANA time zone
          accounts.jsonl|"locale":"[^"]*"|"locale":"!!"|locale|expected a BCP 47
          payments.jsonl|"status":"[^"]*"|"status":"lost"|status|expected one of settled, pending, failed, returned
          subscriptions.jsonl|"auto_renew":true|"auto_renew":"yes"|auto_renew|expected true or false
          """)
  void theFileLineFieldAndWhatWasExpectedAreNamed(
      String file, String from, String to, String field, String message) {
    spoil(file, 1, line -> line.replaceFirst(from, to == null ? "" : to));
    assertThat(strict()).contains(file + " line 1, field " + field + ": ").contains(message);
    assertThat(pass()).isEqualTo(allBut(0));
  }

  @Test
  void aPeriodThatEndsBeforeItStartsIsRefused() {
    spoil("invoices.jsonl", 1, l -> l.replaceFirst("\"end\":\"[^\"]*\"", "\"end\":\"1999-01-01\""));
    assertThat(strict()).contains("field period.end").contains("expected a date not before start");
  }

  @Test
  void brokenJsonLeavesOutTheAccountItStillNames() {
    spoil("invoices.jsonl", 9, line -> line.substring(0, line.length() / 2));
    assertThat(strict()).contains("invoices.jsonl line 9: found broken JSON");
    assertThat(pass()).isEqualTo(allBut(1));
  }

  @Test
  void aLineTooBrokenToNameItsAccountLeavesOutEveryAccountItMayBelongTo() {
    spoil("invoices.jsonl", 6, line -> "###"); // the last of the first account
    assertThat(pass()).isEqualTo(allBut(0, 1));
  }

  @Test
  void aBrokenLineAmidOneAccountLeavesOutThatAccountAlone() {
    spoil("invoices.jsonl", 9, line -> "###");
    assertThat(pass()).isEqualTo(allBut(1));
  }

  @Test
  void aBrokenLastLineLeavesOutTheLastAccountAndSaysTheFileMayBeCut() {
    int last = accounts.size() * 6;
    spoil("invoices.jsonl", last, line -> "{\"acc");
    assertThat(strict()).contains("line " + last).contains("may have been cut off");
    assertThat(pass()).isEqualTo(allBut(accounts.size() - 1));
  }

  @Test
  void textThatIsNotUtf8AndSecondObjectsAndDoubledKeysAreBrokenLines() {
    spoil("invoices.jsonl", 1, line -> line + "{}");
    spoil(
        "invoices.jsonl",
        13,
        line -> line.replace("{\"invoice_id\"", "{\"number\":\"\",\"invoice_id\""));
    assertThat(pass()).isEqualTo(allBut(0, 2));
  }

  @Test
  void aBrokenAccountLineLeavesThatAccountOutWithItsRecords() {
    spoil("accounts.jsonl", 3, line -> line.substring(0, line.length() - 5));
    assertThat(pass()).isEqualTo(allBut(2));
  }

  @Test
  void recordsOfAnUnknownAccountAreToldOnceAndHarmNobody() {
    Sample.changeLines(
        temp.resolve("accounts.jsonl"),
        lines -> {
          lines.remove(1);
          return lines;
        });
    var met = pass();
    assertThat(met.stream().filter(a -> !a.equals("stray")).toList())
        .isEqualTo(accounts.stream().filter(a -> !a.equals(accounts.get(1))).toList());
    assertThat(met.stream().filter("stray"::equals).count()).isBetween(1L, 5L);
    assertThat(strict()).contains("expected an account that is in accounts.jsonl");
  }

  @Test
  void aForeignRecordAmidOneAccountMakesThatAccountIncomplete() {
    spoil("invoices.jsonl", 3, l -> l.replace(accounts.get(0), "NOBODY"));
    assertThat(pass()).isEqualTo(allBut(0));
  }

  @Test
  void aSecondRecordWithTheSameIdIsRefused() {
    Sample.changeLines(
        temp.resolve("payments.jsonl"),
        lines -> {
          lines.add(1, lines.getFirst());
          return lines;
        });
    assertThat(strict()).contains("payments.jsonl line 2").contains("a second time");
    assertThat(pass()).isEqualTo(allBut(0));
  }

  @Test
  void aFileInAnotherOrderStopsThePass() {
    Sample.changeLines(
        temp.resolve("invoices.jsonl"),
        lines -> {
          lines.add(lines.removeFirst());
          return lines;
        });
    assertThatThrownBy(this::pass)
        .isInstanceOf(BadRecordException.class)
        .hasMessageContaining("accounts in the order of accounts.jsonl");
  }

  @Test
  void anAccountTwiceIsStray() {
    Sample.changeLines(
        temp.resolve("accounts.jsonl"),
        lines -> {
          lines.add(2, lines.getFirst());
          return lines;
        });
    assertThat(pass()).hasSize(accounts.size() + 1).contains("stray");
    assertThat(strict()).contains("accounts.jsonl line 3").contains("a second time");
  }

  @Test
  void blankLinesAByteOrderMarkAndWindowsLineEndsDoNoHarm() {
    Sample.changeLines(
        temp.resolve("accounts.jsonl"),
        lines -> {
          lines.replaceAll(l -> l + "\r");
          lines.set(0, "\uFEFF" + lines.getFirst());
          lines.add("  ");
          return lines;
        });
    assertThat(pass()).isEqualTo(accounts);
  }

  @Test
  void aMonsterOfALineIsPassedOver() {
    spoil(
        "invoices.jsonl",
        2,
        l -> l.replace("\"number\":\"", "\"number\":\"" + "9".repeat(40 << 20)));
    assertThat(strict()).contains("line 2: found a line of more than 16 MB");
    assertThat(pass()).isEqualTo(allBut(0));
  }
}
