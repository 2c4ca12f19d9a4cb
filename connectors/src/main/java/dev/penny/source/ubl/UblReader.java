package dev.penny.source.ubl;

import dev.penny.ledger.Credit;
import dev.penny.ledger.CreditId;
import dev.penny.ledger.EInvoice;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceId;
import dev.penny.ledger.InvoiceItem;
import dev.penny.ledger.Mention.What;
import dev.penny.ledger.Period;
import dev.penny.money.Money;
import dev.penny.source.BadRecord;
import dev.penny.source.BadRecordException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads one UBL 2.1 invoice or credit note. Amounts are taken to the cent as they stand: whether
 * they add up is for the audit to say, so a wrong bill is read as the wrong bill it is. Throws
 * {@link BadRecordException} where something is missing or not of its type.
 */
public final class UblReader {
  private final UblFields fields;
  private final CustomerKey key;

  private UblReader(UblFields fields, CustomerKey key) {
    this.fields = fields;
    this.key = key;
  }

  /** {@code file} names the document in refusals; the stream is closed. */
  public static UblBill read(InputStream in, String file, CustomerKey key) {
    return read(root(in, file), file, key);
  }

  static UblBill read(XmlNode root, String file, CustomerKey key) {
    return new UblReader(UblFields.of(file, root), key).bill();
  }

  /** The root element; one that is neither an invoice nor a credit note is refused. */
  static XmlNode root(InputStream in, String file) {
    XmlNode root = XmlReader.read(in, file);
    boolean ours =
        switch (root.space()) {
          case INVOICE -> root.name().equals("Invoice");
          case CREDIT_NOTE -> root.name().equals("CreditNote");
          case BASIC, AGGREGATE, EXTENSION, OTHER -> false;
        };
    if (!ours) {
      throw new BadRecordException(
          new BadRecord(
              file,
              root.line(),
              root.name(),
              "a document that is no UBL 2.1 invoice or credit note",
              "Invoice in " + XmlNode.Space.INVOICE.uri() + " or CreditNote in its own",
              "Check the name space of the first element, or leave the file out."));
    }
    return root;
  }

  private UblBill bill() {
    XmlNode root = fields.root();
    Customer customer = Customer.of(fields, key);
    String number = number();
    LocalDate issued = fields.date(root, "IssueDate");
    Period said = PeriodPart.of(fields, root);
    var allowances = new AllowancePart(fields, number);
    var lines = new LinePart(fields, number, fallback(said, issued), allowances);
    lines.read();
    Period period = said == null ? span(lines.items(), fallback(null, issued)) : said;
    var items = new ArrayList<>(lines.items());
    items.addAll(allowances.ofDocument(period));
    TaxPart taxes = TaxPart.of(fields);
    XmlNode sums = fields.required(root, "LegalMonetaryTotal");
    Money prepaid = orZero(fields.optionalAmount(sums, "PrepaidAmount"));
    LocalDate due = due();
    var invoice =
        new Invoice(
            new InvoiceId(number),
            customer.id(),
            sequence(issued),
            number,
            issued,
            due == null ? issued : due,
            period,
            fields.currency(),
            taxes.spread(items),
            taxes.lines(),
            totals(sums, taxes, prepaid),
            document(sums, allowances, lines, taxes, due != null));
    return new UblBill(invoice, prepaidCredit(invoice, prepaid), customer, told(lines, invoice));
  }

  private String number() {
    XmlNode id = fields.required(fields.root(), "ID");
    if (id.text().length() > 120) {
      throw fields.bad(id, id.text().length() + " characters", "at most 120", "Shorten it.");
    }
    return id.text();
  }

  private Period fallback(@Nullable Period said, LocalDate issued) {
    if (said != null) {
      return said;
    }
    LocalDate delivered = fields.optionalDate(fields.root(), "Delivery", "ActualDeliveryDate");
    return PeriodPart.day(delivered == null ? issued : delivered);
  }

  /** From the first day of any line to the last. */
  private static Period span(List<InvoiceItem> items, Period otherwise) {
    LocalDate start = null;
    LocalDate end = null;
    for (var item : items) {
      Period p = item.period();
      start = start == null || p.start().isBefore(start) ? p.start() : start;
      end = end == null || p.end().isAfter(end) ? p.end() : end;
    }
    return start == null || end == null ? otherwise : new Period(start, end);
  }

  /**
   * Documents are ordered by their day, a credit note after the invoices of its day; as they come
   * one by one, nothing else can number them.
   */
  private int sequence(LocalDate issued) {
    int day = issued.getYear() * 10_000 + issued.getMonthValue() * 100 + issued.getDayOfMonth();
    return day * 10 + (fields.isCreditNote() ? 1 : 0);
  }

  private @Nullable LocalDate due() {
    XmlNode root = fields.root();
    LocalDate due = fields.optionalDate(root, "DueDate");
    if (due == null) {
      due = fields.optionalDate(root, "PaymentMeans", "PaymentDueDate");
    }
    return due == null ? fields.optionalDate(root, "PaymentTerms", "PaymentDueDate") : due;
  }

  private Invoice.Totals totals(XmlNode sums, TaxPart taxes, Money prepaid) {
    Money payable = fields.amount(sums, "PayableAmount");
    return new Invoice.Totals(
        fields.amount(sums, "TaxExclusiveAmount"),
        taxes.total(),
        fields.amount(sums, "TaxInclusiveAmount"),
        prepaid,
        payable,
        Money.zero(fields.currency()),
        payable);
  }

  private EInvoice document(
      XmlNode sums, AllowancePart allowances, LinePart lines, TaxPart taxes, boolean namesDue) {
    XmlNode seller = fields.required(fields.root(), "AccountingSupplierParty", "Party");
    String trade = UblFields.optional(seller, "PartyName", "Name");
    String legal = UblFields.optional(seller, "PartyLegalEntity", "RegistrationName");
    String name = trade == null ? legal : trade;
    return new EInvoice(
        fields.isCreditNote() ? EInvoice.Kind.CREDIT_NOTE : EInvoice.Kind.INVOICE,
        name == null ? "" : name,
        fields.amount(sums, "LineExtensionAmount"),
        fields.optionalAmount(sums, "AllowanceTotalAmount"),
        fields.optionalAmount(sums, "ChargeTotalAmount"),
        orZero(fields.optionalAmount(sums, "PayableRoundingAmount")),
        namesDue,
        allowances.all(),
        lines.cuts(),
        ReferencesPart.of(fields, taxes.exemptions()));
  }

  private Money orZero(@Nullable Money amount) {
    return amount == null ? Money.zero(fields.currency()) : amount;
  }

  private @Nullable Credit prepaidCredit(Invoice invoice, Money prepaid) {
    if (prepaid.isZero()) {
      return null;
    }
    var used = new Credit.Application(invoice.id(), prepaid, invoice.issueDate());
    return new Credit(
        new CreditId("prepaid-" + invoice.id()),
        invoice.account(),
        invoice.issueDate(),
        prepaid,
        "prepaid",
        Money.zero(fields.currency()),
        List.of(used));
  }

  private static UblBill.Told told(LinePart lines, Invoice invoice) {
    var document = invoice.eInvoice();
    var means = document == null ? List.<String>of() : document.of(What.PAYMENT_MEANS);
    return new UblBill.Told(lines.isMetered(), means.isEmpty() ? "" : means.getFirst());
  }
}
