package dev.penny.flow.coupon;

import dev.penny.flow.Evidence.CodesFact;
import dev.penny.flow.OrderAtHand.Origin;
import java.util.List;

/** Which of the orders at hand a question is about. */
final class OrdersMeant {
  private OrdersMeant() {}

  /** Those of the page where it shows any, and the next bill where it is meant {@code as well}. */
  static List<CodesFact> of(List<CodesFact> tried, boolean billAsWell) {
    List<CodesFact> ofPage =
        tried.stream().filter(f -> f.at().origin() != Origin.NEXT_BILL).toList();
    return ofPage.isEmpty() || billAsWell ? tried : ofPage;
  }
}
