package dev.penny.explain.story;

import dev.penny.ledger.InvoiceItem;
import dev.penny.ledger.Period;
import dev.penny.ledger.ProductId;
import dev.penny.money.Money;
import dev.penny.money.Quantity;
import dev.penny.money.UnitPrice;
import dev.penny.phrase.Phrase;
import java.time.LocalDate;
import java.util.List;

/**
 * What the next bill will be if nothing else changes: exact under its assumptions, which are
 * sentences to be shown with it. {@code amountDue} is the sum of the lines plus tax, less the
 * credits left.
 */
public record NextBill(
    Period period,
    LocalDate issueDate,
    Money amountDue,
    Money tax,
    Money creditsUsed,
    List<Line> lines,
    List<List<Phrase>> assumptions) {
  public NextBill {
    lines = List.copyOf(lines);
    assumptions = assumptions.stream().map(List::copyOf).toList();
  }

  /** What is charged, before credits. */
  public Money gross() {
    return amountDue.plus(creditsUsed);
  }

  /**
   * A line that is expected; {@code like} is the line of a bill it goes on from, {@code product}
   * and {@code name} are what will be billed, which after a move is another plan.
   */
  public record Line(
      InvoiceItem like,
      ProductId product,
      String name,
      Quantity quantity,
      UnitPrice price,
      Money base,
      Money amount,
      Basis basis) {}

  /** What the expectation rests on. */
  public enum Basis {
    /** A subscription that goes on. */
    CONTINUES,
    /** As much use a day as on this bill. */
    SAME_DAILY_USE,
    /** The usual quantity of the last bills. */
    USUAL_QUANTITY,
    /**
     * A change inside the period that was billed in advance: given back, or charged, for its rest.
     */
    PART_PERIOD
  }
}
