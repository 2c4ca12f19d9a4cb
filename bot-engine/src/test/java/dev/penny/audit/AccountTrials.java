package dev.penny.audit;

import static dev.penny.audit.FindingCode.*;

import java.util.List;

/** The bill among the account's other bills, payments and credits. */
final class AccountTrials {
  private static final String PAID = "/payments/1";

  private static final String LATE_FEE =
      """
      {'item_id':'I2-6','type':'fee','charge_code':'fee.late','product_id':'LATE',
       'subscription_id':null,'description':'Late payment fee','unit':'event','quantity':'1',
       'period':{'start':'2025-02-01','end':'2025-02-02'},'unit_price':'5.00','base_amount':500,
       'discounts':[],'amount':500,'tax':{'tax_ref':'DE-EXEMPT','rate':'0.00','amount':0}}
      """;

  static final List<Rule> ALL =
      List.of(
          new Rule(
              CURRENCY_MISMATCH,
              s -> s.set("/invoices/1/currency", "'USD'"),
              s -> s.set("/invoices/1/items/0/fx", "{'from':'USD','rate':'1.000000'}")),
          new Rule(
              DUPLICATE_INVOICE,
              s -> secondLast(s),
              s -> secondLast(s).add("/invoices/4/totals/gross", 1)),
          new Rule(
              SEQUENCE_GAP, s -> s.set("/invoices/3/sequence", "5"), s -> s.remove("/invoices", 0)),
          new Rule(
              LATE_FEE_UNDUE,
              s -> s.append("/invoices/1/items", LATE_FEE),
              // Due on 15 January, three days of grace: the 19th is late.
              s ->
                  s.append("/invoices/1/items", LATE_FEE)
                      .set("/payments/0/received_at", "'2025-01-19'")),
          new Rule(
              PAYMENT_UNAPPLIED,
              s -> s.set(PAID + "/allocations", "[]").set(PAID + "/unallocated", "11329"),
              s -> s.set(PAID + "/allocations", "[]").set(PAID + "/status", "'failed'")),
          new Rule(
              DOUBLE_PAYMENT, s -> paidAgain(s, "2025-02-11"), s -> paidAgain(s, "2025-02-12")),
          new Rule(
              PAYMENT_MISAPPLIED,
              s -> s.set(PAID + "/allocations/0/invoice_id", "'I-OTHER'"),
              s -> s.set(PAID + "/allocations/0/invoice_id", "'I1'")),
          new Rule(
              PAYMENT_SUM,
              s -> s.add(PAID + "/amount", 1),
              s -> s.add(PAID + "/amount", 1).set(PAID + "/unallocated", "1")),
          new Rule(
              OVER_ALLOCATED,
              s -> s.add(PAID + "/allocations/0/amount", 1),
              s -> s.add(PAID + "/allocations/0/amount", -1)),
          new Rule(
              FAILED_PAYMENT_ALLOCATED,
              s -> s.set(PAID + "/status", "'failed'"),
              s -> s.set(PAID + "/status", "'failed'").set(PAID + "/allocations", "[]")),
          new Rule(
              CREDIT_NOT_CARRIED,
              s -> s.append("/credits", credit("2025-03-31", 100)),
              s -> s.append("/credits", credit("2025-04-01", 100))),
          new Rule(
              CREDIT_SUM,
              s -> s.add("/credits/0/remaining", 1),
              s -> s.add("/credits/0/remaining", 1).add("/credits/0/amount", 1)),
          new Rule(
              CREDIT_APPLIED_SUM,
              s -> s.add("/invoices/1/totals/credits_applied", -1),
              s -> s.append("/credits", credit("2025-03-31", 100))),
          new Rule(
              BALANCE_FORWARD,
              s -> s.add("/invoices/2/totals/balance_brought_forward", 1),
              // Set against the second bill on the day after the third was issued.
              s ->
                  s.set(PAID + "/allocations/0/date", "'2025-03-02'")
                      .set("/invoices/2/totals/balance_brought_forward", "11329")),
          new Rule(
              DUE_DATE_SHORT,
              s -> s.set("/invoices/1/due_date", "'2025-02-10'"),
              s -> s.set("/invoices/1/due_date", "'2025-02-11'")));

  private AccountTrials() {}

  private static Sample secondLast(Sample sample) {
    return sample
        .copy("/invoices/3")
        .set("/invoices/4/invoice_id", "'I5'")
        .set("/invoices/4/sequence", "5")
        .set("/invoices/4/number", "'2025-0005'");
  }

  private static Sample paidAgain(Sample sample, String day) {
    return sample
        .copy(PAID)
        .set("/payments/4/payment_id", "'P5'")
        .set("/payments/4/received_at", "'" + day + "'")
        .set("/payments/4/allocations", "[]")
        .set("/payments/4/unallocated", "11329");
  }

  private static String credit(String granted, long minor) {
    return """
    {'credit_id':'K2','account_id':'A1','granted_at':'%s','amount':%d,'currency':'EUR',
     'reason':'goodwill','remaining':%d,'applications':[]}
    """
        .formatted(granted, minor, minor);
  }
}
