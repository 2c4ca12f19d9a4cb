package dev.penny.audit.fault;

import dev.penny.audit.Audit;
import dev.penny.audit.Finding;
import dev.penny.audit.fault.Fingerprint.Mark;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceItem;
import dev.penny.ledger.Payment;
import dev.penny.ledger.Product;
import dev.penny.ledger.Redemption;
import dev.penny.ledger.Subscription;
import dev.penny.ledger.Tax;
import dev.penny.money.Rate;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was involved in a finding, by its rule: what a fault of the billing system would have in
 * common for all it hits. A wrong price is marked by the price that was billed, a wrong tax by both
 * taxes, a discount by its promotion, a count by how far it is off.
 */
final class Marks {
  private final Audit audit;
  private final Invoice bill;
  private final @Nullable InvoiceItem item;
  private final List<Mark> marks = new ArrayList<>();

  Marks(Audit audit, Invoice bill, Finding finding) {
    this.audit = audit;
    this.bill = bill;
    this.item =
        bill.items().stream().filter(i -> i.id().equals(finding.item())).findFirst().orElse(null);
    switch (finding.code()) {
      case PRICE_NOT_CATALOGUE -> price();
      case QUANTITY_MISMATCH -> quantity();
      case TAX_RATE, ITEM_TAX, ITEM_TAX_SUM -> tax();
      case TAX_BASE, TAX_AMOUNT, TAX_SUM -> mark("country", history().account().country());
      case DISCOUNT_MISSING -> missing();
      case DISCOUNT_ARITHMETIC, DISCOUNT_OVER_CAP, DISCOUNT_AFTER_END -> discounts();
      case PERIOD_OVERLAP, PERIOD_GAP -> days();
      case CURRENCY_MISMATCH -> currencies();
      case LINE_ARITHMETIC, LINE_SUM, NET_PRICE, ALLOWANCE_PERCENT, DUPLICATE_CHARGE -> product();
      case LATE_FEE_UNDUE -> lateFee();
      case CHARGE_AFTER_CANCELLATION, BACKBILL_OVER_LIMIT, REFERENCE -> product();
      case READ_QUANTITY, READ_DISCONTINUITY, USAGE_SPIKE, REPEATED_ESTIMATE -> product();
      case LINE_TOTAL, ALLOWANCE_TOTAL, CHARGE_TOTAL, NET_SUM, GROSS_SUM -> {}
      case PAYABLE_SUM, DUE_SUM, BALANCE_FORWARD, CREDIT_APPLIED_SUM -> {}
      case CREDIT_NOT_CARRIED, CREDIT_SUM, OVER_ALLOCATED, PAYMENT_SUM -> {}
      case PAYMENT_UNAPPLIED, DOUBLE_PAYMENT, PAYMENT_MISAPPLIED -> {}
      case FAILED_PAYMENT_ALLOCATED, DUPLICATE_INVOICE, SEQUENCE_GAP, DUE_DATE_SHORT -> {}
    }
  }

  List<Mark> all() {
    return marks;
  }

  private void mark(String name, String value) {
    marks.add(new Mark(name, value));
  }

  private AccountHistory history() {
    return audit.history();
  }

  private void product() {
    if (item != null) {
      mark("product", item.product().value());
      mark("charge", item.chargeCode());
    }
  }

  /** One that came of money we had and did not match is another fault than a wrong day. */
  private void lateFee() {
    product();
    boolean astray =
        history().payments().stream()
            .anyMatch(p -> p.status() == Payment.Status.SETTLED && p.unallocated().signum() > 0);
    mark("although", astray ? "a payment was here, unmatched" : "nothing was late");
  }

  /** Whose price was passed over tells an agreed price not kept from a list price gone wrong. */
  private void price() {
    if (item == null) {
      return;
    }
    product();
    var fx = item.fx();
    String currency = (fx == null ? bill.currency() : fx.from()).getCurrencyCode();
    mark("billed at", price(item) + " " + currency);
    Subscription subscription = subscription(item);
    boolean agreed = subscription != null && subscription.overrideOn(item.period().start()) != null;
    mark("instead of", agreed ? "the agreed price" : "the list price");
  }

  private static String price(InvoiceItem item) {
    var price = item.unitPrice();
    String major = price.major().toPlainString();
    return price.isOfOne() ? major : major + " per " + price.per().toPlainString();
  }

  private void quantity() {
    Subscription subscription = item == null ? null : subscription(item);
    if (item != null && subscription != null) {
      product();
      var due = subscription.quantityOn(item.period().start()).value();
      mark("units off", item.quantity().value().subtract(due).stripTrailingZeros().toPlainString());
    }
  }

  private void tax() {
    if (item == null) {
      return;
    }
    product();
    mark("taxed as", item.tax().ref() + " " + item.tax().rate().percent().toPlainString());
    Product product = audit.catalogue().product(item.product());
    LocalDate day = bill.issueDate();
    if (product != null) {
      var category =
          history().account().exemptOn(day) ? Product.TaxCategory.EXEMPT : product.taxCategory();
      Tax due = audit.catalogue().tax(history().account().country(), category);
      Rate rate = due == null ? null : due.rateOn(day);
      if (due != null && rate != null) {
        mark("instead of", due.ref() + " " + rate.percent().toPlainString());
      }
    }
  }

  private void missing() {
    if (item == null) {
      return;
    }
    for (Redemption redemption : history().redemptions()) {
      boolean given =
          item.discounts().stream().anyMatch(d -> d.redemption().equals(redemption.id()));
      var promotion = audit.catalogue().promotion(redemption.promotion());
      if (!given
          && redemption.subscription().equals(item.subscription())
          && redemption.covers(item.period().start())
          && promotion != null
          && promotion.chargeCodes().contains(item.chargeCode())) {
        mark("promotion", redemption.promotion().value());
      }
    }
  }

  private void discounts() {
    if (item != null) {
      item.discounts().forEach(d -> mark("promotion", d.promotion().value()));
    }
  }

  private void days() {
    InvoiceItem before = before();
    if (item != null && before != null) {
      product();
      long days = ChronoUnit.DAYS.between(before.period().end(), item.period().start());
      mark("days", Long.toString(days));
    }
  }

  private @Nullable InvoiceItem before() {
    int at = audit.placeOf(bill);
    if (at <= 0 || item == null) {
      return null;
    }
    return history().invoices().get(at - 1).items().stream()
        .filter(old -> old.type() == InvoiceItem.Type.RECURRING)
        .filter(old -> old.subscription() != null && old.subscription().equals(item.subscription()))
        .filter(old -> old.chargeCode().equals(item.chargeCode()))
        .findFirst()
        .orElse(null);
  }

  private void currencies() {
    mark("billed in", bill.currency().getCurrencyCode());
    mark("instead of", history().account().currency().getCurrencyCode());
  }

  private @Nullable Subscription subscription(InvoiceItem line) {
    return history().subscriptions().stream()
        .filter(s -> s.id().equals(line.subscription()))
        .findFirst()
        .orElse(null);
  }
}
