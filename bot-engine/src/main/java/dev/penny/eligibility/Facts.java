package dev.penny.eligibility;

import dev.penny.promotion.Field;
import dev.penny.promotion.Operand;
import dev.penny.promotion.OrderItem;
import dev.penny.promotion.Promotion;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;

/** The values a promotion's conditions look at in one situation. */
record Facts(Basket basket, Promotion promotion) {

  Situation situation() {
    return basket.situation();
  }

  Values values(Field field) {
    return switch (field) {
      case ACCOUNT_ID -> basket.once(field, s -> Values.text(s.customer().id().value()));
      case ACCOUNT_SEGMENT -> basket.once(field, s -> Values.text(s.customer().segment()));
      case ACCOUNT_COUNTRY -> basket.once(field, s -> Values.text(s.customer().country()));
      case ACCOUNT_TENURE -> basket.once(field, s -> Values.whole(s.customer().tenureMonths()));
      case ACCOUNT_ORDERS -> basket.once(field, s -> Values.whole(s.customer().orders()));
      case ACCOUNT_TAGS -> basket.once(field, s -> Values.of(texts(s.customer().tags())));
      case ORDER_AMOUNT -> basket.once(field, s -> Values.whole(s.order().amount()));
      case ORDER_ELIGIBLE_AMOUNT -> basket.touched(promotion.effect()).eligible();
      case ORDER_CURRENCY ->
          basket.once(field, s -> Values.text(s.order().currency().getCurrencyCode()));
      case ORDER_CHANNEL -> basket.once(field, s -> Values.text(s.order().channel()));
      case ORDER_TAGS -> basket.once(field, s -> Values.of(texts(s.order().tags())));
      case ITEM_CHARGE_CODE -> basket.once(field, s -> Basket.each(s, OrderItem::chargeCode));
      case ITEM_PRODUCT -> basket.once(field, s -> Basket.each(s, OrderItem::product));
      case TIME_DATE -> Values.text(local().toLocalDate().toString());
      case TIME_WEEKDAY ->
          Values.text(local().getDayOfWeek().name().substring(0, 3).toLowerCase(Locale.ROOT));
      case TIME_HOUR -> Values.whole((long) local().getHour());
    };
  }

  private ZonedDateTime local() {
    return basket.local(promotion.window().zone());
  }

  private static List<Operand> texts(List<String> all) {
    return all.stream().<Operand>map(Operand.Text::new).toList();
  }
}
