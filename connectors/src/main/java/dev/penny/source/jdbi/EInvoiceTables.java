package dev.penny.source.jdbi;

import dev.penny.ledger.Allowance;
import dev.penny.ledger.EInvoice;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.ItemId;
import dev.penny.ledger.Mention;
import dev.penny.ledger.PriceCut;
import dev.penny.money.Money;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What electronic invoices say beyond lines and totals. */
final class EInvoiceTables {
  static final Table DOCUMENT =
      Table.of(
          "einvoice",
          "account_id",
          "invoice_id",
          "kind",
          "seller",
          "line_total",
          "allowance_total",
          "charge_total",
          "rounding",
          "names_due_date");
  static final Table ALLOWANCE =
      Table.of(
          "einvoice_allowance",
          "account_id",
          "invoice_id",
          "line_no",
          "line_item",
          "own_item",
          "charge",
          "amount",
          "base_amount",
          "percent",
          "reason");
  static final Table PRICE_CUT =
      Table.of(
          "einvoice_price_cut",
          "account_id",
          "invoice_id",
          "line_no",
          "line_item",
          "gross_price",
          "off_price",
          "net_price");
  static final Table REFERENCE =
      Table.of(
          "einvoice_reference",
          "account_id",
          "invoice_id",
          "line_no",
          "what",
          "reference_text",
          "reference_date");

  private EInvoiceTables() {}

  static void write(Rows rows, Invoice bill, EInvoice e) throws SQLException {
    String account = bill.account().value();
    String id = bill.id().value();
    Currency currency = bill.currency();
    rows.insert(
        DOCUMENT,
        account,
        id,
        Cells.of(e.kind()),
        e.seller(),
        Cells.minor(e.lineTotal(), currency),
        minor(e.allowanceTotal(), currency),
        minor(e.chargeTotal(), currency),
        Cells.minor(e.rounding(), currency),
        e.namesDueDate());
    int line = 0;
    for (var a : e.allowances()) {
      write(rows, bill, a, line++);
    }
    line = 0;
    for (var cut : e.priceCuts()) {
      var gross = cut.gross().major();
      var off = cut.off().major();
      var net = cut.net().major();
      rows.insert(PRICE_CUT, account, id, line++, cut.line().value(), gross, off, net);
    }
    line = 0;
    for (var r : e.references()) {
      rows.insert(REFERENCE, account, id, line++, Cells.of(r.what()), r.text(), r.date());
    }
  }

  private static void write(Rows rows, Invoice bill, Allowance a, int line) throws SQLException {
    ItemId of = a.line();
    ItemId own = a.item();
    var percent = a.percent();
    rows.insert(
        ALLOWANCE,
        bill.account().value(),
        bill.id().value(),
        line,
        of == null ? null : of.value(),
        own == null ? null : own.value(),
        a.charge(),
        Cells.minor(a.amount(), bill.currency()),
        minor(a.base(), bill.currency()),
        percent == null ? null : percent.percent(),
        a.reason());
  }

  private static @Nullable Long minor(@Nullable Money money, Currency currency) {
    return money == null ? null : (Long) Cells.minor(money, currency);
  }

  /** The documents of one account by invoice id; one question where there are none. */
  static Map<String, EInvoice> documents(
      Handle handle, String account, Map<String, Currency> currencies) {
    var bare = new HashMap<String, EInvoice>();
    Row.of(
        handle,
        DOCUMENT,
        "invoice_id",
        account,
        r -> bare.put(r.text("invoice_id"), bare(r, r.of(currencies, r.text("invoice_id")))));
    if (bare.isEmpty()) {
      return bare;
    }
    var allowances = parts(handle, ALLOWANCE, account, r -> allowance(r, currencies));
    var cuts = parts(handle, PRICE_CUT, account, EInvoiceTables::priceCut);
    var references = parts(handle, REFERENCE, account, EInvoiceTables::reference);
    bare.replaceAll((id, e) ->
        complete(
            e,
            allowances.getOrDefault(id, List.of()),
            cuts.getOrDefault(id, List.of()),
            references.getOrDefault(id, List.of())));
    return bare;
  }

  private static <T> Map<String, List<T>> parts(
      Handle handle, Table table, String account, Row.Reading<T> reading) {
    var parts = new HashMap<String, List<T>>();
    Row.of(
        handle,
        table,
        "invoice_id, line_no",
        account,
        r ->
            parts
                .computeIfAbsent(r.text("invoice_id"), id -> new ArrayList<>())
                .add(reading.read(r)));
    return parts;
  }

  private static EInvoice bare(Row r, Currency currency) throws SQLException {
    return new EInvoice(
        r.oneOf("kind", EInvoice.Kind.class),
        r.text("seller"),
        r.money("line_total", currency),
        optional(r, "allowance_total", currency),
        optional(r, "charge_total", currency),
        r.money("rounding", currency),
        r.flag("names_due_date"),
        List.of(),
        List.of(),
        List.of());
  }

  private static EInvoice complete(
      EInvoice e, List<Allowance> allowances, List<PriceCut> cuts, List<Mention> references) {
    return new EInvoice(
        e.kind(),
        e.seller(),
        e.lineTotal(),
        e.allowanceTotal(),
        e.chargeTotal(),
        e.rounding(),
        e.namesDueDate(),
        allowances,
        cuts,
        references);
  }

  private static Allowance allowance(Row r, Map<String, Currency> currencies) throws SQLException {
    Currency currency = r.of(currencies, r.text("invoice_id"));
    return new Allowance(
        item(r, "line_item"),
        item(r, "own_item"),
        r.flag("charge"),
        r.money("amount", currency),
        optional(r, "base_amount", currency),
        r.has("percent") ? r.rate("percent") : null,
        r.text("reason"));
  }

  private static PriceCut priceCut(Row r) throws SQLException {
    return new PriceCut(
        new ItemId(r.text("line_item")),
        r.price("gross_price"),
        r.price("off_price"),
        r.price("net_price"));
  }

  private static Mention reference(Row r) throws SQLException {
    return new Mention(
        r.oneOf("what", Mention.What.class),
        r.text("reference_text"),
        r.optionalDate("reference_date"));
  }

  private static @Nullable ItemId item(Row r, String column) throws SQLException {
    String id = r.optionalText(column);
    return id == null ? null : new ItemId(id);
  }

  private static @Nullable Money optional(Row r, String column, Currency currency)
      throws SQLException {
    return r.has(column) ? r.money(column, currency) : null;
  }
}
