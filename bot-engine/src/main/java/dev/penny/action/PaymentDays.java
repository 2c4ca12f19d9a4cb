package dev.penny.action;

import dev.penny.ledger.Account;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/**
 * How long things about payments take, in days.
 *
 * @param refund from the approval until the money is back with the customer
 * @param trace within which a payment that is looked for is found or not
 * @param reminder for how long a reminder may cross a payment
 * @param clearing how long a payment of that method takes to arrive
 */
public record PaymentDays(
    int refund, int trace, int reminder, Map<Account.PaymentMethod, Integer> clearing) {
  public PaymentDays {
    clearing = Map.copyOf(clearing);
  }

  static PaymentDays of(Properties table) {
    var clearing = new EnumMap<Account.PaymentMethod, Integer>(Account.PaymentMethod.class);
    for (var method : Account.PaymentMethod.values()) {
      String key = "payment.days." + method.name().toLowerCase(Locale.ROOT);
      clearing.put(method, PolicyText.days(table, key));
    }
    return new PaymentDays(
        PolicyText.days(table, "refund.days"),
        PolicyText.days(table, "trace.days"),
        PolicyText.days(table, "reminder.days"),
        clearing);
  }

  /** By when a payment that was begun on a day is here. */
  public LocalDate expected(Account.PaymentMethod method, LocalDate begun) {
    return begun.plusDays(Objects.requireNonNull(clearing.get(method)));
  }
}
