package dev.penny.action;

import dev.penny.money.Money;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The table of who may do what, up to how much and until when, as data.
 *
 * @param version named by every refusal
 * @param windowDays over how many days a customer's credits count together
 */
public record Policy(
    String version,
    Map<Kind, Level> levels,
    Map<String, Limit> limits,
    int windowDays,
    Disputes disputes) {

  /** The table that comes along. */
  public static final Policy SHIPPED = shipped();

  public Policy {
    levels = Map.copyOf(levels);
    limits = Map.copyOf(limits);
  }

  /** {@code windowDays} count from the issue of a bill, the others from the step before. */
  public record Disputes(int windowDays, int answerDays, int evidenceDays) {}

  /**
   * Reads a table.
   *
   * @throws IllegalArgumentException an action has no level, or a value is not what it should be;
   *     the key is named
   */
  public static Policy of(Properties table) {
    var levels = new EnumMap<Kind, Level>(Kind.class);
    for (Kind kind : Kind.values()) {
      String key = "level." + kind.label();
      levels.put(kind, level(key, value(table, key)));
    }
    var limits = new HashMap<String, Limit>();
    for (String key : table.stringPropertyNames()) {
      if (key.startsWith("limit.")) {
        limits.put(key.substring("limit.".length()), limit(key, value(table, key)));
      }
    }
    return new Policy(
        value(table, "version"),
        levels,
        limits,
        days(table, "window.days"),
        new Disputes(
            days(table, "dispute.window.days"),
            days(table, "dispute.answer.days"),
            days(table, "dispute.evidence.days")));
  }

  public Level level(Kind kind) {
    return Objects.requireNonNull(levels.get(kind));
  }

  /** What a level may give in a currency; a level or currency that is not in the table: nothing. */
  Limit limit(Level level, Currency currency) {
    Limit limit = limits.get(level.label() + "." + currency.getCurrencyCode());
    Money nothing = Money.zero(currency);
    return limit == null ? new Limit(nothing, nothing, nothing) : limit;
  }

  /** The lowest level that may give that much at once; null: none may. */
  @Nullable Level reaching(Money amount) {
    for (Level level : Level.values()) {
      if (amount.compareTo(limit(level, amount.currency()).each()) <= 0) {
        return level;
      }
    }
    return null;
  }

  private static Policy shipped() {
    try (InputStream in = Policy.class.getResourceAsStream("policy.properties")) {
      var table = new Properties();
      table.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
      return of(table);
    } catch (IOException e) {
      throw new UncheckedIOException("the shipped policy cannot be read", e);
    }
  }

  private static String value(Properties table, String key) {
    String value = table.getProperty(key);
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException("the policy has no " + key);
    }
    return value.strip();
  }

  private static Level level(String key, String value) {
    try {
      return Level.valueOf(value.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw bad(key, value, "one of anonymous, customer, agent, lead, admin", e);
    }
  }

  /** {@code limit.agent.EUR=25.00 150.00 50.00}. */
  private static Limit limit(String key, String value) {
    String[] parts = value.split("\\s+", -1);
    String[] names = key.split("\\.", -1);
    try {
      if (parts.length != 3 || names.length != 3) {
        throw new IllegalArgumentException("not three parts");
      }
      level(key, names[1]);
      var currency = Currency.getInstance(names[2]);
      return new Limit(
          money(parts[0], currency), money(parts[1], currency), money(parts[2], currency));
    } catch (ArithmeticException | IllegalArgumentException e) {
      throw bad(key, value, "three amounts of that currency: each, a day, a customer", e);
    }
  }

  private static Money money(String major, Currency currency) {
    int exponent = currency.getDefaultFractionDigits();
    return Money.of(new BigDecimal(major).movePointRight(exponent).longValueExact(), currency);
  }

  private static int days(Properties table, String key) {
    String value = value(table, key);
    try {
      int days = Integer.parseInt(value);
      if (days > 0) {
        return days;
      }
    } catch (NumberFormatException e) {
      throw bad(key, value, "a number of days", e);
    }
    throw bad(key, value, "at least one day", null);
  }

  private static IllegalArgumentException bad(
      String key, String value, String wanted, @Nullable Exception cause) {
    return new IllegalArgumentException(
        "the policy says " + key + "=" + value + ", which is not " + wanted, cause);
  }
}
