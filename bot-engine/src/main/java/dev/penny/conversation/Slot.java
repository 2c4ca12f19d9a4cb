package dev.penny.conversation;

import dev.penny.ledger.InvoiceId;
import dev.penny.ledger.ItemId;
import java.math.BigDecimal;
import java.time.Month;
import org.jspecify.annotations.Nullable;

/** Something the customer named, as it was understood; the flow links it to their own data. */
public sealed interface Slot {
  /** The bill that is meant. */
  record Bill(BillWanted wanted) implements Slot {}

  /** The bill to compare with. */
  record CompareWith(Against against) implements Slot {}

  /**
   * An amount as written, in major units and without a sign; {@code currency} is the ISO code where
   * one was named.
   */
  record Amount(BigDecimal major, @Nullable String currency) implements Slot {}

  /** One line of a bill, chosen from those offered. */
  record Line(ItemId item) implements Slot {}

  /** The n-th thing on the screen, from 1; -1 is the last one. */
  record Place(int number) implements Slot {}

  /** The language that was written in and is not understood: its ISO 639 code. */
  record Language(String tag) implements Slot {}

  /** The step of a task that a button stands for, by a name of that task. */
  record Step(String name) implements Slot {}

  /** The customer's own words, which may name a charge or a subject. */
  record Topic(String words) implements Slot {}

  /** Which bill; a month without a year is the last such month they were billed for. */
  sealed interface BillWanted {
    record Latest() implements BillWanted {}

    record InMonth(Month month, @Nullable Integer year) implements BillWanted {}

    /** The bill of that month of the calendar year that many years back: "June last year". */
    record YearsAgo(Month month, int years) implements BillWanted {}

    /**
     * The bills of a quarter, 1 to 4 (any other has none); without a year the last such one they
     * were billed for.
     */
    record InQuarter(int quarter, @Nullable Integer year) implements BillWanted {}

    /** The bill of the calendar month that many months back. */
    record MonthsAgo(int months) implements BillWanted {}

    /** The one before that bill. */
    record Before(InvoiceId invoice) implements BillWanted {}

    /** The one after that bill. */
    record After(InvoiceId invoice) implements BillWanted {}

    record Exactly(InvoiceId invoice) implements BillWanted {}

    /**
     * A time in the customer's own words: a day, a range, a period, or "since I moved". Which bills
     * are of that time is told where they and today are known.
     */
    record Said(String words) implements BillWanted {}

    /**
     * The dearest or the cheapest bill; {@code words}: of that time, in the customer's own words;
     * null: of all.
     */
    record Extreme(boolean dearest, @Nullable String words) implements BillWanted {}

    /** By the number printed on it, or a part of it. */
    record Numbered(String number) implements BillWanted {}
  }

  /** Compared with what. */
  sealed interface Against {
    record BillBefore() implements Against {}

    record BillOf(Month month, @Nullable Integer year) implements Against {}

    record SameMonthLastYear() implements Against {}

    /** Exactly that bill, as it was compared with before. */
    record ThisBill(InvoiceId invoice) implements Against {}

    /** A typical bill: a real one in the middle of the last comparable ones. */
    record Typical() implements Against {}
  }

  /** Whether both answer the same question, so that the later one replaces the earlier. */
  default boolean sameKind(Slot other) {
    return getClass().equals(other.getClass());
  }
}
