package dev.penny.store.order;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.penny.conversation.Conversation;
import dev.penny.conversation.ConversationId;
import dev.penny.conversation.Customer;
import dev.penny.conversation.Event;
import dev.penny.conversation.Recorded;
import dev.penny.conversation.TurnId;
import dev.penny.database.Database;
import dev.penny.flow.OrderAtHand;
import dev.penny.flow.OrderAtHand.Origin;
import dev.penny.identity.OrderTokens;
import dev.penny.identity.TokenKey;
import dev.penny.ledger.AccountId;
import dev.penny.turn.OrderDesk.Handed;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a page hands over: whose, which version, how long, and that it is all or nothing. */
abstract class PageOrdersContract {
  private static final Instant NOW = Instant.parse("2026-06-20T12:00:00Z");
  private static final String SECRET = "a-secret-of-the-host-page-with-32-bytes";
  private static final Customer MAYA = new Customer.SignedIn(new AccountId("A1"), "Maya");
  private static final Customer TOM = new Customer.SignedIn(new AccountId("A2"), "Tom");
  private static final Customer NOBODY = new Customer.Anonymous();
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final String order = "B-" + NUMBER.incrementAndGet();
  private final ConversationId chat = new ConversationId("chat-" + NUMBER.incrementAndGet());

  abstract Database database();

  private JdbiPageOrders orders() {
    var tokens = new OrderTokens(new TokenKey.Shared(SECRET), "shop", "penny");
    return new JdbiPageOrders(database(), tokens);
  }

  private Map<String, Object> basket(String id, long version, long amount) {
    return Map.of(
        "order_id", id,
        "version", version,
        "currency", "EUR",
        "items",
            List.of(
                Map.of("item_id", "1", "charge_code", "plan", "product_id", "M", "amount", amount)),
        "amount", amount);
  }

