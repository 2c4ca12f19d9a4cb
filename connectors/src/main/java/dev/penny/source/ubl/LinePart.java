package dev.penny.source.ubl;

import dev.penny.ledger.InvoiceItem;
import dev.penny.ledger.ItemId;
import dev.penny.ledger.Period;
import dev.penny.ledger.PriceCut;
import dev.penny.ledger.ProductId;
import dev.penny.ledger.SubscriptionId;
import dev.penny.money.Money;
import dev.penny.money.Quantity;
import dev.penny.money.UnitPrice;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The lines of a document, with what their allowances, charges and readings make of them. */
final class LinePart {
  private static final int QUANTITY_DECIMALS = 9;
  private static final int PRICE_DECIMALS = 12;

  private final UblFields fields;
  private final String number;
  private final Period period;
  private final AllowancePart allowances;
  private final ReadingsPart readings;
  private final List<XmlNode> nodes;
  private final boolean linesSayPeriods;
  private final @Nullable String objectOfAll;
  private final List<InvoiceItem> items = new ArrayList<>();
  private final List<PriceCut> cuts = new ArrayList<>();
  private boolean metered;

  LinePart(UblFields fields, String number, Period period, AllowancePart allowances) {
    this.fields = fields;
    this.number = number;
    this.period = period;
    this.allowances = allowances;
    this.readings = ReadingsPart.of(fields);
    this.nodes = fields.root().all(fields.isCreditNote() ? "CreditNoteLine" : "InvoiceLine");
    this.linesSayPeriods = nodes.stream().anyMatch(n -> n.at("InvoicePeriod") != null);
    this.objectOfAll = objectOf(fields.root(), "AdditionalDocumentReference");
  }

  /** Reads them; a document without lines, or with two of one id, is refused. */
  void read() {
    if (nodes.isEmpty()) {
      fields.required(fields.root(), fields.isCreditNote() ? "CreditNoteLine" : "InvoiceLine");
    }
    Set<String> ids = new HashSet<>();
    for (XmlNode node : nodes) {
      XmlNode id = fields.required(node, "ID");
      if (!ids.add(id.text())) {
        throw fields.bad(
            id, UblFields.quoted(id) + " a second time", "an id of its own for each line", "");
      }
      line(node, new ItemId(number + "/" + id.text()));
    }
  }

  List<InvoiceItem> items() {
    return items;
  }

  List<PriceCut> cuts() {
    return cuts;
  }

  /** Whether something is billed that a meter counts. */
  boolean isMetered() {
    return metered;
  }

  private void line(XmlNode node, ItemId id) {
    InvoiceItem plain = plain(node, id);
    var made = allowances.ofLine(node, plain);
    items.add(
        new InvoiceItem(
            id,
            plain.type(),
            plain.chargeCode(),
            plain.product(),
            plain.subscription(),
            plain.description(),
            plain.period(),
            plain.quantity(),
            plain.unit(),
            plain.unitPrice(),
            null,
            null,
            made.base(),
            made.discounts(),
            made.amount(),
            plain.tax(),
            plain.reads()));
    items.addAll(made.charges());
  }

  /** The line as if it had no allowances and charges: its amount is its net amount. */
  private InvoiceItem plain(XmlNode node, ItemId id) {
    XmlNode counted =
        fields.required(node, fields.isCreditNote() ? "CreditedQuantity" : "InvoicedQuantity");
    BigDecimal quantity = fields.decimal(counted, QUANTITY_DECIMALS);
    String unit = counted.attribute("unitCode") == null ? "" : counted.attribute("unitCode");
    Money net = fields.amount(node, "LineExtensionAmount");
    String name = fields.text(node, "Item", "Name");
    String key = itemKey(node, name);
    var tax = TaxPart.categoryOf(fields, category(node));
    Period own = PeriodPart.of(fields, node);
    var kind =
        LineKind.of(
            key, name, unit, fields.isCreditNote(), own != null, !linesSayPeriods && says());
    Period covers = own == null ? period : own;
    String object = objectOf(node, "DocumentReference");
    String point = object == null ? objectOfAll : object;
    metered |= UblUnits.isMetered(unit);
    return new InvoiceItem(
        id,
        kind.type(),
        kind.chargeCode(),
        new ProductId(key),
        point == null ? null : new SubscriptionId(point),
        name,
        covers,
        new Quantity(fields.isCreditNote() ? quantity.negate() : quantity),
        UblUnits.name(unit),
        price(node, id),
        null,
        null,
        net,
        List.of(),
        net,
        new InvoiceItem.ItemTax(tax.ref(), tax.rate(), Money.zero(fields.currency())),
        fields.isCreditNote()
            ? null
            : readings.of(node, point, quantity, covers, isAlone(node, point, unit)));
  }

