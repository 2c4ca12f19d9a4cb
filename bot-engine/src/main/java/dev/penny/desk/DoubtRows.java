package dev.penny.desk;

import dev.penny.audit.Finding;
import dev.penny.audit.FindingCode;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceItem;
import dev.penny.money.Money;
import dev.penny.phrase.Phrase;
import dev.penny.protocol.WireBlock.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What the bill check found on a bill, for the eyes of an agent: errors, doubts, and what is wrong
 * in the customer's favour, which the bot may not raise.
 */
record DoubtRows(Wording wording, List<Finding> findings) {

  List<Row> of(Invoice bill) {
    var rows = new ArrayList<Row>();
    for (Finding finding : findings) {
      if (finding.invoice().equals(bill.id())) {
        rows.add(row(bill, finding));
      }
    }
    return rows;
  }

  private Row row(Invoice bill, Finding finding) {
    String ref = finding.item() == null ? "invoice:" + bill.id() : "item:" + finding.item();
    String label =
        switch (finding.severity()) {
          case MONEY_ERROR -> "Looks wrong";
          case DOUBT -> "Looks odd";
          case CUSTOMERS_FAVOUR -> "In the customer's favour";
        };
    return new Row(label, where(bill, finding) + sums(finding, ref), null, ref);
  }

  private static String where(Invoice bill, Finding finding) {
    for (InvoiceItem item : bill.items()) {
      if (item.id().equals(finding.item())) {
        return item.description() + ": " + plain(finding.code());
      }
    }
    String text = plain(finding.code());
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  private String sums(Finding finding, String ref) {
    return finding.difference().isZero()
        ? ""
        : ", billed "
            + money(finding.billed(), ref)
            + ", the records say "
            + money(finding.expected(), ref);
  }

  private String money(Money money, String ref) {
    return wording.say(new Phrase.MoneyFigure(money, ref));
  }

  private static String plain(FindingCode code) {
    return code.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
