package dev.penny.slot;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Something named in a text, from {@code start} to {@code end} (excluded), in characters. */
public sealed interface Mention {
  int start();

  int end();

  /** In major units, without a sign; {@code currency}: ISO code, null where none can be told. */
  record Money(int start, int end, BigDecimal major, @Nullable String currency)
      implements Mention {}

  /** One day; {@code loose}: its year or month was not said. */
  record Day(int start, int end, LocalDate day, boolean loose) implements Mention {}

  /** The first day of a range; {@code loose} as above; null: it can't be told. */
  record From(int start, int end, LocalDate day, Grain grain, boolean loose) implements Mention {}

  /** The last day of a range, included. */
  record To(int start, int end, LocalDate day, Grain grain, boolean loose) implements Mention {}

  /** A period called by its name, both days included. */
  record Stretch(int start, int end, LocalDate from, LocalDate to, Grain grain, boolean loose)
      implements Mention {}

  /** So many days at no particular time. */
  record Length(int start, int end, int days) implements Mention {}

  /** A time that comes again and again. */
  record Repeated(int start, int end) implements Mention {}

  /** A time that nobody can tell: "lately"; {@code day}: said as one day. */
  record Vague(int start, int end, boolean day) implements Mention {}

  /** An event in the life of an account that a time is counted from: "since I moved". */
  record Since(int start, int end, Happening happening) implements Mention {}

  /** The number of an invoice as written. */
  record InvoiceNumber(int start, int end, String number) implements Mention {}

  /** A coupon code as written. */
  record CouponCode(int start, int end, String code) implements Mention {}

  /** The last four digits of a card or bank account. */
  record LastFour(int start, int end, String digits) implements Mention {}

  /** What may have happened to an account. */
  enum Happening {
    MOVED,
    JOINED,
    CHANGED_PLAN
  }
}