  /** The tax of the line: with its item, or, as bills before EN 16931 have it, in a tax total. */
  private XmlNode category(XmlNode node) {
    XmlNode older = node.at("TaxTotal", "TaxSubtotal", "TaxCategory");
    return older != null && node.at("Item", "ClassifiedTaxCategory") == null
        ? older
        : fields.required(node, "Item", "ClassifiedTaxCategory");
  }

  /** Whether the document says a period. */
  private boolean says() {
    return fields.root().at("InvoicePeriod") != null;
  }

  private UnitPrice price(XmlNode node, ItemId id) {
    XmlNode price = fields.required(node, "Price");
    BigDecimal net = priceAmount(fields.required(price, "PriceAmount"));
    XmlNode base = price.at("BaseQuantity");
    BigDecimal per = base == null ? BigDecimal.ONE : fields.decimal(base, QUANTITY_DECIMALS);
    if (base != null && per.signum() <= 0) {
      throw fields.bad(base, UblFields.quoted(base), "a quantity above zero (Peppol R121)", "");
    }
    XmlNode cut = price.at("AllowanceCharge");
    XmlNode gross = cut == null ? null : cut.at("BaseAmount");
    if (cut != null && gross != null) {
      BigDecimal off = priceAmount(fields.required(cut, "Amount"));
      cuts.add(
          new PriceCut(
              id, new UnitPrice(priceAmount(gross)), new UnitPrice(off), new UnitPrice(net)));
    }
    return new UnitPrice(net, per);
  }

  private BigDecimal priceAmount(XmlNode node) {
    fields.checkCurrency(node);
    return fields.decimal(node, PRICE_DECIMALS);
  }

  /** The seller's id of what is billed, or one made of its name. */
  private static String itemKey(XmlNode node, String name) {
    for (String way :
        List.of(
            "SellersItemIdentification",
            "StandardItemIdentification",
            "BuyersItemIdentification")) {
      String id = UblFields.optional(node, "Item", way, "ID");
      if (id != null) {
        return id.length() <= 150 ? id : id.substring(0, 150);
      }
    }
    return AllowancePart.key(name);
  }

  /**
   * What is billed for: a metering point, a telephone number (BT-18, BT-128), else, as energy bills
   * before EN 16931 have it, where the line's delivery goes.
   */
  private static @Nullable String objectOf(XmlNode owner, String element) {
    for (XmlNode reference : owner.all(element)) {
      XmlNode id = reference.at("ID");
      boolean object =
          element.equals("DocumentReference")
              || "130".equals(UblFields.optional(reference, "DocumentTypeCode"));
      if (object && id != null && !id.text().isEmpty() && id.text().length() <= 150) {
        return id.text();
      }
    }
    return element.equals("DocumentReference")
        ? UblFields.optional(owner, "Delivery", "DeliveryLocation", "ID")
        : null;
  }

  /** Whether no other line bills that point in that unit, one a meter counts. */
  private boolean isAlone(XmlNode node, @Nullable String point, String unit) {
    for (XmlNode other : nodes) {
      XmlNode counted = other.at("InvoicedQuantity");
      String object = objectOf(other, "DocumentReference");
      String itsPoint = object == null ? objectOfAll : object;
      if (other != node
          && counted != null
          && unit.equals(counted.attribute("unitCode"))
          && java.util.Objects.equals(point, itsPoint)) {
        return false;
      }
    }
    return UblUnits.isMetered(unit);
  }
}
