package dev.penny.demo;

import dev.penny.demo.DemoApi.Amount;
import dev.penny.ledger.Account;
import dev.penny.ledger.AccountId;
import dev.penny.ledger.Catalogue;
import dev.penny.ledger.Product;
import dev.penny.money.Money;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The invented companies' shops: a basket for each customer, in memory, and the orders they placed.
 * What the chat redeemed on a basket is asked of Penny, as a shop's server does. While something is
 * redeemed on it a basket stands still.
 */
public final class DemoShop {
  private static final int MOST_OF_ONE = 20;
  private static final Set<Product.Kind> SOLD =
      Set.of(Product.Kind.PLAN, Product.Kind.ADDON, Product.Kind.DEVICE);

  private final Catalogue catalogue;
  private final BiFunction<AccountId, String, List<Discount>> discounts;
  private final Signer signer;
  private final Clock clock;
  private final Map<AccountId, Basket> baskets = new ConcurrentHashMap<>();
  private final Map<AccountId, Basket> placed = new ConcurrentHashMap<>();

  /** Signs what an account's page shows. */
  public interface Signer {
    String sign(AccountId account, Map<String, ?> content);
  }

  /** {@code discounts}: what was redeemed on an order of an account. */
  public DemoShop(
      Catalogue catalogue,
      BiFunction<AccountId, String, List<Discount>> discounts,
      Signer signer,
      Clock clock) {
    this.catalogue = catalogue;
    this.discounts = discounts;
    this.signer = signer;
    this.clock = clock;
  }

  /** {@code minor}: what it takes off. */
  public record Discount(String code, @Nullable String reference, long minor) {}

  public record Line(String product, String name, int quantity, Amount unit, Amount amount) {}

  public record Off(String code, @Nullable String reference, Amount amount) {}

  public record Ware(String product, String name, Amount price) {}

  /** The page of a shop: {@code sum} is without tax, {@code total} with the discounts taken off. */
  public record Page(
      String orderId,
      long version,
      List<Line> lines,
      Amount sum,
      List<Off> discounts,
      Amount total,
      List<Ware> wares,
      @Nullable String placed) {}

  private record Basket(String id, long version, Map<String, Integer> quantities) {}

  public Page page(Account account) {
    Basket basket = basket(account);
    List<Line> lines = lines(account, basket);
    long sum = sum(lines);
    List<Discount> off = discounts.apply(account.id(), basket.id());
    Basket before = placed.get(account.id());
    return new Page(
        basket.id(),
        basket.version(),
        lines,
        amount(account, sum),
        off.stream()
            .map(d -> new Off(d.code(), d.reference(), amount(account, -d.minor())))
            .toList(),
        amount(account, sum - off.stream().mapToLong(Discount::minor).sum()),
        wares(account),
        before == null ? null : before.id());
  }

  /** One more or one less of a product; empty: it is not sold, or the basket stands still. */
  public Optional<Page> change(Account account, String product, int by) {
    Basket basket = basket(account);
    boolean sold = wares(account).stream().anyMatch(w -> w.product().equals(product));
    if (!sold || !discounts.apply(account.id(), basket.id()).isEmpty()) {
      return Optional.empty();
    }
    baskets.computeIfPresent(account.id(), (_, now) -> changed(now, product, by));
    return Optional.of(page(account));
  }

  private static Basket changed(Basket basket, String product, int by) {
    var quantities = new LinkedHashMap<>(basket.quantities());
    int now = Math.clamp(quantities.getOrDefault(product, 0) + (long) by, 0, MOST_OF_ONE);
    if (now == 0) {
      quantities.remove(product);
    } else {
      quantities.put(product, now);
    }
    return new Basket(basket.id(), basket.version() + 1, quantities);
  }

  /** Places the order and begins an empty basket. */
  public Page checkOut(Account account) {
    Basket basket = basket(account);
    if (!basket.quantities().isEmpty()) {
      placed.put(account.id(), basket);
      baskets.remove(account.id());
    }
    return page(account);
  }

  /** Signed for the chat: the basket, and the order before it; an empty basket is no order. */
  public Optional<String> signed(Account account) {
    Basket basket = basket(account);
    if (basket.quantities().isEmpty()) {
      return Optional.empty();
    }
    var orders = new ArrayList<Map<String, Object>>();
    orders.add(order(account, basket, false));
    Basket before = placed.get(account.id());
    if (before != null) {
      orders.add(order(account, before, true));
    }
    return Optional.of(signer.sign(account.id(), Map.of("orders", orders)));
  }

  private Map<String, Object> order(Account account, Basket basket, boolean placed) {
    List<Line> lines = lines(account, basket);
    return Map.of(
        "order_id", basket.id(),
        "version", basket.version(),
        "currency", account.currency().getCurrencyCode(),
        "channel", "web",
        "placed", placed,
        "items", lines.stream().map(this::item).toList(),
        "amount", sum(lines));
  }

  private Map<String, Object> item(Line line) {
    Product product = product(line.product());
    return Map.of(
        "item_id", line.product(),
        "name", line.name(),
        "charge_code", product.chargeCode(),
        "product_id", line.product(),
        "quantity", line.quantity(),
        "unit_amount", line.unit().minor(),
        "amount", line.amount().minor());
  }

  private Basket basket(Account account) {
    return baskets.computeIfAbsent(account.id(), _ -> new Basket(number(), 1, Map.of()));
  }

  /** "B-TP5K3Q": of the second it was begun, so that a restart gives no number again. */
  private String number() {
    return "B-" + Long.toString(clock.instant().getEpochSecond(), 36).toUpperCase(Locale.ROOT);
  }

  private List<Line> lines(Account account, Basket basket) {
    var lines = new ArrayList<Line>();
    basket
        .quantities()
        .forEach((id, quantity) -> {
          Product product = product(id);
          long unit = price(account, product).orElseThrow();
          lines.add(
              new Line(
                  id,
                  product.name(),
                  quantity,
                  amount(account, unit),
                  amount(account, unit * quantity)));
        });
    return lines;
  }

  private static long sum(List<Line> lines) {
    return lines.stream().mapToLong(l -> l.amount().minor()).sum();
  }

  private List<Ware> wares(Account account) {
    String own = account.industry().name().toLowerCase(Locale.ROOT);
    return catalogue.products().values().stream()
        .filter(p -> p.industry().equals(own) && SOLD.contains(p.kind()))
        .flatMap(p ->
            price(account, p).stream()
                .filter(minor -> minor > 0)
                .map(minor -> new Ware(p.id().value(), p.name(), amount(account, minor))))
        .toList();
  }

  private Product product(String id) {
    return catalogue.products().values().stream()
        .filter(p -> p.id().value().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private Optional<Long> price(Account account, Product product) {
    var price = product.priceOn(account.currency(), LocalDate.now(clock));
    return price == null || !price.unitPrice().isOfOne()
        ? Optional.empty()
        : Optional.of(
            price
                .unitPrice()
                .major()
                .movePointRight(Money.zero(account.currency()).exponent())
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact());
  }

  private static Amount amount(Account account, long minor) {
    var money = Money.of(minor, account.currency());
    return new Amount(minor, account.currency().getCurrencyCode(), money.exponent());
  }
}
