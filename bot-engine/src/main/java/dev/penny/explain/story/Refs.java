package dev.penny.explain.story;

import dev.penny.explain.CauseCode;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceItem;
import dev.penny.ledger.PaymentId;
import dev.penny.ledger.ProductId;
import dev.penny.ledger.RedemptionId;
import dev.penny.ledger.SubscriptionId;
import java.time.LocalDate;

/** The ids of evidence, as figures carry them. */
final class Refs {
  private Refs() {}

  static String item(InvoiceItem item) {
    return "item:" + item.id();
  }

  static String invoice(Invoice invoice) {
    return "invoice:" + invoice.id();
  }

  /** The share of one cause in the change that ends at this bill. */
  static String cause(CauseCode code, Invoice current) {
    return "cause:" + code + "@" + current.id();
  }

  static String price(ProductId product, LocalDate from) {
    return "price:" + product + "@" + from;
  }

  static String redemption(RedemptionId id) {
    return "redemption:" + id;
  }

  static String payment(PaymentId id) {
    return "payment:" + id;
  }

  static String subscription(SubscriptionId id) {
    return "subscription:" + id;
  }

  static String tax(String ref, LocalDate on) {
    return "tax:" + ref + "@" + on;
  }
}
