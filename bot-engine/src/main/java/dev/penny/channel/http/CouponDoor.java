package dev.penny.channel.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penny.action.Actor;
import dev.penny.channel.http.Proofs.Staff;
import dev.penny.conversation.Conversation;
import dev.penny.conversation.ConversationId;
import dev.penny.conversation.Customer;
import dev.penny.conversation.Recorded;
import dev.penny.database.StorageFull;
import dev.penny.desk.coupon.CouponDesk;
import dev.penny.desk.coupon.Deed;
import dev.penny.desk.coupon.Told;
import dev.penny.desk.coupon.Use;
import dev.penny.desk.coupon.Wish;
import dev.penny.ledger.AccountId;
import dev.penny.ledger.BillingSource;
import dev.penny.ledger.SourceUnavailable;
import dev.penny.money.Money;
import dev.penny.money.Rate;
import dev.penny.redaction.Redaction;
import dev.penny.turn.ConversationLog;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Codes and discounts for those at the desk, each request with an agent's session and the {@code
 * account} it is about. {@code POST /api/desk/coupons} with {@code "codes"} (none: offers and what
 * was tried alone) changes nothing; {@code …/redeem} with {@code "id","order","codes","off","why"};
 * {@code …/undo} with {@code "id","reference","why"}; {@code POST /api/desk/discounts} with {@code
 * "id","why"} and one of {@code "amount","percent","code"}, {@code …/preview} with that one alone.
 * {@code id} is made once for what is meant and kept when it is sent again: it is done once. What
 * is not done is told with 422 and why.
 */
public final class CouponDoor {
  /** So many codes are looked at in one request. */
  private static final int MOST = 8;

  private static final int LONGEST_CODE = 64;

  private final Staff staff;
  private final CouponDesk desk;
  private final ConversationLog log;
  private final BillingSource billing;
  private final Predicate<@Nullable String> ourOrigin;
  private final Clock clock;

  public CouponDoor(
      Staff staff,
      CouponDesk desk,
      ConversationLog log,
      BillingSource billing,
      Predicate<@Nullable String> ourOrigin,
      Clock clock) {
    this.staff = staff;
    this.desk = desk;
    this.log = log;
    this.billing = billing;
    this.ourOrigin = ourOrigin;
    this.clock = clock;
  }

  public Answer look(Ask ask) {
    return forStaff(
        ask,
        (deed, body) -> {
          List<String> codes = codes(body);
          List<Recorded> events = events(body, deed.account());
          Conversation now = conversation(events);
          return codes == null
              ? Posts.problem(422, "codes are at most " + MOST + " texts, none of them long")
              : Json.answer(200, desk.look(deed, now, events, codes));
        });
  }

  public Answer redeem(Ask ask) {
    return forStaff(
        ask,
        (deed, body) -> {
          List<String> codes = codes(body);
          if (codes == null || codes.isEmpty() || !body.path("off").isIntegralNumber()) {
            return Posts.problem(422, "send order, codes, and off in minor units");
          }
          List<Recorded> events = events(body, deed.account());
          var use =
              new Use(
                  conversation(events),
                  body.path("order").asText(),
                  codes,
                  body.path("off").asLong());
          return told(desk.redeem(deed, use));
        });
  }

  public Answer undo(Ask ask) {
    return forStaff(ask, (deed, body) -> told(desk.undo(deed, body.path("reference").asText())));
  }

  public Answer give(Ask ask) {
    return forStaff(
        ask,
        (deed, body) ->
            wish(body, deed.account())
                .map(wish -> told(desk.give(deed, wish)))
                .orElseGet(CouponDoor::noWish));
  }

  public Answer preview(Ask ask) {
    return forStaff(
        ask,
        (deed, body) ->
            wish(body, deed.account())
                .map(wish -> {
                  var shown = desk.preview(deed, wish);
                  return shown.off() == null
                      ? Posts.problem(422, shown.words())
                      : Json.answer(
                          200, Map.of("off", shown.off().minor(), "message", shown.words()));
                })
                .orElseGet(CouponDoor::noWish));
  }

  private static Answer noWish() {
    return Posts.problem(
        422, "Name an amount like 12.50 in the account's currency, a percentage, or a code.");
  }

