package dev.penny.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.penny.audit.Audit;
import dev.penny.audit.Finding;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Catalogue;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceItem;
import java.util.List;
import java.util.Locale;

/** The findings of accounts' bills as JSON lines or as words; counts what it has seen. */
final class AuditedBills {
  private final Catalogue catalogue;
  private long checked;
  private long wrong;

  AuditedBills(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** One JSON object a bill, oldest first. */
  String json(AccountHistory history) {
    Audit audit = Audit.of(history, catalogue);
    StringBuilder lines = new StringBuilder();
    for (Invoice bill : history.invoices()) {
      ObjectNode line = JsonNodeFactory.instance.objectNode();
      line.put("invoice_id", bill.id().value());
      ArrayNode findings = line.putArray("findings");
      audit.of(bill).forEach(finding -> findings.add(json(finding)));
      lines.append(line).append('\n');
    }
    return lines.toString();
  }

  private static ObjectNode json(Finding finding) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("code", finding.code().name());
    json.put("item_id", finding.item() == null ? null : finding.item().value());
    json.put("expected", finding.expected().minor());
    json.put("billed", finding.billed().minor());
    json.put("severity", finding.severity().name().toLowerCase(Locale.ROOT));
    return json;
  }

  /** The bills with findings, in words. */
  String text(AccountHistory history) {
    Audit audit = Audit.of(history, catalogue);
    StringBuilder text = new StringBuilder();
    for (Invoice bill : history.invoices()) {
      List<Finding> findings = audit.of(bill);
      checked++;
      if (!findings.isEmpty()) {
        wrong++;
        text.append(bill.id()).append(" of ").append(bill.issueDate());
        text.append(", account ").append(history.account().id()).append('\n');
        findings.forEach(finding -> text.append("  ").append(text(bill, finding)).append('\n'));
      }
    }
    return text.toString();
  }

  private static String text(Invoice bill, Finding finding) {
    String where =
        finding.payment() != null
            ? "payment " + finding.payment()
            : finding.item() == null ? "the bill as a whole" : line(bill, finding);
    String severity = finding.severity().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    String amounts =
        finding.difference().isZero()
            ? ""
            : ": billed %s, expected %s, wrong by %s"
                .formatted(finding.billed(), finding.expected(), finding.difference().abs());
    return finding.code() + " (" + severity + ") " + where + amounts;
  }

  private static String line(Invoice bill, Finding finding) {
    for (InvoiceItem item : bill.items()) {
      if (item.id().equals(finding.item())) {
        return "line " + item.id() + " \"" + item.description() + "\"";
      }
    }
    return "line " + finding.item();
  }

  /** How many bills were told in words, and in how many something was found. */
  String summary() {
    return "%d bills checked, %d with findings.%n".formatted(checked, wrong);
  }
}
