package dev.penny.flow.coupon;

import dev.penny.eligibility.BestCombination;
import dev.penny.flow.Evidence.CodesFact;
import dev.penny.flow.OrderAtHand;
import dev.penny.flow.OrderAtHand.Origin;
import dev.penny.promotion.Order;
import java.util.List;
import java.util.Map;

/** Which of the orders at hand a question is about. */
final class OrdersMeant {
  private OrdersMeant() {}

  /** An order that the page shows no more: nothing is known of it but its number. */
  static CodesFact gone(String id, CodesFact other) {
    var order = new Order(id, other.at().order().currency(), null, List.of());
    return new CodesFact(
        new OrderAtHand(order, Origin.PAGE, Map.of(), null),
        List.of(),
        new BestCombination(Map.of(), 0, Map.of(), true),
        other.zone());
  }

  /** Those of the page where it shows any, and the next bill where it is meant {@code as well}. */
  static List<CodesFact> of(List<CodesFact> tried, boolean billAsWell) {
    List<CodesFact> ofPage =
        tried.stream().filter(f -> f.at().origin() != Origin.NEXT_BILL).toList();
    return ofPage.isEmpty() || billAsWell ? tried : ofPage;
  }
}
