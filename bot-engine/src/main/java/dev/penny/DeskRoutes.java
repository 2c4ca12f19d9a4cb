package dev.penny;

import dev.penny.action.Policy;
import dev.penny.channel.http.CouponDoor;
import dev.penny.channel.http.Routes;
import dev.penny.channel.web.DeskRoom;
import dev.penny.channel.web.Origins;
import dev.penny.desk.CaseNews;
import dev.penny.desk.coupon.CouponDesk;
import dev.penny.turn.CreditedBilling;

/** What those at the desk reach besides their socket. */
final class DeskRoutes {
  private DeskRoutes() {}

  static Routes.Builder add(
      Routes.Builder routes, House.Parts parts, Policy policy, DeskRoom room, Origins ours) {
    var billing = new CreditedBilling(parts.billing(), parts.actions());
    Promotions promotions = parts.promotions();
    var news =
        new CaseNews(parts.log(), parts.lanes(), parts.feed(), parts.clock(), House::newTurn);
    var desk =
        new CouponDesk(
            promotions == null ? null : promotions.coupons(),
            billing,
            parts.actions(),
            policy,
            news,
            room::plain);
    var door =
        new CouponDoor(room::looking, desk, parts.log(), billing, ours::allow, parts.clock());
    return routes
        .at("/api/desk/coupons", door::look)
        .at("/api/desk/coupons/redeem", door::redeem)
        .at("/api/desk/coupons/undo", door::undo)
        .at("/api/desk/discounts", door::give)
        .at("/api/desk/discounts/preview", door::preview);
  }
}
