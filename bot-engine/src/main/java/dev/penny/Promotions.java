package dev.penny;

import dev.penny.database.Database;
import dev.penny.eligibility.PromotionBook;
import dev.penny.source.jdbi.JdbiPastOrders;
import dev.penny.store.JdbiActionLedger;
import dev.penny.store.campaign.FailedCodes;
import dev.penny.store.campaign.JdbiCampaigns;
import dev.penny.store.campaign.Previews;
import dev.penny.store.campaign.WatchedBook;
import dev.penny.store.promotion.CodeKey;
import dev.penny.store.promotion.JdbiPromotionBook;
import dev.penny.store.promotion.PromotionShelf;
import org.jspecify.annotations.Nullable;

/**
 * Promotions in a house: the rules, the books of what was used, and the lead's side of both. A
 * house without {@code coupon.secret} has none.
 */
public record Promotions(
    PromotionShelf shelf,
    PromotionBook book,
    JdbiCampaigns campaigns,
    FailedCodes failed,
    Previews previews) {

  static void migrate(Database database) {
    PromotionShelf.migrate(database);
    JdbiCampaigns.migrate(database);
  }

  static @Nullable Promotions of(Config config, Database database, JdbiActionLedger actions) {
    CodeKey key = config.couponKey();
    if (key == null) {
      return null;
    }
    var shelf = new PromotionShelf(database, key);
    var failed = new FailedCodes(database);
    return new Promotions(
        shelf,
        new WatchedBook(new JdbiPromotionBook(database, shelf, key), shelf, failed),
        new JdbiCampaigns(database, shelf, actions),
        failed,
        new Previews(new JdbiPastOrders(database.jdbi())));
  }
}
