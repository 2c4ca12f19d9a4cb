package dev.penny.explain;

import dev.penny.audit.AuditRules;
import dev.penny.audit.Finding;
import dev.penny.explain.Comparison.Explained;
import dev.penny.explain.Comparison.NotComparable;
import dev.penny.explain.Comparison.Reason;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Catalogue;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceItem;
import dev.penny.money.Money;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Explains the difference of two bills of one account: audit first, then line by line, then the
 * bill's own totals. Bills after the current one are never looked at.
 */
public final class BillComparison {
  private final Setting setting;
  private final List<Finding> findings;
  private final CauseList causes;

  private BillComparison(Setting setting, List<Finding> findings) {
    this.setting = setting;
    this.findings = findings;
    this.causes = new CauseList(setting.current().currency());
  }

  /** Both bills must be in the history; the previous one must be the older. */
  public static Comparison compare(
      AccountHistory history, Invoice previous, Invoice current, Catalogue catalogue) {
    int before = indexOf(history, previous);
    int after = indexOf(history, current);
    if (before < 0 || after < 0) {
      return new NotComparable(previous, current, Reason.NOT_ON_ACCOUNT);
    }
    if (before >= after) {
      return new NotComparable(previous, current, Reason.NOT_EARLIER);
    }
    if (!previous.currency().equals(current.currency())) {
      return new NotComparable(previous, current, Reason.CURRENCIES_DIFFER);
    }
    List<Finding> findings = new ArrayList<>(AuditRules.check(history, previous, catalogue));
    findings.addAll(AuditRules.check(history, current, catalogue));
    var setting = new Setting(history, catalogue, before, after);
    return new Explained(new BillComparison(setting, findings).change());
  }

  private BillChange change() {
    Invoice previous = setting.previous();
    Invoice current = setting.current();
    LineMatching lines = LineMatching.of(previous, current);
    lines.pairs().forEach(this::addPair);
    for (InvoiceItem item : lines.came()) {
      Finding finding = findingOn(item);
      causes.add(presence(item, current, finding), new Part.Came(item.gross(), item, finding));
    }
    for (InvoiceItem item : lines.went()) {
      Finding finding = findingOn(item);
      causes.add(
          presence(item, previous, finding), new Part.Went(item.gross().negated(), item, finding));
    }
    TotalCauses.add(previous, current, causes);
    Money delta = current.totals().amountDue().minus(previous.totals().amountDue());
    return new BillChange(previous, current, delta, causes.causes(), findings);
  }

  private void addPair(LineMatching.Pair pair) {
    InvoiceItem previous = pair.previous();
    InvoiceItem current = pair.current();
    Money delta = current.gross().minus(previous.gross());
    if (LineSplit.isUnchanged(previous, current)) {
      causes.add(CauseCode.ROUNDING, new Part.Changed(delta, previous, current, List.of()));
      return;
    }
    List<List<Factor>> terms = Terms.of(setting, pair);
    LineSplit.of(terms, delta.minor())
        .forEach((code, minor) -> {
          Money amount = Money.of(minor, delta.currency());
          causes.add(code, new Part.Changed(amount, previous, current, changed(terms, code)));
        });
  }

  private static List<Factor> changed(List<List<Factor>> terms, CauseCode code) {
    List<Factor> factors = new ArrayList<>(2);
    for (List<Factor> term : terms) {
      for (Factor factor : term) {
        if (factor.code() == code && factor.changed() && !factors.contains(factor)) {
          factors.add(factor);
        }
      }
    }
    return factors;
  }

  private static CauseCode presence(InvoiceItem item, Invoice bill, @Nullable Finding finding) {
    if (finding != null) {
      switch (finding.code()) {
        case DUPLICATE_CHARGE -> {
          return CauseCode.ERR_DUPLICATE_CHARGE;
        }
        case LATE_FEE_UNDUE -> {
          return CauseCode.ERR_LATE_FEE_UNDUE;
        }
        case PAYMENT_UNAPPLIED -> {}
      }
    }
    return ChargeKind.ofPresence(item, bill);
  }

  private @Nullable Finding findingOn(InvoiceItem item) {
    for (Finding finding : findings) {
      if (item.id().equals(finding.item())) {
        return finding;
      }
    }
    return null;
  }

  private static int indexOf(AccountHistory history, Invoice invoice) {
    var bills = history.invoices();
    for (int i = 0; i < bills.size(); i++) {
      if (bills.get(i).id().equals(invoice.id())) {
        return i;
      }
    }
    return -1;
  }
}
