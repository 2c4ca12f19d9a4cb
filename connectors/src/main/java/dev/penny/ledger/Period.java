package dev.penny.ledger;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A half-open span of local days: {@code start} included, {@code end} excluded. An end before its
 * start is refused.
 */
public record Period(LocalDate start, LocalDate end) {
  public Period {
    if (end.isBefore(start)) {
      throw new IllegalArgumentException(
          "period ends (" + end + ") before it starts (" + start + ")");
    }
  }

  public long days() {
    return ChronoUnit.DAYS.between(start, end);
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(start) && day.isBefore(end);
  }

  public LocalDate lastDay() {
    return end.isAfter(start) ? end.minusDays(1) : start;
  }
}
