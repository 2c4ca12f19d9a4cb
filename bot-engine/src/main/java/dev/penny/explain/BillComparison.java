package dev.penny.explain;

import dev.penny.audit.Audit;
import dev.penny.audit.Finding;
import dev.penny.audit.FindingCode;
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

/**
 * Explains the difference of two bills of one account: audit first, then line by line, then the
 * bill's own totals. Bills after the current one are never looked at.
 */
public final class BillComparison {
  private final Setting setting;
  private final CauseList causes;

  private BillComparison(Setting setting) {
    this.setting = setting;
    this.causes = new CauseList(setting.current().currency());
  }

  /** Both bills must be in the history; the previous one must be the older. */
  public static Comparison compare(
      AccountHistory history, Invoice previous, Invoice current, Catalogue catalogue) {
    return compare(Audit.of(history, catalogue), previous, current);
  }

  /** The same with an audit of the account at hand, which checks each of its bills once. */
  public static Comparison compare(Audit audit, Invoice previous, Invoice current) {
    int before = audit.placeOf(previous);
    int after = audit.placeOf(current);
    if (before < 0 || after < 0) {
      return new NotComparable(previous, current, Reason.NOT_ON_ACCOUNT);
    }
    if (before >= after) {
      return new NotComparable(previous, current, Reason.NOT_EARLIER);
    }
    if (!previous.currency().equals(current.currency())) {
      return new NotComparable(previous, current, Reason.CURRENCIES_DIFFER);
    }
    List<Finding> findings = new ArrayList<>(audit.of(previous));
    findings.addAll(audit.of(current));
    var doubts = new Doubts(List.copyOf(findings));
    var setting = new Setting(audit.history(), audit.catalogue(), before, after, doubts);
    return new Explained(new BillComparison(setting).change());
  }

  private BillChange change() {
    Invoice previous = setting.previous();
    Invoice current = setting.current();
    Doubts doubts = setting.doubts();
    LineMatching lines = LineMatching.of(previous, current);
    lines.pairs().forEach(this::addPair);
    for (InvoiceItem item : lines.came()) {
      causes.add(presence(item, current), new Part.Came(item.gross(), item, doubts.on(item)));
    }
    for (InvoiceItem item : lines.went()) {
      Money gone = item.gross().negated();
      causes.add(presence(item, previous), new Part.Went(gone, item, doubts.on(item)));
    }
    TotalCauses.add(setting, causes);
    Money delta = current.totals().amountDue().minus(previous.totals().amountDue());
    return new BillChange(previous, current, delta, causes.causes(), doubts.findings());
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

  private CauseCode presence(InvoiceItem item, Invoice bill) {
    Finding finding = setting.doubts().ofPresence(item);
    if (finding == null) {
      return ChargeKind.ofPresence(item, bill);
    }
    return finding.code() == FindingCode.DUPLICATE_CHARGE
        ? CauseCode.ERR_DUPLICATE_CHARGE
        : CauseCode.ERR_LATE_FEE_UNDUE;
  }
}
