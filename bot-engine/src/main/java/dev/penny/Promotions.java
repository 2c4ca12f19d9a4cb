package dev.penny;

import dev.penny.database.Database;
import dev.penny.eligibility.GuardedBook;
import dev.penny.eligibility.PromotionBook;
import dev.penny.promotion.Advert;
import dev.penny.promotion.OfferCode;
import dev.penny.source.jdbi.JdbiPastOrders;
import dev.penny.store.JdbiActionLedger;
import dev.penny.store.campaign.Campaign;
import dev.penny.store.campaign.FailedCodes;
import dev.penny.store.campaign.JdbiCampaigns;
import dev.penny.store.campaign.Previews;
import dev.penny.store.campaign.WatchedBook;
import dev.penny.store.order.JdbiPageOrders;
import dev.penny.store.promotion.CodeKey;
import dev.penny.store.promotion.JdbiGuessLimits;
import dev.penny.store.promotion.JdbiPromotionBook;
import dev.penny.store.promotion.PromotionShelf;
import dev.penny.store.redemption.JdbiPostings;
import dev.penny.turn.Coupons;
import dev.penny.turn.Whereabouts;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Promotions in a house: the rules, the books of what was used, the lead's side of both, what the
 * chat tries and redeems. A house without {@code coupon.secret} has none.
 */
public record Promotions(
    PromotionShelf shelf,
    PromotionBook book,
    JdbiCampaigns campaigns,
    FailedCodes failed,
    JdbiGuessLimits guesses,
    Previews previews,
    Coupons coupons,
    JdbiPageOrders orders,
    Whereabouts where,
    Consumer<Instant> expiry) {

  static void migrate(Database database) {
    PromotionShelf.migrate(database);
    JdbiCampaigns.migrate(database);
    JdbiGuessLimits.migrate(database);
    JdbiPostings.migrate(database);
    JdbiPageOrders.migrate(database);
  }

  static @Nullable Promotions of(Config config, Database database, JdbiActionLedger actions) {
    CodeKey key = config.couponKey();
    if (key == null) {
      return null;
    }
    var shelf = new PromotionShelf(database, key);
    var failed = new FailedCodes(database);
    var campaigns = new JdbiCampaigns(database, shelf, actions);
    var books = new JdbiPromotionBook(database, shelf, key);
    var book = new WatchedBook(books, shelf, failed);
    var limits = new JdbiGuessLimits(database, key, config.guesses(), _ -> {});
    var orders = new JdbiPageOrders(database, config.orderTokens());
    var where = new Whereabouts();
    var coupons =
        new Coupons(
            book,
            new GuardedBook(book, limits),
            () -> adverts(shelf, campaigns),
            orders,
            where,
            new JdbiPostings(database));
    return new Promotions(
        shelf,
        book,
        campaigns,
        failed,
        limits,
        new Previews(new JdbiPastOrders(database.jdbi())),
        coupons,
        orders,
        where,
        books::expire);
  }

  /** What is offered to all, by the lead's names. */
  private static List<Advert> adverts(PromotionShelf shelf, JdbiCampaigns campaigns) {
    Set<Object> offered = new HashSet<>();
    shelf.offers().forEach(p -> offered.add(p.id()));
    return campaigns.all().stream().flatMap(c -> advert(c, offered.contains(c.id()))).toList();
  }

  private static Stream<Advert> advert(Campaign campaign, boolean offered) {
    String code = campaign.publicCode();
    if (campaign.inForce() == null || (code == null && !offered)) {
      return Stream.empty();
    }
    return Stream.of(
        new Advert(
            campaign.id(), code == null ? OfferCode.of(campaign.id()) : code, campaign.name()));
  }
}
