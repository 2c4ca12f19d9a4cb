package dev.penny.source.jdbi;

import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceItem;
import dev.penny.ledger.ItemId;
import dev.penny.ledger.ProductId;
import dev.penny.ledger.PromotionId;
import dev.penny.ledger.Redemption;
import dev.penny.ledger.RedemptionId;
import dev.penny.ledger.SubscriptionId;
import dev.penny.money.UnitPrice;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The lines of invoices and the discounts on them. */
final class ItemTables {
  static final Table ITEM =
      Table.of(
          "invoice_item",
          "account_id",
          "invoice_id",
          "line_no",
          "item_id",
          "item_type",
          "charge_code",
          "product_id",
          "subscription_id",
          "description",
          "period_start",
          "period_end",
          "quantity",
          "unit",
          "unit_price",
          "price_per",
          "proration_days",
          "proration_basis",
          "fx_from",
          "fx_rate",
          "base_amount",
          "amount",
          "tax_ref",
          "tax_rate",
          "tax_amount",
          "meter",
          "open_date",
          "open_value",
          "open_estimated",
          "close_date",
          "close_value",
          "close_estimated");
  static final Table DISCOUNT =
      Table.of(
          "item_discount",
          "account_id",
          "invoice_id",
          "item_line",
          "line_no",
          "redemption_id",
          "promotion_id",
          "percent",
          "fixed_amount",
          "amount");

  private ItemTables() {}

  static void write(Rows rows, Invoice invoice, InvoiceItem i, int line) throws SQLException {
    Currency currency = invoice.currency();
    var subscription = i.subscription();
    var proration = i.proration();
    var fx = i.fx();
    var reads = i.reads();
    rows.insert(
        ITEM,
        invoice.account().value(),
        invoice.id().value(),
        line,
        i.id().value(),
        Cells.of(i.type()),
        i.chargeCode(),
        i.product().value(),
        subscription == null ? null : subscription.value(),
        i.description(),
        i.period().start(),
        i.period().end(),
        i.quantity().value(),
        i.unit(),
        i.unitPrice().major(),
        i.unitPrice().per(),
        proration == null ? null : proration.days(),
        proration == null ? null : proration.basisDays(),
        fx == null ? null : fx.from().getCurrencyCode(),
        fx == null ? null : fx.rate(),
        Cells.minor(i.base(), currency),
        Cells.minor(i.amount(), currency),
        i.tax().ref(),
        i.tax().rate().percent(),
        Cells.minor(i.tax().amount(), currency),
        reads == null ? null : reads.meter(),
        reads == null ? null : reads.open().date(),
        reads == null ? null : reads.open().value(),
        reads == null ? null : reads.open().estimated(),
        reads == null ? null : reads.close().date(),
        reads == null ? null : reads.close().value(),
        reads == null ? null : reads.close().estimated());
    writeDiscounts(rows, invoice, i, line);
  }

  private static void writeDiscounts(Rows rows, Invoice invoice, InvoiceItem item, int itemLine)
      throws SQLException {
    int line = 0;
    for (var d : item.discounts()) {
      Currency currency = invoice.currency();
      rows.insert(
          DISCOUNT,
          invoice.account().value(),
          invoice.id().value(),
          itemLine,
          line++,
          d.redemption().value(),
          d.promotion().value(),
          SettlementTables.percent(d.reduction()),
          SettlementTables.fixed(d.reduction(), currency),
          Cells.minor(d.amount(), currency));
    }
  }

  private record LineKey(String invoice, int line) {}

  /** The lines of all bills of one account, by invoice id. */
  static Map<String, List<InvoiceItem>> items(
      Handle handle, String account, Map<String, Currency> currencies) {
    var discounts = new HashMap<LineKey, List<InvoiceItem.Discount>>();
    Row.of(
        handle,
        DISCOUNT,
        "invoice_id, item_line, line_no",
        account,
        r -> {
          var key = new LineKey(r.text("invoice_id"), r.integer("item_line"));
          var discount = discount(r, r.of(currencies, key.invoice()));
          return discounts.computeIfAbsent(key, k -> new ArrayList<>()).add(discount);
        });
    var items = new HashMap<String, List<InvoiceItem>>();
    Row.of(
        handle,
        ITEM,
        "invoice_id, line_no",
        account,
        r -> {
          String invoice = r.text("invoice_id");
          var key = new LineKey(invoice, r.integer("line_no"));
          var off = discounts.getOrDefault(key, List.of());
          var item = item(r, r.of(currencies, invoice), off);
          return items.computeIfAbsent(invoice, i -> new ArrayList<>()).add(item);
        });
    return items;
  }

  private static InvoiceItem.Discount discount(Row r, Currency currency) throws SQLException {
    Redemption.Reduction reduction =
        r.has("percent")
            ? new Redemption.Reduction.Percent(r.rate("percent"))
            : new Redemption.Reduction.Fixed(r.money("fixed_amount", currency));
    return new InvoiceItem.Discount(
        new RedemptionId(r.text("redemption_id")),
        new PromotionId(r.text("promotion_id")),
        reduction,
        r.money("amount", currency));
  }

  private static InvoiceItem item(Row r, Currency currency, List<InvoiceItem.Discount> discounts)
      throws SQLException {
    String subscription = r.optionalText("subscription_id");
    return new InvoiceItem(
        new ItemId(r.text("item_id")),
        r.oneOf("item_type", InvoiceItem.Type.class),
        r.text("charge_code"),
        new ProductId(r.text("product_id")),
        subscription == null ? null : new SubscriptionId(subscription),
        r.text("description"),
        r.period("period_start", "period_end"),
        r.quantity("quantity"),
        r.text("unit"),
        new UnitPrice(r.decimal("unit_price"), r.decimal("price_per")),
        proration(r),
        r.has("fx_from") ? new InvoiceItem.Fx(r.currency("fx_from"), r.decimal("fx_rate")) : null,
        r.money("base_amount", currency),
        discounts,
        r.money("amount", currency),
        new InvoiceItem.ItemTax(
            r.text("tax_ref"), r.rate("tax_rate"), r.money("tax_amount", currency)),
        reads(r));
  }

  private static InvoiceItem.@Nullable Proration proration(Row r) throws SQLException {
    Integer days = r.optionalInteger("proration_days");
    return days == null ? null : new InvoiceItem.Proration(days, r.integer("proration_basis"));
  }

  private static InvoiceItem.@Nullable MeterReads reads(Row r) throws SQLException {
    String meter = r.optionalText("meter");
    if (meter == null) {
      return null;
    }
    return new InvoiceItem.MeterReads(
        meter,
        new InvoiceItem.Read(r.date("open_date"), r.whole("open_value"), r.flag("open_estimated")),
        new InvoiceItem.Read(
            r.date("close_date"), r.whole("close_value"), r.flag("close_estimated")));
  }
}
