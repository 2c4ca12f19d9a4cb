package dev.penny.explain.story;

import dev.penny.explain.story.Baseline.Against;
import dev.penny.explain.story.Baseline.Kind;
import dev.penny.explain.story.Baseline.Why;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceId;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chooses the bill to compare with. */
public final class Baselines {
  /** A typical bill is chosen among this many ordinary ones. */
  private static final int TYPICAL_OF = 6;

  private final AccountHistory history;
  private final Invoice current;
  private final int at;

  private Baselines(AccountHistory history, int at) {
    this.history = history;
    this.current = history.invoices().get(at);
    this.at = at;
  }

  /** For the latest bill. */
  public static Baseline choose(AccountHistory history, Wish wish) {
    Invoice latest = history.latest();
    return latest == null ? new Baseline.NoBill() : choose(history, latest, wish);
  }

  /** For a bill of this account; a bill that is not in the history is refused. */
  public static Baseline choose(AccountHistory history, Invoice current, Wish wish) {
    int at = -1;
    for (int i = 0; i < history.invoices().size(); i++) {
      at = history.invoices().get(i).id().equals(current.id()) ? i : at;
    }
    if (at < 0) {
      throw new IllegalArgumentException(
          "bill " + current.id() + " is not one of account " + history.account().id());
    }
    return new Baselines(history, at).choose(wish);
  }

  private Baseline choose(Wish wish) {
    if (at == 0 && !(wish instanceof Wish.Month) && !(wish instanceof Wish.ThisBill)) {
      return wish instanceof Wish.SameMonthLastYear
          ? new Baseline.MissingBill(BillMonth.of(current).minusYears(1))
          : new Baseline.OnlyOneBill(current);
    }
    return switch (wish) {
      case Wish.Usual _ -> usual();
      case Wish.LastBill _ -> against(last(), Kind.LAST_BILL, Why.ASKED);
      case Wish.SameMonthLastYear _ ->
          ofMonth(BillMonth.of(current).minusYears(1), Kind.SAME_MONTH_LAST_YEAR, Why.ASKED);
      case Wish.TypicalBill _ -> {
        Invoice typical = typical();
        yield typical == null
            ? new Baseline.NoTypicalBill(current)
            : against(typical, Kind.TYPICAL_BILL, Why.ASKED);
      }
      case Wish.Month(var month) -> ofMonth(month, Kind.NAMED_MONTH, Why.ASKED);
      case Wish.ThisBill(var id) -> named(id);
    };
  }

  private Baseline usual() {
    Invoice last = last();
    if (!last.currency().equals(current.currency())) {
      Baseline better = better(Why.LAST_IN_OTHER_CURRENCY);
      return better == null ? new Baseline.TwoCurrencies(last, current) : better;
    }
    Baseline better =
        Ordinary.isEstimated(last)
            ? better(Why.LAST_IS_ESTIMATED)
            : Ordinary.isFinal(last, history)
                ? better(Why.LAST_IS_FINAL)
                : Season.changed(last, current) ? yearAgo(Why.OTHER_SEASON) : null;
    return better == null ? against(last, Kind.LAST_BILL, Why.USUAL) : better;
  }

  /** The same month last year, else a typical bill, where either can be compared. */
  private @Nullable Baseline better(Why why) {
    Baseline yearAgo = yearAgo(why);
    Invoice typical = yearAgo == null ? typical() : null;
    return typical == null ? yearAgo : against(typical, Kind.TYPICAL_BILL, why);
  }

  /** The same month last year, where it can be compared. */
  private @Nullable Baseline yearAgo(Why why) {
    Invoice bill = find(BillMonth.of(current).minusYears(1));
    return bill == null || !bill.currency().equals(current.currency())
        ? null
        : against(bill, Kind.SAME_MONTH_LAST_YEAR, why);
  }

  private Baseline ofMonth(YearMonth month, Kind kind, Why why) {
    Invoice bill = find(month);
    return bill == null ? new Baseline.MissingBill(month) : against(bill, kind, why);
  }

  private Baseline named(InvoiceId id) {
    for (Invoice bill : history.invoices().subList(0, at)) {
      if (bill.id().equals(id)) {
        return bill.equals(at == 0 ? null : last())
            ? against(bill, Kind.LAST_BILL, Why.ASKED)
            : against(bill, Kind.NAMED_MONTH, Why.ASKED);
      }
    }
    throw new IllegalArgumentException("no bill " + id + " before " + current.id());
  }

  private Baseline against(Invoice bill, Kind kind, Why why) {
    return bill.currency().equals(current.currency())
        ? new Against(bill, current, kind, why)
        : new Baseline.TwoCurrencies(bill, current);
  }

  private @Nullable Invoice find(YearMonth month) {
    return BillMonth.find(history.invoices().subList(0, at), month);
  }

  /** The lower median by gross of the last ordinary bills; null where there is none. */
  private @Nullable Invoice typical() {
    List<Invoice> ordinary =
        history.invoices().subList(0, at).stream()
            .skip(1)
            .filter(bill -> bill.currency().equals(current.currency()))
            .filter(bill -> Ordinary.is(bill, history))
            .toList();
    List<Invoice> recent =
        ordinary.subList(Math.max(0, ordinary.size() - TYPICAL_OF), ordinary.size()).stream()
            .sorted(Comparator.comparing(bill -> bill.totals().gross()))
            .toList();
    return recent.isEmpty() ? null : recent.get((recent.size() - 1) / 2);
  }

  /** The bill before; a credit note is none, unless there is nothing else. */
  private Invoice last() {
    for (int i = at - 1; i >= 0; i--) {
      if (!history.invoices().get(i).isCreditNote()) {
        return history.invoices().get(i);
      }
    }
    return history.invoices().get(at - 1);
  }
}
