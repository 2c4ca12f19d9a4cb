package dev.penny.channel.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.penny.identity.OrderTokens;
import dev.penny.ledger.AccountId;
import dev.penny.store.order.OrderDiscounts;
import io.github.bucket4j.Bucket;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code POST /api/order-discounts} with {@code {"signed"}}, orders as the host's server signs them
 * for the chat, tells what was redeemed on each. It is for the shop's server: whoever has the key
 * of the signatures may ask, and no page can. Orders nobody knows simply have nothing on them.
 */
public final class OrderDiscountsDoor implements Route {
  public static final String PATH = "/api/order-discounts";

  /** Questions about one customer's orders in a minute, and at once. */
  private static final int A_MINUTE = 120;

  private static final int REMEMBERED = 50_000;

  /** An order and what was redeemed on it. */
  public record Found(String orderId, String currency, List<OrderDiscounts.Discount> discounts) {}

  public record Reply(List<Found> orders) {}

  private final OrderTokens tokens;
  private final OrderDiscounts discounts;
  private final Clock clock;
  private final Cache<AccountId, Bucket> pace =
      Caffeine.newBuilder()
          .expireAfterAccess(Duration.ofMinutes(10))
          .maximumSize(REMEMBERED)
          .build();

  public OrderDiscountsDoor(OrderTokens tokens, OrderDiscounts discounts, Clock clock) {
    this.tokens = tokens;
    this.discounts = discounts;
    this.clock = clock;
  }

  @Override
  public Answer answer(Ask ask) {
    if (!ask.method().equals("POST")) {
      return Posts.problem(405, "only POST is answered here").with("Allow", "POST");
    }
    JsonNode body = Json.object(ask.text()).orElse(null);
    String signed = body == null ? null : body.path("signed").textValue();
    if (signed == null) {
      return Posts.problem(400, "send signed, the orders as your server signs them for the chat");
    }
    return switch (tokens.check(signed, clock.instant())) {
      case OrderTokens.Verdict.Rejected(var why) -> Posts.problem(401, why);
      case OrderTokens.Verdict.Valid(var account, var claims, var _) ->
          pace.get(account, _ -> bucket()).tryConsume(1)
              ? Json.answer(200, new Reply(found(account, claims.path("orders"))))
              : Posts.problem(429, "that was often; wait a minute").with("Retry-After", "60");
    };
  }

  private List<Found> found(AccountId account, JsonNode orders) {
    var found = new ArrayList<Found>();
    for (JsonNode order : orders) {
      String id = order.path("order_id").asText();
      found.add(new Found(id, order.path("currency").asText(), discounts.of(account, id)));
    }
    return found;
  }

  private static Bucket bucket() {
    return Bucket.builder()
        .addLimit(l -> l.capacity(A_MINUTE).refillGreedy(A_MINUTE, Duration.ofMinutes(1)))
        .build();
  }
}
