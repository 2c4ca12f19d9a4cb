package dev.penny.source.jsonl;

import dev.penny.ledger.AccountId;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceId;
import dev.penny.ledger.InvoiceItem;
import dev.penny.ledger.ItemId;
import dev.penny.ledger.ProductId;
import dev.penny.ledger.PromotionId;
import dev.penny.ledger.RedemptionId;
import dev.penny.ledger.SubscriptionId;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;

/** Reads an invoice as it was issued; whether it adds up is not asked here. */
final class InvoiceJson {
  private InvoiceJson() {}

  static Invoice invoice(Fields f) {
    if (f.has("type") && !f.text("type").equals("invoice")) {
      throw f.fault("type", "\"invoice\"", "");
    }
    Currency currency = Values.currency(f, "currency");
    String id = f.text("invoice_id");
    return new Invoice(
        new InvoiceId(id),
        new AccountId(f.text("account_id")),
        Values.integer(f, "sequence", 1, Integer.MAX_VALUE),
        f.textOr("number", id),
        Values.date(f, "issue_date"),
        Values.date(f, "due_date"),
        Values.period(f, "period"),
        currency,
        items(f, currency),
        f.list("tax_summary", t -> taxLine(t, currency)),
        totals(f.object("totals"), currency));
  }

  private static List<InvoiceItem> items(Fields invoice, Currency currency) {
    var seen = new HashSet<ItemId>();
    return invoice.list(
        "items",
        f -> {
          var item = item(f, currency);
          if (!seen.add(item.id())) {
            throw f.fault("item_id", "an id that no other line of this invoice has", "");
          }
          return item;
        });
  }

  private static InvoiceItem item(Fields f, Currency currency) {
    String chargeCode = f.text("charge_code");
    String subscription = f.optionalText("subscription_id");
    return new InvoiceItem(
        new ItemId(f.text("item_id")),
        f.oneOf("type", InvoiceItem.Type.class),
        chargeCode,
        new ProductId(f.text("product_id")),
        subscription == null ? null : new SubscriptionId(subscription),
        f.wording("description", chargeCode),
        Values.period(f, "period"),
        Values.quantity(f, "quantity"),
        f.text("unit"),
        Values.price(f, "unit_price"),
        f.has("proration") ? proration(f.object("proration")) : null,
        f.has("fx") ? fx(f.object("fx")) : null,
        Values.money(f, "base_amount", currency),
        f.list("discounts", d -> discount(d, currency)),
        Values.money(f, "amount", currency),
        itemTax(f.object("tax"), currency),
        f.has("reads") ? reads(f.object("reads")) : null);
  }

  private static InvoiceItem.Proration proration(Fields f) {
    return new InvoiceItem.Proration(
        Values.integer(f, "days", 0, 100_000), Values.integer(f, "basis_days", 1, 100_000));
  }

  private static InvoiceItem.Fx fx(Fields f) {
    return new InvoiceItem.Fx(Values.currency(f, "from"), Values.decimal(f, "rate", 12));
  }

  private static InvoiceItem.Discount discount(Fields f, Currency currency) {
    return new InvoiceItem.Discount(
        new RedemptionId(f.text("redemption_id")),
        new PromotionId(f.text("promotion_id")),
        SettlementJson.reduction(f, currency),
        Values.money(f, "amount", currency));
  }

  private static InvoiceItem.ItemTax itemTax(Fields f, Currency currency) {
    return new InvoiceItem.ItemTax(
        f.text("tax_ref"), Values.rate(f, "rate"), Values.money(f, "amount", currency));
  }

  private static InvoiceItem.MeterReads reads(Fields f) {
    return new InvoiceItem.MeterReads(
        f.text("meter"), read(f.object("open")), read(f.object("close")));
  }

  private static InvoiceItem.Read read(Fields f) {
    return new InvoiceItem.Read(
        Values.date(f, "date"),
        Values.whole(f, "value"),
        f.oneOf("quality", Quality.class) == Quality.ESTIMATED);
  }

  private enum Quality {
    ACTUAL,
    ESTIMATED
  }

  private static Invoice.TaxLine taxLine(Fields f, Currency currency) {
    return new Invoice.TaxLine(
        f.text("tax_ref"),
        Values.rate(f, "rate"),
        Values.money(f, "taxable", currency),
        Values.money(f, "tax", currency));
  }

  private static Invoice.Totals totals(Fields f, Currency currency) {
    return new Invoice.Totals(
        Values.money(f, "net", currency),
        Values.money(f, "tax", currency),
        Values.money(f, "gross", currency),
        Values.money(f, "credits_applied", currency),
        Values.money(f, "payable", currency),
        Values.money(f, "balance_brought_forward", currency),
        Values.money(f, "amount_due", currency));
  }
}
