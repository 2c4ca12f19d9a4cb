package dev.penny.cli;

import dev.penny.Config;
import dev.penny.database.Database;
import dev.penny.database.DatabaseRefused;
import dev.penny.database.StorageFull;
import dev.penny.store.promotion.CodeKey;
import dev.penny.store.promotion.PromotionShelf;
import java.util.function.Function;

/** Opens the promotions of the configured database for one command. */
final class Shelf {
  private Shelf() {}

  static <T> T with(Config config, Function<PromotionShelf, T> work) {
    CodeKey key = config.couponKey();
    if (key == null) {
      throw new CliFault(
          Exit.USAGE,
          "codes are kept under a secret, and there is none: set coupon.secret (or"
              + " PENNY_COUPON_SECRET) to at least 32 random bytes, and keep it: without it all"
              + " codes are lost");
    }
    try (var database = Database.open(config.database())) {
      PromotionShelf.migrate(database);
      return work.apply(new PromotionShelf(database, key));
    } catch (DatabaseRefused | StorageFull e) {
      throw new CliFault(Exit.ENVIRONMENT, String.valueOf(e.getMessage()));
    }
  }
}
