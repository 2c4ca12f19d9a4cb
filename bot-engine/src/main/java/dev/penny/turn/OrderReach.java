package dev.penny.turn;

import dev.penny.eligibility.nearmiss.Good;
import dev.penny.eligibility.nearmiss.Goods;
import dev.penny.eligibility.nearmiss.Reach;
import dev.penny.flow.OrderAtHand;
import dev.penny.ledger.Account;
import dev.penny.ledger.Catalogue;
import dev.penny.ledger.Product;
import dev.penny.money.Money;
import dev.penny.promotion.Advert;
import dev.penny.promotion.OrderItem;
import dev.penny.promotion.Promotion;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a customer could do to make a code work: order an add-on of the catalogue (or, where the
 * order is the shop's, anything of it and more of what is on it), leave a line out, wait. Also
 * gives what is named in the rules the names that the catalogue has for it.
 */
final class OrderReach {
  private static final Duration LONGEST_WAIT = Duration.ofDays(62);
  private static final long MOST_ADDED = 100_000;

  /** What can be put into a basket: not what is metered, and no fee. */
  private static final Set<Product.Kind> SOLD =
      Set.of(Product.Kind.PLAN, Product.Kind.ADDON, Product.Kind.DEVICE);

  private final Account account;
  private final Catalogue catalogue;

  OrderReach(Account account, Catalogue catalogue) {
    this.account = account;
    this.catalogue = catalogue;
  }

  Reach around(Promotion promotion, OrderAtHand at) {
    List<Good> goods = at.origin() == OrderAtHand.Origin.NEXT_BILL ? addons(at) : wares(at);
    return new Reach(
        goods.isEmpty() ? Goods.of(promotion, at.order()) : goods, MOST_ADDED, LONGEST_WAIT);
  }

  /** What the shop sells: the catalogue, and one more of what is on the order. */
  private List<Good> wares(OrderAtHand at) {
    Stream<Good> more =
        at.order().items().stream()
            .filter(i -> i.amount() >= i.quantity())
            .map(i -> new Good(i.chargeCode(), i.product(), i.amount() / i.quantity()));
    Stream<Good> others =
        catalogue.products().values().stream()
            .filter(p -> isOurs(p) && SOLD.contains(p.kind()))
            .flatMap(p -> price(p, at.order().currency()).map(m -> good(p, m)).stream())
            .sorted(Comparator.comparing(Good::product));
    var seen = new HashSet<String>();
    return Stream.concat(more, others).filter(good -> seen.add(good.product())).toList();
  }

  private List<Good> addons(OrderAtHand at) {
    List<String> on = at.order().items().stream().map(OrderItem::product).toList();
    return catalogue.products().values().stream()
        .filter(p -> isOurs(p) && p.kind() == Product.Kind.ADDON && !on.contains(p.id().value()))
        .flatMap(p -> price(p, at.order().currency()).map(m -> good(p, m)).stream())
        .sorted(Comparator.comparing(Good::product))
        .toList();
  }

  private static Good good(Product product, long minor) {
    return new Good(product.chargeCode(), product.id().value(), minor);
  }

  /** The newest list price of one, rounded to the minor unit. */
  private static Optional<Long> price(Product product, Currency currency) {
    return product.prices().stream()
        .filter(v -> v.currency().equals(currency))
        .reduce((_, newer) -> newer)
        .filter(v -> v.unitPrice().isOfOne())
        .map(v -> v.unitPrice().major())
        .map(major -> major.movePointRight(Money.zero(currency).exponent()))
        .map(minor -> minor.setScale(0, java.math.RoundingMode.HALF_UP).longValueExact());
  }

  private boolean isOurs(Product product) {
    String own = account.industry().name().toLowerCase(Locale.ROOT);
    return product.industry().equals(own);
  }

  /** With the catalogue's names for products and kinds of charges, and those of offers. */
  OrderAtHand named(OrderAtHand at, List<Advert> adverts) {
    var names = new HashMap<String, String>();
    adverts.forEach(a -> names.put(a.code(), a.name()));
    var charges = new HashMap<String, List<String>>();
    for (Product product : catalogue.products().values()) {
      names.put("product:" + product.id(), product.name());
      if (isOurs(product)) {
        charges.computeIfAbsent(product.chargeCode(), _ -> new ArrayList<>()).add(product.name());
      }
    }
    charges.forEach((charge, called) ->
        names.put("charge:" + charge, String.join(" / ", called.stream().sorted().toList())));
    names.putAll(at.names());
    return new OrderAtHand(at.order(), at.origin(), names, at.after(), at.handed());
  }
}
