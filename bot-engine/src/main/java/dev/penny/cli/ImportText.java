package dev.penny.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.penny.source.BillData;
import dev.penny.source.importing.ImportReport;
import java.util.Locale;

/** An import's report for people and for programs. */
final class ImportText {
  private static final int SHOWN = 20;

  private ImportText() {}

  static String plain(BillData data, ImportReport r) {
    var text = new StringBuilder();
    if (!data.about().isEmpty()) {
      text.append(data.about()).append(".\n");
      text.append(
          String.format(
              Locale.ROOT,
              "imported %d invoices of %d customers%n",
              r.invoicesAdded(),
              r.accountsAdded() + r.accountsUpdated()));
    }
    text.append(
        String.format(
            Locale.ROOT,
            "accounts: %d new, %d updated, %d unchanged; invoices: %d new%n",
            r.accountsAdded(),
            r.accountsUpdated(),
            r.accountsUnchanged(),
            r.invoicesAdded()));
    marked(text, r);
    leftOut(text, r);
    var stopped = r.stopped();
    if (stopped != null) {
      text.append("stopped: ").append(stopped.message()).append('\n');
      text.append("The accounts counted above are in. Mend the cause and import again");
      text.append(
          switch (stopped.cause()) {
            case BAD_DATA -> ", or leave such accounts out with --keep-going.\n";
            case STORAGE_FULL -> ".\n";
          });
    }
    return text.toString();
  }

  private static void marked(StringBuilder text, ImportReport r) {
    if (r.markedCount() == 0) {
      return;
    }
    text.append("bills that do not add up (kept and marked): ")
        .append(r.markedCount())
        .append('\n');
    r.marked().stream()
        .limit(SHOWN)
        .forEach(m ->
            text.append("  ").append(m.invoice()).append(": ").append(m.problems()).append('\n'));
    rest(text, r.markedCount());
  }

  private static void leftOut(StringBuilder text, ImportReport r) {
    if (r.leftOutCount() == 0) {
      return;
    }
    text.append("left out: ").append(r.leftOutCount()).append('\n');
    r.leftOut().stream()
        .limit(SHOWN)
        .forEach(left -> {
          String account = left.account() == null ? "a line of no account" : left.account();
          text.append("  ").append(account).append(": ").append(left.why().getFirst());
          text.append('\n');
        });
    rest(text, r.leftOutCount());
  }

  private static void rest(StringBuilder text, long count) {
    if (count > SHOWN) {
      text.append("  and ").append(count - SHOWN).append(" more (--json lists the first ");
      text.append(ImportReport.LISTED).append(")\n");
    }
  }

  static ObjectNode json(BillData data, ImportReport r) {
    var json = JsonNodeFactory.instance.objectNode();
    if (!data.about().isEmpty()) {
      json.put("about", data.about());
    }
    json.put("accounts_new", r.accountsAdded());
    json.put("accounts_updated", r.accountsUpdated());
    json.put("accounts_unchanged", r.accountsUnchanged());
    json.put("invoices_new", r.invoicesAdded());
    json.put("catalogue_changed", r.catalogueChanged());
    json.put("bills_that_do_not_add_up", r.markedCount());
    var marked = json.putArray("marked");
    for (var bill : r.marked()) {
      var entry = marked.addObject().put("invoice_id", bill.invoice().value());
      var problems = entry.putArray("problems");
      bill.problems().forEach(p -> problems.add(p.toString()));
    }
    json.put("accounts_left_out", r.leftOutCount());
    var leftOut = json.putArray("left_out");
    for (var left : r.leftOut()) {
      var entry = leftOut.addObject().put("account_id", left.account());
      var why = entry.putArray("why");
      left.why().forEach(why::add);
    }
    var stopped = r.stopped();
    if (stopped != null) {
      String cause = stopped.cause().name().toLowerCase(Locale.ROOT);
      json.putObject("stopped").put("cause", cause).put("message", stopped.message());
    }
    return json;
  }
}