  private static String signed(String account, String type, List<?> orders, Instant until) {
    try {
      var claims =
          new JWTClaimsSet.Builder()
              .issuer("shop")
              .audience("penny")
              .subject(account)
              .claim("orders", orders)
              .issueTime(Date.from(until.minusSeconds(300)))
              .expirationTime(Date.from(until))
              .build();
      var header = new JWSHeader.Builder(JWSAlgorithm.HS256).type(new JOSEObjectType(type)).build();
      var jwt = new SignedJWT(header, claims);
      jwt.sign(new MACSigner(SECRET));
      return jwt.serialize();
    } catch (com.nimbusds.jose.JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String signed(List<?> orders) {
    return signed("A1", OrderTokens.TYPE, orders, NOW.plusSeconds(300));
  }

  private Handed hand(Customer who, @Nullable String signed, @Nullable String preview) {
    return orders().hand(chat, who, signed, preview, NOW);
  }

  private List<OrderAtHand> of(Customer who, Instant at) {
    var opened = new Event.ConversationOpened(who, "en");
    return orders()
        .of(
            Conversation.of(chat, List.of(new Recorded(chat, 1, new TurnId("t"), NOW, opened))),
            at);
  }

  private static void isRefused(Handed handed, String why) {
    assertThat(handed)
        .isInstanceOfSatisfying(
            Handed.Refused.class, refused -> assertThat(refused.message()).contains(why));
  }

  @Test
  void aSignedOrderIsThereForItsAccountAsLongAsItsSignatureSays() {
    assertThat(hand(MAYA, signed(List.of(basket(order, 1, 2400))), null))
        .isInstanceOf(Handed.Taken.class);

    OrderAtHand at = of(MAYA, NOW).getFirst();
    assertThat(at.origin()).isEqualTo(Origin.PAGE);
    assertThat(at.state()).isEqualTo(order + "@1");
    assertThat(at.order().amount()).isEqualTo(2400);
    assertThat(of(TOM, NOW)).isEmpty();
    assertThat(of(NOBODY, NOW)).isEmpty();
    assertThat(of(MAYA, NOW.plusSeconds(299))).hasSize(1);
    assertThat(of(MAYA, NOW.plusSeconds(300))).isEmpty();
  }

  @Test
  void anOrderOfSomebodyElseIsRefused() {
    String mayas = signed(List.of(basket(order, 1, 2400)));
    isRefused(hand(TOM, mayas, null), "the claim sub");
    isRefused(hand(NOBODY, mayas, null), "the claim sub");
    assertThat(of(TOM, NOW)).isEmpty();
  }

  @Test
  void aWordAboutWhoSomebodyIsPassesForNoOrderAndAnExpiredOneForNone() {
    List<?> baskets = List.of(basket(order, 1, 2400));
    isRefused(hand(MAYA, signed("A1", "JWT", baskets, NOW.plusSeconds(300)), null), "order+jwt");
    isRefused(
        hand(MAYA, signed("A1", OrderTokens.TYPE, baskets, NOW.minusSeconds(61)), null), "expired");
    isRefused(
        hand(MAYA, signed("A1", OrderTokens.TYPE, baskets, NOW.plus(Duration.ofMinutes(30))), null),
        "lives longer");
    String good = signed(baskets);
    isRefused(hand(MAYA, good.substring(0, good.length() - 4) + "AAAA", null), "signature");
  }

  @Test
  void anOlderVersionDoesNotComeBack() {
    String first = signed(List.of(basket(order, 1, 9000)));
    hand(MAYA, first, null);
    hand(MAYA, signed(List.of(basket(order, 2, 1000))), null);

    isRefused(hand(MAYA, first, null), "orders[0].version: found 1, expected one above 2");
    assertThat(of(MAYA, NOW).getFirst().order().amount()).isEqualTo(1000);
  }

  @Test
  void theSameVersionIsTheSameOrder() {
    String same = signed(List.of(basket(order, 1, 2400)));
    hand(MAYA, same, null);
    assertThat(hand(MAYA, same, null)).isInstanceOf(Handed.Taken.class);
    isRefused(hand(MAYA, signed(List.of(basket(order, 1, 2500))), null), "version");
  }

  @Test
  void oneBadOrderAndNoneIsTaken() {
    hand(MAYA, signed(List.of(basket(order, 5, 2400))), null);
    String other = order + "x";
    isRefused(
        hand(MAYA, signed(List.of(basket(other, 1, 100), basket(order, 4, 2000))), null),
        "orders[1].version");
    isRefused(
        hand(MAYA, signed(List.of(basket(other, 1, 100), Map.of("order_id", "x"))), null),
        "orders[1].currency");

    assertThat(of(MAYA, NOW)).extracting(OrderAtHand::state).containsExactly(order + "@5");
    assertThat(hand(MAYA, signed(List.of(basket(other, 0, 100))), null))
        .as("its version was not noted either")
        .isInstanceOf(Handed.Taken.class);
  }

  @Test
  void withoutASignatureItIsToBeLookedAtAlone() throws Exception {
    String json =
        new com.fasterxml.jackson.databind.ObjectMapper()
            .writeValueAsString(Map.of("orders", List.of(basket(order, 1, 2400))));
    assertThat(hand(NOBODY, null, json)).isInstanceOf(Handed.Taken.class);
    assertThat(of(NOBODY, NOW).getFirst().origin()).isEqualTo(Origin.PREVIEW);
    assertThat(of(NOBODY, NOW).getFirst().isOpen()).isFalse();
    isRefused(hand(NOBODY, null, "{\"orders\":"), "proper JSON");
    isRefused(hand(MAYA, signed(List.of()), json), "not both");
  }

  @Test
  void whatThePageShowsNoMoreIsGone() {
    hand(MAYA, signed(List.of(basket(order, 1, 2400))), null);
    assertThat(hand(MAYA, null, null)).isEqualTo(new Handed.Taken(List.of(), null));
    assertThat(of(MAYA, NOW)).isEmpty();
  }

  @Test
  void whatIsLongOverIsForgotten() {
    hand(MAYA, signed(List.of(basket(order, 3, 2400))), null);
    orders().forget(NOW.plus(Duration.ofDays(2)));
    assertThat(of(MAYA, NOW)).isEmpty();
    assertThat(hand(MAYA, signed(List.of(basket(order, 1, 2400))), null))
        .isInstanceOf(Handed.Taken.class);
  }
}
