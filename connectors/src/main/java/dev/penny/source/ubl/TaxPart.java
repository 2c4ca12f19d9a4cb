package dev.penny.source.ubl;

import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceItem;
import dev.penny.money.Money;
import dev.penny.money.Rate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Tax: one entry for each category and rate. A line names its category only, so its share of the
 * tax is spread from the tax the document asks for, by the largest remainder.
 */
final class TaxPart {
  private final UblFields fields;
  private final Money total;
  private final List<Invoice.TaxLine> lines = new ArrayList<>();
  private final List<String> exemptions = new ArrayList<>();

  private TaxPart(UblFields fields, Money total) {
    this.fields = fields;
    this.total = total;
  }

  static TaxPart of(UblFields fields) {
    XmlNode root = fields.root();
    fields.required(root, "TaxTotal", "TaxAmount");
    XmlNode main = null;
    for (XmlNode one : root.all("TaxTotal")) {
      boolean ours = isOurs(fields, one);
      if (ours && (main == null || main.at("TaxSubtotal") == null)) {
        main = one;
      }
    }
    if (main == null) {
      fields.checkCurrency(fields.required(root, "TaxTotal", "TaxAmount"));
      main = fields.required(root, "TaxTotal");
    }
    var part = new TaxPart(fields, fields.amount(main, "TaxAmount"));
    main.all("TaxSubtotal").forEach(part::add);
    return part;
  }

  /** The tax total in the currency of the accounts (BT-111) is another one. */
  private static boolean isOurs(UblFields fields, XmlNode taxTotal) {
    XmlNode amount = taxTotal.at("TaxAmount");
    return amount != null
        && fields.currency().getCurrencyCode().equals(amount.attribute("currencyID"));
  }

  private void add(XmlNode subtotal) {
    XmlNode category = fields.required(subtotal, "TaxCategory");
    var tax = categoryOf(fields, category);
    lines.add(
        new Invoice.TaxLine(
            tax.ref(),
            tax.rate(),
            fields.amount(subtotal, "TaxableAmount"),
            fields.amount(subtotal, "TaxAmount")));
    String reason = UblFields.optional(category, "TaxExemptionReason");
    String code = UblFields.optional(category, "TaxExemptionReasonCode");
    if (reason != null || code != null) {
      exemptions.add(reason != null ? reason : String.valueOf(code));
    }
  }

  /** Category and rate; a category without a rate (outside the tax) counts as zero. */
  record Category(String ref, Rate rate) {}

  static Category categoryOf(UblFields fields, XmlNode category) {
    String id = fields.text(category, "ID");
    XmlNode percent = category.at("Percent");
    Rate rate = percent == null ? Rate.ZERO : new Rate(fields.decimal(percent, 4));
    String scheme = UblFields.optional(category, "TaxScheme", "ID");
    return new Category((scheme == null ? "VAT" : scheme) + "-" + id, rate);
  }

  Money total() {
    return total;
  }

  List<Invoice.TaxLine> lines() {
    return lines;
  }

  /** Why no tax is asked for, as the document says it. */
  List<String> exemptions() {
    return exemptions;
  }

  /** The same lines with their shares of the tax of their category and rate. */
  List<InvoiceItem> spread(List<InvoiceItem> items) {
    var taxed = new ArrayList<>(items);
    for (var line : lines) {
      var places = new ArrayList<Integer>();
      var exact = new ArrayList<BigDecimal>();
      for (int i = 0; i < items.size(); i++) {
        var item = items.get(i);
        if (item.tax().ref().equals(line.ref()) && item.tax().rate().equals(line.rate())) {
          places.add(i);
          exact.add(
              BigDecimal.valueOf(item.amount().minor())
                  .multiply(line.rate().percent())
                  .movePointLeft(2));
        }
      }
      long[] shares = Shares.spread(exact, line.tax().minor());
      for (int i = 0; i < shares.length; i++) {
        int place = places.get(i);
        taxed.set(place, withTax(taxed.get(place), shares[i]));
      }
    }
    return taxed;
  }

  private InvoiceItem withTax(InvoiceItem i, long minor) {
    return i.with(
        new InvoiceItem.ItemTax(i.tax().ref(), i.tax().rate(), Money.of(minor, fields.currency())));
  }
}
