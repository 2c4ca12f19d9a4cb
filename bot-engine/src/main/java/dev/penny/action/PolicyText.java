package dev.penny.action;

import dev.penny.money.Money;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Values of the policy from text; what is not what it should be is refused by its key. */
final class PolicyText {
  private PolicyText() {}

  static String value(Properties table, String key) {
    String value = table.getProperty(key);
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException("the policy has no " + key);
    }
    return value.strip();
  }

  static Level level(Properties table, String key) {
    return level(key, value(table, key));
  }

  static Level level(String key, String value) {
    try {
      return Level.valueOf(value.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw bad(key, value, "one of anonymous, customer, agent, lead, admin", e);
    }
  }

  static <E extends Enum<E>> E oneOf(Properties table, String key, Class<E> type) {
    return named(key, value(table, key), type);
  }

  static <E extends Enum<E>> E named(String key, String value, Class<E> type) {
    try {
      return Enum.valueOf(type, value.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      String all = Arrays.toString(type.getEnumConstants()).toLowerCase(Locale.ROOT);
      throw bad(key, value, "one of " + all, e);
    }
  }

  static Money money(String major, Currency currency) {
    int exponent = currency.getDefaultFractionDigits();
    return Money.of(new BigDecimal(major).movePointRight(exponent).longValueExact(), currency);
  }

  /** So many amounts of one currency, with blanks between them. */
  static Money[] amounts(Properties table, String key, String currency, int many) {
    String value = value(table, key);
    String[] parts = value.split("\\s+", -1);
    try {
      if (parts.length != many) {
        throw new IllegalArgumentException("not " + many + " amounts");
      }
      var unit = Currency.getInstance(currency);
      return Arrays.stream(parts).map(p -> money(p, unit)).toArray(Money[]::new);
    } catch (ArithmeticException | IllegalArgumentException e) {
      throw bad(key, value, many + " amounts of that currency", e);
    }
  }

  static int days(Properties table, String key) {
    int days = number(key, value(table, key));
    if (days > 0) {
      return days;
    }
    throw bad(key, Integer.toString(days), "at least one day", null);
  }

  static ZoneId zone(Properties table, String key) {
    String value = value(table, key);
    try {
      return ZoneId.of(value);
    } catch (DateTimeException e) {
      throw bad(key, value, "the name of a time zone, like Europe/Dublin", e);
    }
  }

  /** Zero or more. */
  static int number(String key, String value) {
    try {
      int number = Integer.parseInt(value);
      if (number >= 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw bad(key, value, "a number", e);
    }
    throw bad(key, value, "zero or more", null);
  }

  static IllegalArgumentException bad(
      String key, String value, String wanted, @Nullable Exception cause) {
    return new IllegalArgumentException(
        "the policy says " + key + "=" + value + ", which is not " + wanted, cause);
  }
}
