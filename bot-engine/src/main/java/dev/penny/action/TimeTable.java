package dev.penny.action;

import dev.penny.action.Wish.Past;
import dev.penny.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The table of time to pay, as data: the first row that fits an account says how much there is.
 *
 * @param lateDays how far back late payments count
 * @param againDays from the begin of one until the next may be asked for
 * @param firstDays by when the first instalment is due at the latest
 * @param graceDays for how long after its day a payment is not missed yet
 */
public record TimeTable(
    List<Row> rows,
    Map<String, Sizes> sizes,
    int lateDays,
    int againDays,
    int firstDays,
    int graceDays,
    Missed missed) {
  private static final int COLUMNS = 8;

  public TimeTable {
    rows = List.copyOf(rows);
    sizes = Map.copyOf(sizes);
  }

  /** What becomes of a plan of which a payment is missed. */
  public enum Missed {
    /** The rest is due at once. */
    ENDS,
    /** What was missed is due with the next payment. */
    GOES_ON
  }

  public enum Size {
    SMALL,
    MEDIUM,
    LARGE
  }

  /**
   * {@code least}: that is spread at all, and the least instalment. The others are upper bounds.
   */
  public record Sizes(Money least, Money small, Money medium, Money large) {
    @Nullable Size of(Money open) {
      if (open.compareTo(least) < 0 || open.compareTo(large) > 0) {
        return null;
      }
      return open.compareTo(small) <= 0
          ? Size.SMALL
          : open.compareTo(medium) <= 0 ? Size.MEDIUM : Size.LARGE;
    }
  }

  /**
   * {@code late}, {@code broken}, {@code disputes}: at most; {@code months}: at least; then what it
   * gives: days of extension, instalments, and who decides.
   */
  public record Row(
      Size size,
      int late,
      int broken,
      int months,
      int disputes,
      int days,
      int parts,
      Level decides) {
    boolean fits(Size open, Past past, int disputed) {
      return open == size
          && past.late() <= late
          && past.broken() <= broken
          && past.months() >= months
          && disputed <= disputes;
    }
  }

  /** The row for this account; null: there is none, so a person must look. */
  public @Nullable Row row(Money open, Past past, int disputes) {
    Sizes bounds = sizes.get(open.currency().getCurrencyCode());
    Size size = bounds == null ? null : bounds.of(open);
    return size == null
        ? null
        : rows.stream().filter(r -> r.fits(size, past, disputes)).findFirst().orElse(null);
  }

  /** The least instalment. */
  public Money least(Currency currency) {
    Sizes bounds = sizes.get(currency.getCurrencyCode());
    return bounds == null ? Money.of(1, currency) : bounds.least();
  }

  /** How many instalments are possible at most: those of the row, and none below the least. */
  public int mostParts(Row row, Money open) {
    long fit = open.minor() / Math.max(1, least(open.currency()).minor());
    return (int) Math.min(row.parts(), fit);
  }

  /** On which day time may be asked for again after what was granted; null: on any. */
  public @Nullable LocalDate frees(Cases cases) {
    LocalDate frees = null;
    for (RequestCase past : cases.requests(Kind.REQUEST_TIME)) {
      if (past.standing() == RequestCase.Standing.GRANTED
          && past.wish() instanceof Wish.TimeToPay time) {
        LocalDate again = time.asked().plusDays(againDays);
        LocalDate over = time.ends().plusDays(1);
        LocalDate later = over.isAfter(again) ? over : again;
        frees = frees == null || later.isAfter(frees) ? later : frees;
      }
    }
    return frees;
  }

  static TimeTable of(Properties table) {
    var rows = new TreeMap<Integer, Row>();
    var sizes = new HashMap<String, Sizes>();
    for (String key : table.stringPropertyNames()) {
      if (key.startsWith("time.row.")) {
        rows.put(PolicyText.number(key, key.substring("time.row.".length())), row(table, key));
      } else if (key.startsWith("time.size.")) {
        sizes.put(key.substring("time.size.".length()), sizes(table, key));
      }
    }
    return new TimeTable(
        new ArrayList<>(rows.values()),
        sizes,
        PolicyText.days(table, "time.late.days"),
        PolicyText.days(table, "time.again.days"),
        PolicyText.days(table, "time.first.days"),
        PolicyText.days(table, "time.grace.days"),
        PolicyText.oneOf(table, "time.missed", Missed.class));
  }

  /** {@code time.row.1=small 2 0 3 0 21 3 customer}. */
  private static Row row(Properties table, String key) {
    String value = PolicyText.value(table, key);
    String[] parts = value.split("\\s+", -1);
    try {
      if (parts.length != COLUMNS) {
        throw new IllegalArgumentException("not eight columns");
      }
      int[] n = new int[COLUMNS];
      for (int i = 1; i < COLUMNS - 1; i++) {
        n[i] = PolicyText.number(key, parts[i]);
      }
      var size = Size.valueOf(parts[0].toUpperCase(Locale.ROOT));
      var decides = PolicyText.level(key, parts[COLUMNS - 1]);
      return new Row(size, n[1], n[2], n[3], n[4], n[5], n[6], decides);
    } catch (IllegalArgumentException e) {
      throw PolicyText.bad(
          key,
          value,
          "small, medium or large, then late, broken, months, disputes, days, parts, then who",
          e);
    }
  }

  private static Sizes sizes(Properties table, String key) {
    Money[] m = PolicyText.amounts(table, key, key.substring("time.size.".length()), 4);
    return new Sizes(m[0], m[1], m[2], m[3]);
  }
}
