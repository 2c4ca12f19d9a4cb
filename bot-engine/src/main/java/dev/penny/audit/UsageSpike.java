package dev.penny.audit;

import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceItem;
import dev.penny.ledger.InvoiceItem.MeterReads;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Far more use than ever before: a meter that counted more than three times a day what it did on
 * any of at least two earlier bills, or, after at least two bills, data above the allowance of more
 * than 30 GB beyond three times the most so far. A doubt, never an error by itself.
 */
final class UsageSpike {
  private static final BigDecimal TIMES = BigDecimal.valueOf(3);
  private static final BigDecimal DATA_FREE = BigDecimal.valueOf(30);
  private static final int LEAST_BILLS = 2;

  private UsageSpike() {}

  static List<Finding> check(Subject subject) {
    if (subject.at() < LEAST_BILLS) {
      return List.of();
    }
    var found = new Found();
    for (InvoiceItem item : subject.items()) {
      if (isData(item) ? isDataSpike(subject, item) : isMeterSpike(subject, item)) {
        found.add(
            Finding.ofItem(FindingCode.USAGE_SPIKE, subject.invoice(), item, item.gross().minor()));
      }
    }
    return found.list();
  }

  /** Looks back from the latest bill: mostly it already saw about as much use. */
  private static boolean isMeterSpike(Subject subject, InvoiceItem item) {
    MeterReads reads = item.reads();
    BigDecimal used = reads == null ? null : perDay(subject.invoice(), item);
    if (reads == null || used == null) {
      return false;
    }
    int known = 0;
    boolean any = false;
    for (int i = subject.at() - 1; i >= 0; i--) {
      Invoice old = subject.books().bills().get(i);
      InvoiceItem line = Meters.lastOf(old, reads.meter());
      BigDecimal before = line == null ? null : perDay(old, line);
      if (before != null) {
        if (used.compareTo(before.multiply(TIMES)) <= 0) {
          return false;
        }
        any |= before.signum() > 0;
        known++;
      }
    }
    return any && known >= LEAST_BILLS;
  }

  /** The daily use of a meter, asked for the first line of a count; null for the others. */
  private static @Nullable BigDecimal perDay(Invoice bill, InvoiceItem item) {
    MeterReads reads = item.reads();
    if (reads == null || item.period().days() == 0 || !Meters.isFirst(bill, item)) {
      return null;
    }
    return Meters.quantity(bill, reads)
        .divide(BigDecimal.valueOf(item.period().days()), MathContext.DECIMAL64);
  }

  private static boolean isDataSpike(Subject subject, InvoiceItem item) {
    BigDecimal used = item.quantity().value();
    if (used.compareTo(DATA_FREE) <= 0) {
      return false;
    }
    BigDecimal most = BigDecimal.ZERO;
    for (Invoice old : subject.earlier()) {
      for (InvoiceItem before : old.items()) {
        if (isData(before) && Objects.equals(before.subscription(), item.subscription())) {
          most = most.max(before.quantity().value());
        }
      }
    }
    return used.compareTo(most.multiply(TIMES).add(DATA_FREE)) > 0;
  }

  private static boolean isData(InvoiceItem item) {
    return item.type() == InvoiceItem.Type.USAGE
        && item.chargeCode().startsWith("overage")
        && item.unit().equals("GB");
  }
}
