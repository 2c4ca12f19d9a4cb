package dev.penny.audit;

import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Catalogue;
import dev.penny.ledger.Invoice;
import java.util.ArrayList;
import java.util.List;

/** The list of all audit rules. A new rule is a class beside this one and a line here. */
public final class AuditRules {
  static final List<AuditRule> RULES =
      List.of(DuplicateCharge::check, LateFeeUndue::check, PaymentUnapplied::check);

  private AuditRules() {}

  /** Everything the rules find on this bill, in the order of the rules. */
  public static List<Finding> check(AccountHistory history, Invoice invoice, Catalogue catalogue) {
    Subject subject = Subject.of(history, catalogue, invoice);
    List<Finding> findings = new ArrayList<>();
    for (AuditRule rule : RULES) {
      findings.addAll(rule.check(subject));
    }
    return findings;
  }
}
