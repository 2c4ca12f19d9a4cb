package dev.penny.source.ubl;

import dev.penny.ledger.Mention;
import dev.penny.ledger.Mention.What;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a document names: the invoices it corrects, contract, order, how to pay, notes. */
final class ReferencesPart {
  private final UblFields fields;
  private final List<Mention> references = new ArrayList<>();

  private ReferencesPart(UblFields fields) {
    this.fields = fields;
  }

  static List<Mention> of(UblFields fields, List<String> exemptions) {
    var part = new ReferencesPart(fields);
    part.corrected();
    XmlNode root = fields.root();
    part.add(What.CONTRACT, UblFields.optional(root, "ContractDocumentReference", "ID"));
    part.add(What.ORDER, UblFields.optional(root, "OrderReference", "ID"));
    part.add(What.BUYER_REFERENCE, UblFields.optional(root, "BuyerReference"));
    for (XmlNode object : root.all("AdditionalDocumentReference")) {
      if ("130".equals(UblFields.optional(object, "DocumentTypeCode"))) {
        part.add(What.OBJECT, UblFields.optional(object, "ID"));
      }
    }
    part.payment();
    exemptions.forEach(reason -> part.add(What.TAX_EXEMPTION, reason));
    root.all("Note").forEach(note -> part.add(What.NOTE, note.text()));
    return part.references;
  }

  private void corrected() {
    for (XmlNode billing : fields.root().all("BillingReference")) {
      XmlNode document = billing.at("InvoiceDocumentReference");
      if (document != null) {
        String number = fields.text(document, "ID");
        add(What.CORRECTS, number, fields.optionalDate(document, "IssueDate"));
      }
    }
  }

  private void payment() {
    for (XmlNode means : fields.root().all("PaymentMeans")) {
      add(What.PAYMENT_MEANS, UblFields.optional(means, "PaymentMeansCode"));
      add(What.PAYMENT_REFERENCE, UblFields.optional(means, "PaymentID"));
      add(What.PAY_TO, UblFields.optional(means, "PayeeFinancialAccount", "ID"));
    }
    for (XmlNode terms : fields.root().all("PaymentTerms")) {
      add(What.PAYMENT_TERMS, UblFields.optional(terms, "Note"));
    }
  }

  private void add(What what, @Nullable String text) {
    add(what, text, null);
  }

  private void add(What what, @Nullable String text, @Nullable LocalDate date) {
    if (text != null && !text.isEmpty()) {
      references.add(new Mention(what, cut(text), date));
    }
  }

  private static String cut(String text) {
    return text.length() <= 4000 ? text : text.substring(0, 3997) + "...";
  }
}
