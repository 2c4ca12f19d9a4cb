package dev.penny.turn;

import dev.penny.flow.OrderAtHand;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Subscription;
import dev.penny.promotion.Customer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What the rules of promotions may know of a customer, from the customer's own books: the kind of
 * customer, the country, full months since the first subscription, bills so far (their orders), and
 * the trade as a tag. An order from a shop's page may say more: orders at the shop, groups.
 */
public final class WhoAsks {
  private WhoAsks() {}

  /** With what the shop knows beside, where the order came with it. */
  static Customer of(AccountHistory history, Instant now, OrderAtHand at) {
    Customer own = of(history, now);
    OrderAtHand.Handed handed = at.handed();
    if (handed == null) {
      return own;
    }
    Long orders = handed.ordersBefore() == null ? own.orders() : handed.ordersBefore();
    List<String> tags =
        Stream.concat(own.tags().stream(), handed.tags().stream()).distinct().toList();
    return new Customer(own.id(), own.segment(), own.country(), own.tenureMonths(), orders, tags);
  }

  public static Customer of(AccountHistory history, Instant now) {
    var account = history.account();
    LocalDate today = now.atZone(account.zone()).toLocalDate();
    Long months =
        history.subscriptions().stream()
            .map(Subscription::start)
            .min(Comparator.naturalOrder())
            .map(first -> Math.max(0, ChronoUnit.MONTHS.between(first, today)))
            .orElse(null);
    return new Customer(
        account.id(),
        account.segment().name().toLowerCase(Locale.ROOT),
        account.country(),
        months,
        (long) history.invoices().size(),
        List.of(account.industry().name().toLowerCase(Locale.ROOT)));
  }
}