  /** Who asks comes before what they ask for; who may not see an account hears nothing of it. */
  private Answer forStaff(Ask ask, BiFunction<Deed, JsonNode, Answer> work) {
    Optional<Answer> no = Posts.refusal(ask, ourOrigin);
    if (no.isPresent()) {
      return no.get();
    }
    JsonNode body = Json.object(ask.text()).orElse(null);
    if (body == null) {
      return Posts.problem(400, "send one JSON object");
    }
    var account = new AccountId(body.path("account").asText());
    Actor actor = Posts.bearer(ask).flatMap(token -> staff.looking(token, account)).orElse(null);
    if (actor == null) {
      return Posts.problem(403, "This account is not among your chats, or your session has ended.");
    }
    String why = Redaction.text(body.path("why").asText().strip());
    try {
      return work.apply(
          new Deed(actor, body.path("id").asText(), account, why, clock.instant()), body);
    } catch (StorageFull | SourceUnavailable down) {
      return Posts.problem(503, "Nothing was done: the books cannot be reached. Try again.");
    }
  }

  private static @Nullable List<String> codes(JsonNode body) {
    var codes = new ArrayList<String>();
    for (JsonNode code : body.path("codes")) {
      String text = code.asText().strip();
      if (!code.isTextual() || text.length() > LONGEST_CODE) {
        return null;
      }
      if (!text.isEmpty() && !codes.contains(text)) {
        codes.add(text);
      }
    }
    return codes.size() > MOST ? null : codes;
  }

  /** Of the conversation that was named, if it is this account's; else none. */
  private List<Recorded> events(JsonNode body, AccountId account) {
    String id = body.path("conversation").asText();
    if (id.isEmpty()) {
      return List.of();
    }
    var conversation = new ConversationId(id);
    List<Recorded> events = log.events(conversation, 0);
    boolean theirs =
        !events.isEmpty()
            && Conversation.of(conversation, events).customer() instanceof Customer.SignedIn known
            && known.account().equals(account);
    return theirs ? events : List.of();
  }

  private static @Nullable Conversation conversation(List<Recorded> events) {
    return events.isEmpty() ? null : Conversation.of(events.getFirst().conversation(), events);
  }

  /** Exactly one of the three. */
  private Optional<Wish> wish(JsonNode body, AccountId account) {
    var wishes = new ArrayList<Wish>();
    try {
      if (body.path("amount").isTextual()) {
        Currency currency = billing.history(account).map(h -> h.account().currency()).orElseThrow();
        wishes.add(new Wish.Amount(money(body.path("amount").asText(), currency)));
      }
      if (body.path("percent").isTextual()) {
        wishes.add(new Wish.Percent(percent(body.path("percent").asText())));
      }
    } catch (ArithmeticException | IllegalArgumentException | java.util.NoSuchElementException e) {
      return Optional.empty();
    }
    String code = body.path("code").asText().strip();
    if (!code.isEmpty() && code.length() <= LONGEST_CODE) {
      wishes.add(new Wish.Promise(code));
    }
    return wishes.size() == 1 ? Optional.of(wishes.getFirst()) : Optional.empty();
  }

  private static Money money(String major, Currency currency) {
    BigDecimal minor =
        new BigDecimal(major.strip().replace(',', '.'))
            .movePointRight(currency.getDefaultFractionDigits());
    return Money.of(minor.longValueExact(), currency);
  }

  private static Rate percent(String text) {
    var rate = new BigDecimal(text.strip().replace(',', '.'));
    if (rate.signum() <= 0 || rate.compareTo(BigDecimal.valueOf(100)) > 0 || rate.scale() > 4) {
      throw new IllegalArgumentException("from 0 to 100 percent");
    }
    return Rate.of(rate.stripTrailingZeros().toPlainString());
  }

  private static Answer told(Told told) {
    var body = new HashMap<String, Object>();
    body.put("message", told.message());
    return switch (told) {
      case Told.Done(var reference, _) -> {
        body.put("reference", reference);
        body.put("kept", false);
        yield Json.answer(200, body);
      }
      case Told.Kept(var reference, _) -> {
        body.put("reference", reference);
        body.put("kept", true);
        yield Json.answer(200, body);
      }
      case Told.No _ -> Json.answer(422, body);
    };
  }
}
