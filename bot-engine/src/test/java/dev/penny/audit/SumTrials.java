package dev.penny.audit;

import static dev.penny.audit.FindingCode.*;

import java.util.List;

/** Sums and taxes of a bill. */
final class SumTrials {
  private static final String BILL = "/invoices/0";

  static final List<Rule> ALL =
      List.of(
          new Rule(
              NET_SUM,
              s -> s.add(BILL + "/totals/net", 1),
              s -> s.add(BILL + "/items/0/base_amount", 1)),
          new Rule(
              TAX_SUM, s -> s.add(BILL + "/totals/tax", 1), s -> s.add(BILL + "/totals/net", 1)),
          new Rule(
              GROSS_SUM,
              s -> s.add(BILL + "/totals/gross", 1),
              s -> s.add(BILL + "/totals/net", 1).add(BILL + "/totals/gross", 1)),
          new Rule(
              PAYABLE_SUM,
              s -> s.add(BILL + "/totals/payable", 1),
              s -> s.add(BILL + "/totals/credits_applied", 1).add(BILL + "/totals/payable", -1)),
          new Rule(
              DUE_SUM,
              s -> s.add(BILL + "/totals/amount_due", 1),
              s ->
                  s.add(BILL + "/totals/balance_brought_forward", 1)
                      .add(BILL + "/totals/amount_due", 1)),
          new Rule(
              TAX_BASE,
              s -> s.add(BILL + "/tax_summary/0/taxable", 1),
              s -> s.add(BILL + "/tax_summary/0/tax", 1)),
          new Rule(
              TAX_AMOUNT,
              s -> s.add(BILL + "/tax_summary/0/tax", 1),
              // 95.41 × 19 % is 18.1279: still 18.13.
              s -> s.add(BILL + "/tax_summary/0/taxable", 1)),
          new Rule(
              ITEM_TAX,
              s -> s.add(BILL + "/items/0/tax/amount", 2),
              // The share is 3.781: 3.79 is less than a whole cent off.
              s -> s.set(BILL + "/items/0/tax/amount", "379")),
          new Rule(
              ITEM_TAX_SUM,
              s -> s.add(BILL + "/items/0/tax/amount", 1),
              s -> s.add(BILL + "/items/0/tax/amount", 1).add(BILL + "/items/1/tax/amount", -1)),
          new Rule(
              TAX_RATE,
              s -> s.set(BILL + "/items/0/tax/rate", "'21.00'"),
              s -> s.append("/account/tax_status", exemptFrom("2025-04-02"))));

  private SumTrials() {}

  private static String exemptFrom(String day) {
    return "{'from':'%s','to':null,'status':'exempt'}".formatted(day);
  }
}
