package dev.penny.source.ubl;

import dev.penny.ledger.Allowance;
import dev.penny.ledger.InvoiceItem;
import dev.penny.ledger.ItemId;
import dev.penny.ledger.Period;
import dev.penny.ledger.ProductId;
import dev.penny.ledger.PromotionId;
import dev.penny.ledger.Redemption;
import dev.penny.ledger.RedemptionId;
import dev.penny.ledger.SubscriptionId;
import dev.penny.money.Money;
import dev.penny.money.Quantity;
import dev.penny.money.Rate;
import dev.penny.money.UnitPrice;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Allowances and charges. One of the document becomes a line of its own, an allowance a negative
 * one; an allowance of a line becomes its discount, a charge of a line a line of its own beside it.
 */
final class AllowancePart {
  private final UblFields fields;
  private final String number;
  private final List<Allowance> all = new ArrayList<>();

  AllowancePart(UblFields fields, String number) {
    this.fields = fields;
    this.number = number;
  }

  /** Everything read so far, as printed. */
  List<Allowance> all() {
    return all;
  }

  /** The lines that the allowances and charges of the document make. */
  List<InvoiceItem> ofDocument(Period period) {
    var items = new ArrayList<InvoiceItem>();
    for (XmlNode node : fields.root().all("AllowanceCharge")) {
      var id = new ItemId(number + "/document-" + (items.size() + 1));
      var read = read(node, null, id);
      var tax = TaxPart.categoryOf(fields, fields.required(node, "TaxCategory"));
      items.add(item(id, read, tax, period, null));
    }
    return items;
  }

  /**
   * What a line's allowances and charges make of it: {@code base} is quantity times price as far as
   * the document says, {@code amount} what is left after the discounts, {@code charges} stand
   * beside it; amount and charges add up to the line's net amount.
   */
  record OfLine(
      Money base, List<InvoiceItem.Discount> discounts, Money amount, List<InvoiceItem> charges) {}

  OfLine ofLine(XmlNode line, InvoiceItem plain) {
    var allowances = new ArrayList<Allowance>();
    var charges = new ArrayList<InvoiceItem>();
    Money amount = plain.amount();
    Money base = plain.amount();
    for (XmlNode node : line.all("AllowanceCharge")) {
      var id = new ItemId(plain.id().value() + "-charge-" + (charges.size() + 1));
      boolean charge = fields.flag(node, "ChargeIndicator");
      var read = read(node, plain.id(), charge ? id : null);
      if (charge) {
        var tax = new TaxPart.Category(plain.tax().ref(), plain.tax().rate());
        charges.add(item(id, read, tax, plain.period(), plain.subscription()));
        amount = amount.minus(read.amount());
        base = base.minus(read.amount());
      } else {
        allowances.add(read);
        base = base.plus(read.amount());
      }
    }
    return new OfLine(base, discounts(allowances, base), amount, charges);
  }

  private List<InvoiceItem.Discount> discounts(List<Allowance> allowances, Money base) {
    var discounts = new ArrayList<InvoiceItem.Discount>();
    Money left = base;
    for (var allowance : allowances) {
      discounts.add(discount(allowance, left, discounts.size()));
      left = left.minus(allowance.amount());
    }
    return discounts;
  }

  private Allowance read(XmlNode node, @Nullable ItemId line, @Nullable ItemId item) {
    boolean charge = fields.flag(node, "ChargeIndicator");
    XmlNode percent = node.at("MultiplierFactorNumeric");
    String reason = UblFields.optional(node, "AllowanceChargeReason");
    String code = UblFields.optional(node, "AllowanceChargeReasonCode");
    String said = reason != null ? reason : code != null ? "code " + code : "";
    var read =
        new Allowance(
            line,
            item,
            charge,
            fields.amount(node, "Amount"),
            fields.optionalAmount(node, "BaseAmount"),
            percent == null ? null : new Rate(fields.decimal(percent, 6)),
            said.isEmpty() ? (charge ? "Charge" : "Allowance") : said);
    all.add(read);
    return read;
  }

  /** A percentage where it is one of what is left of the line, else the amount. */
  private InvoiceItem.Discount discount(Allowance a, Money left, int place) {
    String id = "allowance-" + key(a.reason()) + (place == 0 ? "" : "-" + (place + 1));
    var percent = a.percent();
    Redemption.Reduction reduction =
        percent != null && left.equals(a.base())
            ? new Redemption.Reduction.Percent(percent)
            : new Redemption.Reduction.Fixed(a.amount());
    return new InvoiceItem.Discount(
        new RedemptionId(id), new PromotionId(id), reduction, a.amount());
  }

  private InvoiceItem item(
      ItemId id,
      Allowance a,
      TaxPart.Category tax,
      Period period,
      @Nullable SubscriptionId subscription) {
    Money amount = a.charge() ? a.amount() : a.amount().negated();
    boolean back = amount.signum() < 0;
    String kind = a.charge() ? "charge" : "allowance";
    boolean recurs = a.line() == null && fields.root().at("InvoicePeriod") != null;
    return new InvoiceItem(
        id,
        type(a, recurs),
        (recurs ? "addon." : "") + kind + "." + key(a.reason()),
        new ProductId(kind + "-" + key(a.reason())),
        subscription,
        a.reason(),
        period,
        back ? Quantity.of("-1") : Quantity.ONE,
        "",
        new UnitPrice(amount.abs().major()),
        null,
        null,
        amount,
        List.of(),
        amount,
        new InvoiceItem.ItemTax(tax.ref(), tax.rate(), Money.zero(fields.currency())),
        null);
  }

  /** One of the document comes again with every period it bills, as far as anyone can know. */
  private InvoiceItem.Type type(Allowance a, boolean recurs) {
    if (fields.isCreditNote()) {
      return InvoiceItem.Type.ADJUSTMENT;
    }
    if (recurs) {
      return InvoiceItem.Type.RECURRING;
    }
    return a.charge() ? InvoiceItem.Type.FEE : InvoiceItem.Type.ADJUSTMENT;
  }

  /** Words as a key: lower case, without figures and signs, so that it is the same every month. */
  static String key(String words) {
    String key =
        words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]+", "-").replaceAll("^-+|-+$", "");
    return key.isEmpty() ? "x" : key.substring(0, Math.min(80, key.length()));
  }
}
