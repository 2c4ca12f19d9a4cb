package dev.penny.eligibility;

import dev.penny.promotion.Field;
import dev.penny.promotion.Operand;
import dev.penny.promotion.Promotion;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The values a promotion's conditions look at in one situation. */
record Facts(Basket basket, Promotion promotion) {

  Situation situation() {
    return basket.situation();
  }

  /** None where it is not known, several for tags and items. */
  List<Operand> values(Field field) {
    var customer = situation().customer();
    var order = situation().order();
    return switch (field) {
      case ACCOUNT_ID -> text(customer.id().value());
      case ACCOUNT_SEGMENT -> text(customer.segment());
      case ACCOUNT_COUNTRY -> text(customer.country());
      case ACCOUNT_TENURE -> whole(customer.tenureMonths());
      case ACCOUNT_ORDERS -> whole(customer.orders());
      case ACCOUNT_TAGS -> customer.tags().stream().<Operand>map(Operand.Text::new).toList();
      case ORDER_AMOUNT -> whole(basket.amount());
      case ORDER_ELIGIBLE_AMOUNT -> whole(basket.eligibleAmount(promotion.effect()));
      case ORDER_CURRENCY -> text(order.currency().getCurrencyCode());
      case ORDER_CHANNEL -> text(order.channel());
      case ITEM_CHARGE_CODE -> basket.chargeCodes();
      case ITEM_PRODUCT -> basket.products();
      case TIME_DATE -> text(local().toLocalDate().toString());
      case TIME_WEEKDAY ->
          text(local().getDayOfWeek().name().substring(0, 3).toLowerCase(Locale.ROOT));
      case TIME_HOUR -> whole((long) local().getHour());
    };
  }

  private ZonedDateTime local() {
    return basket.local(promotion.window().zone());
  }

  private static List<Operand> text(@Nullable String value) {
    return value == null ? List.of() : List.of(new Operand.Text(value));
  }

  private static List<Operand> whole(@Nullable Long value) {
    return value == null ? List.of() : List.of(new Operand.Whole(value));
  }
}
