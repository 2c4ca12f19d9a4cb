package dev.penny;

import dev.penny.channel.http.GuessDoor;
import dev.penny.channel.http.LeadGate;
import dev.penny.channel.http.PreviewDoor;
import dev.penny.channel.http.PromotionDoor;
import dev.penny.channel.http.PromotionFilesDoor;
import dev.penny.channel.http.Route;
import dev.penny.channel.http.Routes;
import dev.penny.store.campaign.CampaignCodes;

/** What leads reach of promotions. */
final class PromotionRoutes {
  private static final String PATH = "/api/studio/promotions";

  /** A whole promotion with a large tree of conditions. */
  private static final int FORM_BYTES = 256 * 1024;

  /** A file of two megabytes as a JSON text. */
  private static final int FILE_BYTES = 4 * 1024 * 1024;

  private PromotionRoutes() {}

  static void add(Routes.Builder routes, House.Parts parts, LeadGate leads) {
    Promotions promotions = parts.promotions();
    if (promotions == null) {
      routes.at(PATH, leads.closed("Promotions need a secret for codes: set coupon.secret."));
      return;
    }
    var door =
        new PromotionDoor(
            leads,
            promotions.campaigns(),
            promotions.shelf(),
            promotions.failed(),
            parts.billing(),
            parts.clock());
    var files =
        new PromotionFilesDoor(
            leads,
            promotions.campaigns(),
            new CampaignCodes(promotions.campaigns(), promotions.shelf()),
            parts.clock());
    var previews =
        new PreviewDoor(
            leads, promotions.campaigns(), promotions.previews(), parts.actions(), parts.clock());
    var guesses = new GuessDoor(leads, promotions.guesses(), promotions.failed(), parts.clock());
    routes
        .at(PATH + "/guesses", guesses::all)
        .at(PATH + "/preview", taking(FORM_BYTES, previews::begin))
        .at(PATH + "/preview/job", previews::look)
        .at(PATH, door::all)
        .at(PATH + "/one", door::one)
        .at(PATH + "/save", taking(FORM_BYTES, door::save))
        .at(PATH + "/do", door::act)
        .at(PATH + "/clone", files::copy)
        .at(PATH + "/code", files::code)
        .at(PATH + "/codes", files::many)
        .at(PATH + "/export", files::out)
        .at(PATH + "/import", taking(FILE_BYTES, files::in));
  }

  private static Route taking(int bytes, Route route) {
    return route.taking(bytes);
  }
}
