package dev.penny.explain;

import dev.penny.explain.exact.LargestRemainder;
import dev.penny.explain.exact.Ratio;
import dev.penny.explain.exact.Shapley;
import dev.penny.ledger.InvoiceItem;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Splits the change of one matched line among its causes, in whole minor units. */
final class LineSplit {
  /**
   * How many minor units the roundings of two lines (base, discounts, tax share) may leave between
   * their exact factors and what was billed. A wider gap is an error of the bill's arithmetic.
   */
  private static final Ratio SLACK = Ratio.of(4);

  private LineSplit() {}

  /** The causes of this line's gross change; they add up to it. */
  static Map<CauseCode, Long> of(List<List<Factor>> terms, long delta) {
    EnumMap<CauseCode, Ratio> shares = new EnumMap<>(CauseCode.class);
    terms.forEach(term -> addShares(term, shares));
    Ratio sum = Ratio.zero();
    for (Ratio share : shares.values()) {
      sum = sum.plus(share);
    }
    Ratio gap = Ratio.of(delta).minus(sum);
    if (gap.compareTo(SLACK) > 0 || gap.negated().compareTo(SLACK) > 0) {
      shares.merge(CauseCode.ERR_LINE_ARITHMETIC, Ratio.of(gap.rounded()), Ratio::plus);
    }
    return whole(shares, delta);
  }

  private static void addShares(List<Factor> term, EnumMap<CauseCode, Ratio> into) {
    int size = term.size();
    Ratio[] before = new Ratio[size];
    Ratio[] after = new Ratio[size];
    boolean changed = false;
    for (int i = 0; i < size; i++) {
      before[i] = term.get(i).before();
      after[i] = term.get(i).after();
      changed |= !before[i].equals(after[i]);
    }
    if (!changed) {
      return;
    }
    Ratio[] shares = Shapley.shares(before, after);
    for (int i = 0; i < size; i++) {
      if (shares[i].signum() != 0) {
        into.merge(term.get(i).code(), shares[i], Ratio::plus);
      }
    }
  }

  private static Map<CauseCode, Long> whole(EnumMap<CauseCode, Ratio> shares, long delta) {
    EnumMap<CauseCode, Long> causes = new EnumMap<>(CauseCode.class);
    if (shares.values().stream().allMatch(share -> share.signum() == 0)) {
      if (delta != 0) {
        causes.put(CauseCode.ROUNDING, delta);
      }
      return causes;
    }
    long[] whole = LargestRemainder.spread(new ArrayList<>(shares.values()), delta);
    int i = 0;
    for (CauseCode code : shares.keySet()) {
      if (whole[i] != 0) {
        causes.put(code, whole[i]);
      }
      i++;
    }
    return causes;
  }

  /** Whether nothing but the spreading of tax can have moved this line: the quick way out. */
  static boolean isUnchanged(InvoiceItem a, InvoiceItem b) {
    return a.reads() == null
        && b.reads() == null
        && a.amount().equals(b.amount())
        && a.quantity().equals(b.quantity())
        && a.unitPrice().equals(b.unitPrice())
        && a.tax().rate().equals(b.tax().rate())
        && a.discounts().equals(b.discounts())
        && Objects.equals(a.fx(), b.fx())
        && Objects.equals(a.proration(), b.proration());
  }
}
