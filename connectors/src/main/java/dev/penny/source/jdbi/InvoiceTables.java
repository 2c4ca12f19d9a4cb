package dev.penny.source.jdbi;

import dev.penny.ledger.AccountId;
import dev.penny.ledger.EInvoice;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceId;
import dev.penny.ledger.InvoiceItem;
import dev.penny.ledger.SumCheck;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Invoices with their totals, tax summary and the sums that do not add up. */
final class InvoiceTables {
  static final Table INVOICE =
      Table.of(
          "invoice",
          "account_id",
          "invoice_id",
          "seq",
          "printed_number",
          "issue_date",
          "due_date",
          "period_start",
          "period_end",
          "currency",
          "net",
          "tax",
          "gross",
          "credits_applied",
          "payable",
          "balance_forward",
          "amount_due",
          "content_hash");
  static final Table TAX =
      Table.of(
          "invoice_tax",
          "account_id",
          "invoice_id",
          "line_no",
          "tax_ref",
          "tax_rate",
          "taxable",
          "tax");
  static final Table PROBLEM =
      Table.of(
          "invoice_problem",
          "account_id",
          "invoice_id",
          "line_no",
          "sum_name",
          "expected",
          "billed");

  private InvoiceTables() {}

  static void write(Rows rows, Invoice i, String hash) throws SQLException {
    String account = i.account().value();
    String id = i.id().value();
    Currency currency = i.currency();
    var totals = i.totals();
    rows.insert(
        INVOICE,
        account,
        id,
        i.sequence(),
        i.number(),
        i.issueDate(),
        i.dueDate(),
        i.period().start(),
        i.period().end(),
        currency.getCurrencyCode(),
        Cells.minor(totals.net(), currency),
        Cells.minor(totals.tax(), currency),
        Cells.minor(totals.gross(), currency),
        Cells.minor(totals.creditsApplied(), currency),
        Cells.minor(totals.payable(), currency),
        Cells.minor(totals.balanceBroughtForward(), currency),
        Cells.minor(totals.amountDue(), currency),
        hash);
    int line = 0;
    for (var tax : i.taxSummary()) {
      long taxable = Cells.minor(tax.taxable(), currency);
      long amount = Cells.minor(tax.tax(), currency);
      rows.insert(TAX, account, id, line++, tax.ref(), tax.rate().percent(), taxable, amount);
    }
    line = 0;
    for (var item : i.items()) {
      ItemTables.write(rows, i, item, line++);
    }
    var document = i.eInvoice();
    if (document != null) {
      EInvoiceTables.write(rows, i, document);
    }
  }

  /** Marks the bill with the sums that are off. */
  static void writeProblems(Rows rows, Invoice i, List<SumCheck.Problem> problems)
      throws SQLException {
    int line = 0;
    for (var problem : problems) {
      long expected = Cells.minor(problem.expected(), i.currency());
      long billed = Cells.minor(problem.billed(), i.currency());
      String account = i.account().value();
      String sum = problem.sum();
      rows.insert(PROBLEM, account, i.id().value(), line++, sum, expected, billed);
    }
  }

  /** The bills of one account with their lines, oldest first. */
  static List<Invoice> invoices(Handle handle, String account) {
    var bare = Row.of(handle, INVOICE, "seq, invoice_id", account, InvoiceTables::bare);
    var currencies = new HashMap<String, Currency>();
    bare.forEach(i -> currencies.put(i.id().value(), i.currency()));
    var items = ItemTables.items(handle, account, currencies);
    var taxes = new HashMap<String, List<Invoice.TaxLine>>();
    Row.of(handle, TAX, "invoice_id, line_no", account, r -> keep(r, currencies, taxes));
    var documents = EInvoiceTables.documents(handle, account, currencies);
    return bare.stream().map(i -> complete(i, items, taxes, documents)).toList();
  }

  private static Invoice bare(Row r) throws SQLException {
    Currency currency = r.currency("currency");
    return new Invoice(
        new InvoiceId(r.text("invoice_id")),
        new AccountId(r.text("account_id")),
        r.integer("seq"),
        r.text("printed_number"),
        r.date("issue_date"),
        r.date("due_date"),
        r.period("period_start", "period_end"),
        currency,
        List.of(),
        List.of(),
        new Invoice.Totals(
            r.money("net", currency),
            r.money("tax", currency),
            r.money("gross", currency),
            r.money("credits_applied", currency),
            r.money("payable", currency),
            r.money("balance_forward", currency),
            r.money("amount_due", currency)));
  }

  private static Invoice.TaxLine keep(
      Row r, Map<String, Currency> currencies, Map<String, List<Invoice.TaxLine>> taxes)
      throws SQLException {
    String invoice = r.text("invoice_id");
    Currency currency = r.of(currencies, invoice);
    var line =
        new Invoice.TaxLine(
            r.text("tax_ref"),
            r.rate("tax_rate"),
            r.money("taxable", currency),
            r.money("tax", currency));
    taxes.computeIfAbsent(invoice, i -> new ArrayList<>()).add(line);
    return line;
  }

  private static Invoice complete(
      Invoice i,
      Map<String, List<InvoiceItem>> items,
      Map<String, List<Invoice.TaxLine>> taxes,
      Map<String, EInvoice> documents) {
    String id = i.id().value();
    return new Invoice(
        i.id(),
        i.account(),
        i.sequence(),
        i.number(),
        i.issueDate(),
        i.dueDate(),
        i.period(),
        i.currency(),
        items.getOrDefault(id, List.of()),
        taxes.getOrDefault(id, List.of()),
        i.totals(),
        documents.get(id));
  }
}
