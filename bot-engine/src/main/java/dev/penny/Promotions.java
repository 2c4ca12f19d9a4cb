package dev.penny;

import dev.penny.database.Database;
import dev.penny.eligibility.PromotionBook;
import dev.penny.store.JdbiActionLedger;
import dev.penny.store.campaign.JdbiCampaigns;
import dev.penny.store.promotion.CodeKey;
import dev.penny.store.promotion.JdbiPromotionBook;
import dev.penny.store.promotion.PromotionShelf;
import org.jspecify.annotations.Nullable;

/**
 * Promotions in a house: the rules, the books of what was used, and the lead's side of both. A
 * house without {@code coupon.secret} has none.
 */
public record Promotions(PromotionShelf shelf, PromotionBook book, JdbiCampaigns campaigns) {

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
    return new Promotions(
        shelf,
        new JdbiPromotionBook(database, shelf, key),
        new JdbiCampaigns(database, shelf, actions));
  }
}
