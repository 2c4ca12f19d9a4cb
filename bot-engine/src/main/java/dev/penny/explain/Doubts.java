package dev.penny.explain;

import dev.penny.audit.Finding;
import dev.penny.audit.FindingCode;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceItem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the audit objects to on the two bills. A factor that changed because one of its lines is
 * wrong counts under the error and not under what it looks like.
 */
record Doubts(List<Finding> findings) {

  /** The finding on this line that makes its presence an error, or null. */
  @Nullable Finding ofPresence(InvoiceItem item) {
    Finding finding = on(item, FindingCode.DUPLICATE_CHARGE);
    return finding != null ? finding : on(item, FindingCode.LATE_FEE_UNDUE);
  }

  /** Any finding on this line. */
  @Nullable Finding on(InvoiceItem item) {
    for (Finding finding : findings) {
      if (item.id().equals(finding.item())) {
        return finding;
      }
    }
    return null;
  }

  CauseCode price(LineMatching.Pair pair, CauseCode otherwise) {
    return either(pair, FindingCode.PRICE_NOT_CATALOGUE)
        ? CauseCode.ERR_PRICE_NOT_CATALOGUE
        : otherwise;
  }

  CauseCode discount(LineMatching.Pair pair, CauseCode otherwise) {
    return either(pair, FindingCode.DISCOUNT_MISSING) ? CauseCode.ERR_DISCOUNT_MISSING : otherwise;
  }

  CauseCode tax(LineMatching.Pair pair, CauseCode otherwise) {
    return either(pair, FindingCode.TAX_RATE) ? CauseCode.ERR_TAX_RATE : otherwise;
  }

  CauseCode days(LineMatching.Pair pair) {
    if (either(pair, FindingCode.PERIOD_OVERLAP)) {
      return CauseCode.ERR_PERIOD_OVERLAP;
    }
    return either(pair, FindingCode.PERIOD_GAP)
        ? CauseCode.ERR_PERIOD_GAP
        : CauseCode.PERIOD_LENGTH;
  }

  CauseCode quantity(LineMatching.Pair pair, CauseCode otherwise) {
    return either(pair, FindingCode.QUANTITY_MISMATCH)
        ? CauseCode.ERR_QUANTITY_MISMATCH
        : otherwise;
  }

  /** Minor units by which the balance brought forward on this bill is wrong. */
  long balance(Invoice bill) {
    for (Finding finding : findings) {
      if (finding.code() == FindingCode.BALANCE_FORWARD && finding.invoice().equals(bill.id())) {
        return finding.difference().minor();
      }
    }
    return 0;
  }

  private boolean either(LineMatching.Pair pair, FindingCode code) {
    return on(pair.previous(), code) != null || on(pair.current(), code) != null;
  }

  private @Nullable Finding on(InvoiceItem item, FindingCode code) {
    for (Finding finding : findings) {
      if (finding.code() == code && item.id().equals(finding.item())) {
        return finding;
      }
    }
    return null;
  }
}
