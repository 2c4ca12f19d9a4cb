package dev.penny.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.penny.audit.Audit;
import dev.penny.explain.BillChange;
import dev.penny.explain.BillComparison;
import dev.penny.explain.Cause;
import dev.penny.explain.Comparison;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Catalogue;
import dev.penny.ledger.Invoice;
import java.util.List;

/** The machine-readable answer for every pair of consecutive bills of an account. */
final class ExplainedPairs {
  private ExplainedPairs() {}

  /** One JSON object a line, oldest pair first; empty where there is no pair. */
  static String of(AccountHistory history, Catalogue catalogue) {
    StringBuilder lines = new StringBuilder();
    List<Invoice> bills = history.invoices();
    Audit audit = Audit.of(history, catalogue);
    for (int i = 1; i < bills.size(); i++) {
      var outcome = BillComparison.compare(audit, bills.get(i - 1), bills.get(i));
      lines.append(line(bills.get(i - 1), bills.get(i), outcome)).append('\n');
    }
    return lines.toString();
  }

  private static ObjectNode line(Invoice previous, Invoice current, Comparison outcome) {
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    line.put("account_id", current.account().value());
    line.put("invoice_id", current.id().value());
    line.put("prev_invoice_id", previous.id().value());
    switch (outcome) {
      case Comparison.Explained(var change) -> addCauses(line, change);
      case Comparison.NotComparable(var _, var _, var reason) ->
          line.put("comparable", false).put("reason", reason.name());
    }
    return line;
  }

  private static void addCauses(ObjectNode line, BillChange change) {
    line.put("delta", change.delta().minor());
    ObjectNode causes = line.putObject("causes");
    for (Cause cause : change.causes()) {
      if (!cause.amount().isZero()) {
        causes.put(cause.code().name(), cause.amount().minor());
      }
    }
  }
}
