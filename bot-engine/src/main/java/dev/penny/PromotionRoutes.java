package dev.penny;

import dev.penny.channel.http.LeadGate;
import dev.penny.channel.http.PromotionDoor;
import dev.penny.channel.http.Route;
import dev.penny.channel.http.Routes;

/** What leads reach of promotions. */
final class PromotionRoutes {
  private static final String PATH = "/api/studio/promotions";

  /** A whole promotion with a large tree of conditions. */
  private static final int FORM_BYTES = 256 * 1024;

  private PromotionRoutes() {}

  static void add(Routes.Builder routes, House.Parts parts, LeadGate leads) {
    Promotions promotions = parts.promotions();
    if (promotions == null) {
      routes.at(PATH, leads.closed("Promotions need a secret for codes: set coupon.secret."));
      return;
    }
    var door = new PromotionDoor(leads, promotions.campaigns(), parts.billing(), parts.clock());
    routes
        .at(PATH, door::all)
        .at(PATH + "/one", door::one)
        .at(PATH + "/save", taking(FORM_BYTES, door::save))
        .at(PATH + "/do", door::act);
  }

  private static Route taking(int bytes, Route route) {
    return route.taking(bytes);
  }
}
