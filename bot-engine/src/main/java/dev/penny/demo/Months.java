package dev.penny.demo;

import dev.penny.ledger.Period;
import java.time.LocalDate;

/**
 * The bill cycles of one customer, 0 being the oldest bill; {@code newest} is the start of the last
 * one.
 */
record Months(LocalDate newest, int bills) {
  LocalDate start(int bill) {
    return newest.minusMonths(bills - 1L - bill);
  }

  Period period(int bill) {
    return new Period(start(bill), start(bill + 1));
  }

  boolean last(int bill) {
    return bill == bills - 1;
  }
}
