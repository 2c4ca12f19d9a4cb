package dev.penny.forecast;

import dev.penny.explain.exact.Ratio;
import dev.penny.explain.story.Forecast;
import dev.penny.explain.story.NextBill;
import dev.penny.forecast.Tails.Miss;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Catalogue;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.Period;
import dev.penny.money.Money;
import java.util.ArrayList;
import java.util.List;

/**
 * Forecasts with a range. Each earlier bill is forecast from what was known when the bill before it
 * was issued; how far that was off, as a part of the forecast, says how far the next forecast may
 * be off. Nothing is assumed about how bills are spread; {@link Tails} says which of these errors
 * the range holds.
 */
public final class Outlooks {
  /** With fewer errors than this their tails say nothing. */
  private static final int FEWEST = 6;

  /** Bills older than this say little about the next one. */
  private static final int LOOK_BACK = 24;

  /** Metered use goes with the season: a year holds every turn of it once. */
  private static final int LOOK_BACK_METERED = 12;

  private Outlooks() {}

  /** After a bill of this account; what came later must not be in the history. */
  public static Outlook after(AccountHistory history, Catalogue catalogue, Invoice bill) {
    return around(Forecast.after(history, catalogue, bill), history, catalogue, bill);
  }

  /** The same for a forecast that knows more than the records, such as of a change granted here. */
  public static Outlook around(
      NextBill next, AccountHistory history, Catalogue catalogue, Invoice bill) {
    List<Miss> misses = misses(history, catalogue, bill);
    if (misses.size() < FEWEST) {
      return new Outlook(next, null, misses.size());
    }
    Tails tails =
        isMetered(bill)
            ? Tails.evenly(misses, season(next.period()))
            : Tails.of(misses.stream().map(Miss::error).toList());
    Money from = scaled(next.gross(), tails.low());
    Money to = scaled(next.gross(), tails.high());
    return new Outlook(next, new Outlook.Range(from, to), misses.size());
  }

  private static List<Miss> misses(AccountHistory history, Catalogue catalogue, Invoice bill) {
    List<Invoice> bills = history.invoices();
    int last = bills.indexOf(bill);
    int back = isMetered(bill) ? LOOK_BACK_METERED : LOOK_BACK;
    List<Miss> misses = new ArrayList<>();
    for (int at = Math.max(1, last - back); at < last; at++) {
      Invoice then = bills.get(at);
      Invoice came = bills.get(at + 1);
      if (then.isCreditNote() || came.isCreditNote() || !comparable(then, came, bill)) {
        continue;
      }
      Money expected = Forecast.after(Known.on(history, at), catalogue, then).gross();
      if (expected.signum() > 0) {
        Money off = came.totals().gross().minus(expected);
        misses.add(new Miss(Ratio.of(off.minor(), expected.minor()), season(came.period())));
      }
    }
    return misses;
  }

  /** How far use moves from one month to the next: between winter and summer twice as far. */
  private static int season(Period period) {
    return switch (period.start().getMonth()) {
      case DECEMBER, JANUARY, FEBRUARY, JUNE, JULY, AUGUST -> 1;
      case MARCH, APRIL, MAY, SEPTEMBER, OCTOBER, NOVEMBER -> 2;
    };
  }

  private static boolean isMetered(Invoice bill) {
    return bill.items().stream().anyMatch(item -> item.reads() != null);
  }

  private static boolean comparable(Invoice then, Invoice came, Invoice bill) {
    return then.currency().equals(bill.currency()) && came.currency().equals(bill.currency());
  }

  /** The forecast and that part of it, not below zero where the forecast is not. */
  private static Money scaled(Money forecast, Ratio part) {
    long minor = Ratio.of(forecast.minor()).times(part.plus(Ratio.one())).rounded();
    return Money.of(forecast.signum() >= 0 ? Math.max(0, minor) : minor, forecast.currency());
  }
}
