package dev.penny.action;

import dev.penny.ledger.Subscription;
import dev.penny.money.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * What ending a contract takes and costs, as data.
 *
 * @param coolingDays from its start it may be ended at once, without a fee
 * @param noticeDays from the request to the end otherwise
 * @param feePercent of what the months left of the term would cost
 * @param stayMonths who is with us so long is offered to talk about staying
 * @param stayFrom so is who pays this much a month, by currency
 */
public record EndRules(
    int coolingDays, int noticeDays, int feePercent, int stayMonths, Map<String, Money> stayFrom) {
  private static final String FROM = "end.stay.from.";
  private static final int HUNDRED = 100;

  public EndRules {
    stayFrom = Map.copyOf(stayFrom);
  }

  public boolean isCooling(Subscription subscription, LocalDate today) {
    return today.isBefore(subscription.start().plusDays(coolingDays));
  }

  /** The first day on which it may be over. */
  public LocalDate earliest(Subscription subscription, LocalDate today) {
    return isCooling(subscription, today) ? today : today.plusDays(noticeDays);
  }

  /** For ending on that day, before the term is over; null: nothing. Rounded half up. */
  public @Nullable Money fee(
      Subscription subscription, Money monthly, LocalDate end, boolean cooling) {
    Subscription.Contract contract = subscription.contract();
    if (cooling || contract == null || !contract.end().isAfter(end) || monthly.signum() <= 0) {
      return null;
    }
    long months = ChronoUnit.MONTHS.between(end, contract.end());
    long begun = end.plusMonths(months).isBefore(contract.end()) ? months + 1 : months;
    long hundredths = Math.multiplyExact(Math.multiplyExact(monthly.minor(), begun), feePercent);
    Money fee = Money.of(Math.floorDiv(hundredths + HUNDRED / 2, HUNDRED), monthly.currency());
    return fee.isZero() ? null : fee;
  }

  /** Whether staying is to be talked about first. */
  public boolean isForStaying(Subscription subscription, Money monthly, LocalDate today) {
    Money from = stayFrom.get(monthly.currency().getCurrencyCode());
    return ChronoUnit.MONTHS.between(subscription.start(), today) >= stayMonths
        || (from != null && monthly.compareTo(from) >= 0);
  }

  static EndRules of(Properties table) {
    var from = new HashMap<String, Money>();
    for (String key : table.stringPropertyNames()) {
      if (key.startsWith(FROM)) {
        String currency = key.substring(FROM.length());
        from.put(currency, PolicyText.amounts(table, key, currency, 1)[0]);
      }
    }
    return new EndRules(
        PolicyText.days(table, "end.cooling.days"),
        PolicyText.days(table, "end.notice.days"),
        PolicyText.number("end.fee.percent", PolicyText.value(table, "end.fee.percent")),
        PolicyText.days(table, "end.stay.months"),
        from);
  }
}
