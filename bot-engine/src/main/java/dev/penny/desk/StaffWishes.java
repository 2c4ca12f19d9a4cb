package dev.penny.desk;

import dev.penny.action.Cases;
import dev.penny.action.Policy;
import dev.penny.action.Wish;
import dev.penny.flow.Schedule;
import dev.penny.flow.TimeTerms;
import dev.penny.ledger.AccountHistory;
import dev.penny.money.Money;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the staff ask for on an account: of the customer, or for them. All that is refused here is
 * an {@code IllegalArgumentException} whose words are for the console.
 */
public record StaffWishes(AccountHistory history, Cases cases, Policy policy, LocalDate today) {
  private static final Pattern PROOF = Pattern.compile("([a-z]+)(?::(\\d{1,3}))?");
  private static final int LONGEST = 90;

  /** {@code identity}, or with the days to send it in: {@code identity:14}. */
  public Wish proof(@Nullable String detail) {
    Matcher asked = PROOF.matcher(detail == null ? "" : detail);
    if (!asked.matches()) {
      throw new IllegalArgumentException(
          "Say what the proof is for: identity, address or payment.");
    }
    String days = asked.group(2);
    int within = days == null ? policy.proofs().answerDays() : Integer.parseInt(days);
    if (within < 1 || within > LONGEST) {
      throw new IllegalArgumentException("The customer gets 1 to " + LONGEST + " days to send it.");
    }
    return new Wish.Proof(purpose(asked.group(1)), today.plusDays(within));
  }

  private static Wish.Purpose purpose(String name) {
    for (Wish.Purpose purpose : Wish.Purpose.values()) {
      if (purpose.name().toLowerCase(Locale.ROOT).equals(name)) {
        return purpose;
      }
    }
    throw new IllegalArgumentException("A proof is for identity, address or payment.");
  }

  /** In major units, with a point or a comma. */
  public static Money amount(String major, Currency currency) {
    try {
      BigDecimal minor =
          new BigDecimal(major.strip().replace(',', '.'))
              .movePointRight(currency.getDefaultFractionDigits());
      return Money.of(minor.longValueExact(), currency);
    } catch (ArithmeticException | NumberFormatException e) {
      throw new IllegalArgumentException(
          "The amount must be a number like 12.50, in " + currency.getCurrencyCode() + ".", e);
    }
  }

  /** The schedule by its name, for what is open now. */
  public Wish time(@Nullable String detail) {
    Schedule schedule;
    try {
      schedule = Schedule.named(detail == null ? "" : detail);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("There is no such day.", e);
    }
    if (schedule == null || schedule.count() < 1) {
      throw new IllegalArgumentException("Say on which day, or in how many parts from which day.");
    }
    if (schedule.first().isBefore(today)) {
      throw new IllegalArgumentException("The first day is over.");
    }
    TimeTerms terms = history.invoices().isEmpty() ? null : terms();
    if (terms == null || terms.balance().minor() < schedule.count()) {
      throw new IllegalArgumentException("There is nothing open that could be paid later.");
    }
    return terms.wish(schedule);
  }

  private TimeTerms terms() {
    return TimeTerms.of(history, cases, policy.time(), today);
  }
}
