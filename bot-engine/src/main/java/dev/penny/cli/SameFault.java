package dev.penny.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.penny.audit.Audit;
import dev.penny.audit.Finding;
import dev.penny.audit.fault.Fingerprint;
import dev.penny.audit.fault.Hit;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Invoice;
import dev.penny.money.Money;
import dev.penny.source.BillData;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Everybody hit by the same fault as one bill, or one line of it. */
final class SameFault {
  private static final int SAMPLES = 10;

  private final Fingerprint fault;
  private final List<Hit> samples = new ArrayList<>();
  private final Set<String> accounts = new HashSet<>();
  private final Map<String, Money> sums = new TreeMap<>();
  private long lines;

  private SameFault(Fingerprint fault) {
    this.fault = fault;
  }

  /**
   * {@code wanted}: a bill's id, or a bill's and a line's with a colon between them.
   *
   * @throws CliFault there is no such bill, nothing wrong there, or more than one fault
   */
  static SameFault as(BillData dataset, String wanted) {
    var found = new ArrayList<Fingerprint>();
    var bills = new ArrayList<Invoice>();
    dataset.forEachAccount(history -> {
      for (Invoice bill : history.invoices()) {
        String id = bill.id().value();
        if (wanted.equals(id) || wanted.startsWith(id + ":")) {
          bills.add(bill);
          String item = wanted.equals(id) ? null : wanted.substring(id.length() + 1);
          found.addAll(faults(Audit.of(history, dataset.catalogue()), bill, item));
        }
      }
    });
    if (bills.isEmpty()) {
      throw new CliFault(Exit.NOTHING, "there is no bill " + wanted + " in the data");
    }
    if (found.isEmpty()) {
      throw new CliFault(Exit.NOTHING, "the audit finds nothing wrong with " + wanted);
    }
    if (found.size() > 1) {
      String all = found.stream().map(Fingerprint::words).collect(Collectors.joining("\n  "));
      throw new CliFault(
          Exit.NOTHING, "more than one thing is wrong there; name the line, BILL:LINE:\n  " + all);
    }
    return new SameFault(found.getFirst());
  }

  private static List<Fingerprint> faults(Audit audit, Invoice bill, @Nullable String item) {
    return audit.of(bill).stream()
        .filter(f -> item == null || (f.item() != null && f.item().value().equals(item)))
        .map((Finding f) -> Fingerprint.of(audit, bill, f))
        .distinct()
        .toList();
  }

  void run(BillData dataset, boolean json, PrintWriter out) {
    EveryAccount.run(dataset, "Searching", h -> lines(h, dataset, json), out);
    if (!json) {
      out.print(summary());
    }
  }

  private String lines(AccountHistory history, BillData dataset, boolean json) {
    var text = new StringBuilder();
    for (Hit hit : fault.in(history, dataset.catalogue())) {
      count(hit);
      if (json) {
        text.append(json(hit)).append('\n');
      }
    }
    return text.toString();
  }

  private void count(Hit hit) {
    lines++;
    accounts.add(hit.account().value());
    Currency currency = hit.billed().currency();
    sums.merge(currency.getCurrencyCode(), hit.difference(), Money::plus);
    if (samples.size() < SAMPLES) {
      samples.add(hit);
    }
  }

  private ObjectNode json(Hit hit) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("fault", fault.id());
    json.put("account_id", hit.account().value());
    json.put("invoice_id", hit.invoice().value());
    json.put("item_id", hit.item() == null ? null : hit.item().value());
    json.put("code", fault.code().name());
    json.put("issue_date", hit.issued().toString());
    json.put("currency", hit.billed().currency().getCurrencyCode());
    json.put("expected", hit.expected().minor());
    json.put("billed", hit.billed().minor());
    return json;
  }

  private String summary() {
    var text = new StringBuilder();
    text.append(fault.id()).append(": ").append(fault.words()).append('\n');
    text.append("%d lines of %d accounts%n".formatted(lines, accounts.size()));
    sums.values().forEach(sum -> text.append("  in all ").append(sum).append('\n'));
    for (Hit hit : samples) {
      text.append(
          "  %s, bill %s of %s: billed %s, expected %s%n"
              .formatted(hit.account(), hit.invoice(), hit.issued(), hit.billed(), hit.expected()));
    }
    return text.toString();
  }
}
