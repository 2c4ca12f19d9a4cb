package dev.penny.action;

import dev.penny.audit.Favour;
import dev.penny.money.Money;
import dev.penny.promotion.ReasonCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The table of who may do what, up to how much and until when, as data.
 *
 * @param version named by every refusal
 * @param zone where a day begins, for limits of a day and for days counted back
 * @param windowDays over how many days a customer's credits count together
 * @param changeDecides who may grant a change of plan
 * @param favour whether the bot raises what is wrong in the customer's favour
 * @param waives who may set aside why a promotion does not apply; a reason that is not there:
 *     nobody
 * @param endDecides who may grant the end of a subscription
 * @param overrules who may do all the same what a person refused
 */
public record Policy(
    String version,
    Map<Kind, Level> levels,
    Map<String, Limit> limits,
    int windowDays,
    Disputes disputes,
    TimeTable time,
    Level changeDecides,
    Level endDecides,
    Level overrules,
    EndRules ends,
    ProofRules proofs,
    PaymentDays payments,
    ZoneId zone,
    Favour favour,
    Map<ReasonCode, Level> waives) {

  private static final String WAIVE = "discount.waive.";

  /** The table that comes along. */
  public static final Policy SHIPPED = shipped();

  public Policy {
    levels = Map.copyOf(levels);
    limits = Map.copyOf(limits);
    waives = Map.copyOf(waives);
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
      levels.put(kind, PolicyText.level(table, key));
    }
    var limits = new HashMap<String, Limit>();
    for (String key : table.stringPropertyNames()) {
      if (key.startsWith("limit.") || key.contains(".limit.")) {
        limits.put(key, limit(key, PolicyText.value(table, key)));
      }
    }
    return new Policy(
        PolicyText.value(table, "version"),
        levels,
        limits,
        PolicyText.days(table, "window.days"),
        new Disputes(
            PolicyText.days(table, "dispute.window.days"),
            PolicyText.days(table, "dispute.answer.days"),
            PolicyText.days(table, "dispute.evidence.days")),
        TimeTable.of(table),
        PolicyText.level(table, "change.decides"),
        PolicyText.level(table, "end.decides"),
        PolicyText.level(table, "overrule.decides"),
        EndRules.of(table),
        ProofRules.of(table),
        PaymentDays.of(table),
        PolicyText.zone(table, "day.zone"),
        PolicyText.oneOf(table, "errors.in.customers.favour", Favour.class),
        waives(table));
  }

  /** {@code discount.waive.expired=agent}. */
  private static Map<ReasonCode, Level> waives(Properties table) {
    var waives = new EnumMap<ReasonCode, Level>(ReasonCode.class);
    for (String key : table.stringPropertyNames()) {
      if (key.startsWith(WAIVE)) {
        waives.put(
            PolicyText.named(key, key.substring(WAIVE.length()), ReasonCode.class),
            PolicyText.level(table, key));
      }
    }
    return waives;
  }

  public Level level(Kind kind) {
    return Objects.requireNonNull(levels.get(kind));
  }

  /** What a level may give in a currency; a level or currency that is not in the table: nothing. */
  Limit limit(Purse purse, Level level, Currency currency) {
    String table =
        switch (purse) {
          case GOODWILL -> "limit.";
          case REFUND -> "refund.limit.";
          case CORRECTION -> "correction.limit.";
          case DISCOUNT -> "discount.limit.";
        };
    Limit limit = limits.get(table + level.label() + "." + currency.getCurrencyCode());
    Money nothing = Money.zero(currency);
    return limit == null ? new Limit(nothing, nothing, nothing) : limit;
  }

  /** What this level may take off bills by hand. */
  public Limit discounts(Level level, Currency currency) {
    return limit(Purse.DISCOUNT, level, currency);
  }

  /** Up to what sum this level may decide that a fault is corrected for all it hit. */
  public Money faultLimit(Level level, Currency currency) {
    return limit(Purse.CORRECTION, level, currency).day();
  }

  /** When the day of that moment began. */
  public Instant dayOf(Instant now) {
    return now.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
  }

  /** The lowest level that may give that much at once; null: none may. */
  @Nullable Level reaching(Purse purse, Money amount) {
    for (Level level : Level.values()) {
      if (amount.compareTo(limit(purse, level, amount.currency()).each()) <= 0) {
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

  /** {@code limit.agent.EUR=25.00 150.00 50.00}. */
  private static Limit limit(String key, String value) {
    String[] parts = value.split("\\s+", -1);
    String[] names = key.split("\\.", -1);
    try {
      if (parts.length != 3 || names.length < 3) {
        throw new IllegalArgumentException("not three parts");
      }
      var _ = PolicyText.level(key, names[names.length - 2]);
      var currency = Currency.getInstance(names[names.length - 1]);
      return new Limit(
          PolicyText.money(parts[0], currency),
          PolicyText.money(parts[1], currency),
          PolicyText.money(parts[2], currency));
    } catch (ArithmeticException | IllegalArgumentException e) {
      throw PolicyText.bad(
          key, value, "three amounts of that currency: each, a day, a customer", e);
    }
  }
}
