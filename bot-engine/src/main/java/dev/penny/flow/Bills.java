package dev.penny.flow;

import dev.penny.conversation.Slot.BillWanted;
import dev.penny.explain.story.BillMonth;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceItem;
import dev.penny.ledger.ItemId;
import dev.penny.promotion.CodeText;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Links what a customer says to their own bills: the closed world that takes the guessing out. A
 * bill is called by the month that {@link BillMonth} gives it.
 */
public final class Bills {
  /** Fewer figures than these end too many numbers. */
  private static final int SHORTEST_END = 4;

  private final AccountHistory history;
  private final List<Invoice> bills;
  private final LocalDate today;

  public Bills(AccountHistory history, LocalDate today) {
    this.history = history;
    this.bills = history.invoices();
    this.today = today;
  }

  public static YearMonth month(Invoice bill) {
    return BillMonth.of(bill);
  }

  /** The bill that is meant, or null where there is none. */
  public @Nullable Invoice find(BillWanted wanted) {
    return switch (wanted) {
      case BillWanted.Latest _ -> bills.isEmpty() ? null : bills.getLast();
      case BillWanted.InMonth(var month, var year) -> inMonth(month, year);
      case BillWanted.YearsAgo(var month, var years) -> inMonth(month, today.getYear() - years);
      case BillWanted.InQuarter _, BillWanted.Said _, BillWanted.Numbered _ -> {
        List<Invoice> found = candidates(wanted);
        yield found.size() == 1 ? found.getFirst() : null;
      }
      case BillWanted.Extreme extreme -> newest(candidates(extreme));
      case BillWanted.MonthsAgo(var months) -> monthsAgo(months);
      case BillWanted.Before(var id) -> {
        Invoice bill = find(new BillWanted.Exactly(id));
        yield bill == null ? null : before(bill);
      }
      case BillWanted.After(var id) -> {
        Invoice bill = find(new BillWanted.Exactly(id));
        yield bill == null ? null : after(bill);
      }
      case BillWanted.Exactly(var id) ->
          newest(bills.stream().filter(b -> b.id().equals(id)).toList());
    };
  }

  /**
   * The bill on which a change since that time shows: the first of several where an event or a day
   * is counted from, else as {@link #find}.
   */
  public @Nullable Invoice firstOf(BillWanted wanted) {
    boolean since =
        wanted instanceof BillWanted.Said(var words)
            && SaidTime.isSince(words, today)
            && !candidates(wanted).isEmpty();
    return since ? candidates(wanted).getFirst() : find(wanted);
  }

  /** The bills that are meant where that may be several, oldest first. */
  public List<Invoice> candidates(BillWanted wanted) {
    if (wanted instanceof BillWanted.Said(var words)) {
      return SaidTime.bills(words, history, today);
    }
    if (wanted instanceof BillWanted.Extreme(var dearest, var words)) {
      return extreme(words == null ? bills : SaidTime.bills(words, history, today), dearest);
    }
    if (wanted instanceof BillWanted.Numbered(var number)) {
      return numbered(number);
    }
    if (!(wanted instanceof BillWanted.InQuarter(var quarter, var year))) {
      Invoice one = find(wanted);
      return one == null ? List.of() : List.of(one);
    }
    List<Invoice> found =
        bills.stream()
            .filter(b -> month(b).get(IsoFields.QUARTER_OF_YEAR) == quarter)
            .filter(b -> year == null || month(b).getYear() == year)
            .toList();
    return found.stream()
        .filter(b -> month(b).getYear() == month(found.getLast()).getYear())
        .toList();
  }

  /**
   * The bill of that month other than this one, the newest before it first; null: there is none.
   */
  public @Nullable Invoice other(Invoice bill, Month month, @Nullable Integer year) {
    List<Invoice> found =
        bills.stream()
            .filter(b -> !b.id().equals(bill.id()) && month(b).getMonth() == month)
            .filter(b -> year == null || month(b).getYear() == year)
            .toList();
    Invoice older = newest(found.stream().filter(b -> b.sequence() < bill.sequence()).toList());
    return older != null ? older : newest(found);
  }

  public @Nullable Invoice before(Invoice bill) {
    int at = bills.indexOf(bill);
    return at <= 0 ? null : bills.get(at - 1);
  }

  private @Nullable Invoice after(Invoice bill) {
    int at = bills.indexOf(bill);
    return at + 1 >= bills.size() ? null : bills.get(at + 1);
  }

  public @Nullable Invoice billOf(ItemId item) {
    return newest(
        bills.stream().filter(b -> b.items().stream().anyMatch(i -> i.id().equals(item))).toList());
  }

  public @Nullable InvoiceItem item(ItemId id) {
    return bills.stream()
        .flatMap(b -> b.items().stream())
        .filter(i -> i.id().equals(id))
        .findFirst()
        .orElse(null);
  }

  /** Newest first, at most {@code count}. */
  public List<Invoice> newest(int count) {
    return bills.reversed().stream().limit(count).toList();
  }

  /** Where that month has no bill, the one so many before the latest. */
  private @Nullable Invoice monthsAgo(int months) {
    YearMonth wanted = YearMonth.from(today).minusMonths(months);
    Invoice exact = inMonth(wanted.getMonth(), wanted.getYear());
    int at = bills.size() - 1 - months;
    return exact != null || at < 0 ? exact : bills.get(at);
  }

  private @Nullable Invoice inMonth(Month month, @Nullable Integer year) {
    return newest(
        bills.stream()
            .filter(b -> month(b).getMonth() == month)
            .filter(b -> year == null || month(b).getYear() == year)
            .toList());
  }

  /** Those that ask for most, or least, without what was brought forward from other bills. */
  private static List<Invoice> extreme(List<Invoice> bills, boolean dearest) {
    Comparator<Invoice> bySize = Comparator.comparing(b -> b.totals().payable());
    var first = bills.stream().min(dearest ? bySize.reversed() : bySize);
    return bills.stream()
        .filter(b -> first.isPresent() && bySize.compare(b, first.get()) == 0)
        .toList();
  }

  /** By the whole number; else by its end, without prefix, blanks or dashes. */
  private List<Invoice> numbered(String number) {
    String asked = CodeText.lookalike(number);
    List<Invoice> whole =
        bills.stream()
            .filter(b ->
                CodeText.lookalike(b.number()).equals(asked)
                    || CodeText.lookalike(b.id().value()).equals(asked))
            .toList();
    String digits = CodeText.lookalike(number.replaceAll("^[^0-9]+", ""));
    return !whole.isEmpty() || digits.length() < SHORTEST_END
        ? whole
        : bills.stream()
            .filter(b ->
                CodeText.lookalike(b.number()).endsWith(asked)
                    || CodeText.lookalike(b.number()).endsWith(digits))
            .toList();
  }

  private static @Nullable Invoice newest(List<Invoice> bills) {
    return bills.isEmpty() ? null : bills.getLast();
  }
}
