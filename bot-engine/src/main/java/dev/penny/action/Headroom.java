package dev.penny.action;

import dev.penny.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * How much an actor may still give at this moment.
 *
 * @param givenToday what the actor's purse has given today (in the zone of the policy), over all
 *     accounts
 */
record Headroom(
    Policy policy,
    Cases cases,
    BiFunction<Purse, Currency, Money> givenToday,
    Actor actor,
    Instant now) {

  /** Why this amount is more than the actor may give now; null: it is not. */
  @Nullable Refusal over(Purse purse, Money amount) {
    Currency currency = amount.currency();
    Limit limit = policy.limit(purse, actor.level(), currency);
    if (amount.compareTo(limit.each()) > 0) {
      return over(Rule.LIMIT_EACH, purse, limit.each(), amount);
    }
    if (purse != Purse.CORRECTION
        && givenToday.apply(purse, currency).plus(amount).compareTo(limit.day()) > 0) {
      return over(Rule.LIMIT_DAY, purse, limit.day(), amount);
    }
    Instant since = now.minus(Duration.ofDays(policy.windowDays()));
    return cases.givenSince(since, purse, currency).plus(amount).compareTo(limit.customer()) > 0
        ? over(Rule.LIMIT_CUSTOMER, purse, limit.customer(), amount)
        : null;
  }

  /** Who may do it all the same: at least a level higher, and one that may give that much. */
  private Refusal over(Rule rule, Purse purse, Money limit, Money amount) {
    Level override = policy.reaching(purse, amount);
    Level next = next(actor.level());
    if (override != null && next != null && !override.reaches(next)) {
      override = next;
    } else if (next == null) {
      override = null;
    }
    return new Refusal(rule, policy.version(), override, limit, null);
  }

  private static @Nullable Level next(Level level) {
    return switch (level) {
      case ANONYMOUS -> Level.CUSTOMER;
      case CUSTOMER -> Level.AGENT;
      case AGENT -> Level.LEAD;
      case LEAD -> Level.ADMIN;
      case ADMIN -> null;
    };
  }
}
