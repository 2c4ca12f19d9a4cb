package dev.penny.explain.story;

import dev.penny.audit.Audit;
import dev.penny.audit.Finding;
import dev.penny.audit.Severity;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Catalogue;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceItem;
import dev.penny.money.Money;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The first bill of an account held against what was agreed on, as there is no bill before it: each
 * line is checked against its contract and the list, and counts with what it should have been. The
 * shares add up to the amount due; a list that does not is refused.
 */
public record FirstBill(Invoice bill, List<Share> shares) {
  /** What a share of a first bill is for, in the order of telling. */
  public enum Kind {
    /** What runs, for its full period, at the prices of contract and list. */
    AGREED,
    /** The part of a period before the first full one. */
    PART,
    /** Charged once. */
    START,
    USED,
    CORRECTED,
    /** What the bill asks for beyond what the lines should have been. */
    WRONG,
    CREDIT,
    BALANCE,
    ROUNDING
  }

  /** Gross, as it counts towards the amount due; without lines where it is a total. */
  public record Share(Kind kind, Money amount, List<InvoiceItem> lines) {
    public Share {
      lines = List.copyOf(lines);
    }
  }

  public FirstBill {
    shares = List.copyOf(shares);
    Money sum = Money.zero(bill.currency());
    for (Share share : shares) {
      sum = sum.plus(share.amount());
    }
    if (!sum.equals(bill.totals().amountDue())) {
      throw new IllegalArgumentException(
          "shares add up to " + sum + ", due is " + bill.totals().amountDue());
    }
  }

  /** Null where the account has no bill, or its first one is not known. */
  public static @Nullable FirstBill of(AccountHistory history, Catalogue catalogue) {
    if (history.invoices().isEmpty() || history.invoices().getFirst().sequence() != 1) {
      return null;
    }
    Invoice bill = history.invoices().getFirst();
    List<Finding> findings = Audit.of(history, catalogue).of(bill);
    Map<Kind, List<InvoiceItem>> lines = new EnumMap<>(Kind.class);
    Map<Kind, Money> sums = new EnumMap<>(Kind.class);
    Money right = Money.zero(bill.currency());
    for (InvoiceItem item : bill.items()) {
      Money should = should(item, findings);
      lines.computeIfAbsent(kindOf(item), _ -> new ArrayList<>()).add(item);
      sums.merge(kindOf(item), should, Money::plus);
      right = right.plus(should);
    }
    Invoice.Totals totals = bill.totals();
    sums.put(Kind.CREDIT, totals.creditsApplied().negated());
    sums.put(Kind.BALANCE, totals.balanceBroughtForward());
    sums.put(Kind.ROUNDING, bill.rounding());
    Money known =
        right
            .minus(totals.creditsApplied())
            .plus(totals.balanceBroughtForward())
            .plus(bill.rounding());
    sums.put(Kind.WRONG, totals.amountDue().minus(known));
    List<Share> shares = new ArrayList<>();
    sums.forEach((kind, amount) -> {
      if (!amount.isZero()) {
        shares.add(new Share(kind, amount, lines.getOrDefault(kind, List.of())));
      }
    });
    return new FirstBill(bill, shares);
  }

  /** What the line should have been: as billed where nothing but a doubt stands against it. */
  private static Money should(InvoiceItem item, List<Finding> findings) {
    for (Finding finding : findings) {
      if (item.id().equals(finding.item())
          && finding.severity() != Severity.DOUBT
          && finding.billed().equals(item.gross())) {
        return finding.expected();
      }
    }
    return item.gross();
  }

  private static Kind kindOf(InvoiceItem item) {
    return switch (item.type()) {
      case RECURRING -> Kind.AGREED;
      case PRORATION_CHARGE, PRORATION_CREDIT -> Kind.PART;
      case ONE_OFF, FEE -> Kind.START;
      case USAGE -> Kind.USED;
      case ADJUSTMENT -> Kind.CORRECTED;
    };
  }

  /** The reference its sums are cited by. */
  public String ref() {
    return "first:" + bill.id();
  }
}
