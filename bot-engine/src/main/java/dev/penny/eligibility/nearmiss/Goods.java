package dev.penny.eligibility.nearmiss;

import dev.penny.promotion.Condition;
import dev.penny.promotion.Field;
import dev.penny.promotion.Operand;
import dev.penny.promotion.Order;
import dev.penny.promotion.OrderItem;
import dev.penny.promotion.Promotion;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What could be ordered as well when there is no catalogue at hand: more of what is on the order,
 * and what the promotion itself names. Where it names only a charge code or only a product, the
 * other is {@value #ANY}.
 */
public final class Goods {
  public static final String ANY = "any";

  private Goods() {}

  public static List<Good> of(Promotion promotion, Order order) {
    var goods = new LinkedHashSet<Good>();
    for (OrderItem item : order.items()) {
      goods.add(new Good(item.chargeCode(), item.product(), null));
    }
    var selector = promotion.effect().selector();
    for (String chargeCode : sorted(selector.chargeCodes())) {
      for (String product : sorted(selector.products())) {
        goods.add(new Good(chargeCode, product, null));
      }
    }
    for (Condition.Clause clause : Clauses.of(promotion.conditions())) {
      for (Operand operand : clause.operands()) {
        if (clause.field() == Field.ITEM_CHARGE_CODE) {
          goods.add(new Good(operand.toString(), ANY, null));
        } else if (clause.field() == Field.ITEM_PRODUCT) {
          goods.add(new Good(ANY, operand.toString(), null));
        }
      }
    }
    return List.copyOf(goods);
  }

  private static List<String> sorted(@Nullable Set<String> names) {
    return names == null ? List.of(ANY) : names.stream().sorted().toList();
  }
}
