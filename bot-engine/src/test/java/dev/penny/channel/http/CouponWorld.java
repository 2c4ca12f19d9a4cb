package dev.penny.channel.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.penny.action.Actor;
import dev.penny.action.Level;
import dev.penny.action.Policy;
import dev.penny.chat.ChatRoom;
import dev.penny.conversation.ConversationId;
import dev.penny.conversation.Customer;
import dev.penny.conversation.Event;
import dev.penny.conversation.Recorded;
import dev.penny.conversation.Reply;
import dev.penny.conversation.TurnId;
import dev.penny.conversation.UtteranceId;
import dev.penny.database.Database;
import dev.penny.demo.DemoPromotions;
import dev.penny.desk.CaseNews;
import dev.penny.desk.Wording;
import dev.penny.desk.coupon.CouponDesk;
import dev.penny.eligibility.GuardedBook;
import dev.penny.eligibility.GuessPolicy;
import dev.penny.explain.story.Forecast;
import dev.penny.flow.Balance;
import dev.penny.flow.Figures;
import dev.penny.ledger.AccountId;
import dev.penny.ledger.Promotion;
import dev.penny.ledger.PromotionId;
import dev.penny.money.Money;
import dev.penny.store.AuditAnchor;
import dev.penny.store.Databases;
import dev.penny.store.InMemoryConversationLog;
import dev.penny.store.JdbiActionLedger;
import dev.penny.store.promotion.CodeKey;
import dev.penny.store.promotion.JdbiGuessLimits;
import dev.penny.store.promotion.JdbiPromotionBook;
import dev.penny.store.promotion.PromotionShelf;
import dev.penny.store.redemption.JdbiPostings;
import dev.penny.turn.Coupons;
import dev.penny.turn.CreditedBilling;
import dev.penny.turn.Lanes;
import dev.penny.turn.LiveFeed;
import dev.penny.turn.PageOrders;
import dev.penny.turn.Postings;
import dev.penny.turn.RedeemedBilling;
import dev.penny.turn.Whereabouts;
import dev.penny.wording.Formats;
import dev.penny.wording.WireEvents;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** The door of codes and discounts on a real database, with the demo's customers and promotions. */
final class CouponWorld implements AutoCloseable {
  static final String OURS = "https://desk.example";
  static final Clock NOON = Clock.fixed(Instant.parse("2026-06-20T12:00:00Z"), ZoneOffset.UTC);
  private static final ObjectMapper JSON = new ObjectMapper();

  final Database database;
  final JdbiActionLedger ledger;
  final InMemoryConversationLog log = new InMemoryConversationLog();
  final Cut postings;
  final CreditedBilling billing;
  final CouponDoor door;
  private final AtomicInteger turns = new AtomicInteger();
  private final PromotionShelf shelf;

  CouponWorld(Path folder) {
    database = Databases.embedded(folder.resolve("db"));
    PromotionShelf.migrate(database);
    JdbiActionLedger.migrate(database);
    JdbiPostings.migrate(database);
    JdbiGuessLimits.migrate(database);
    var key = new CodeKey("k".repeat(32));
    shelf = new PromotionShelf(database, key);
    var demo = DemoPromotions.asOf(ChatRoom.TODAY);
    demo.promotions().forEach(p -> shelf.save(p, NOON.instant()));
    shelf.add(demo.allCoupons());
    var book = new JdbiPromotionBook(database, shelf, key);
    var limits = new JdbiGuessLimits(database, key, GuessPolicy.STANDARD, _ -> {});
    ledger = new JdbiActionLedger(database, Policy.SHIPPED, new AuditAnchor(folder));
    postings = new Cut(new JdbiPostings(database));
    billing = new CreditedBilling(new RedeemedBilling(new ChatRoom.Billing(), postings), ledger);
    var coupons =
        new Coupons(
            book,
            new GuardedBook(book, limits),
            demo::adverts,
            PageOrders.NONE,
            new Whereabouts(),
            postings);
    var news =
        new CaseNews(
            log,
            new Lanes(100),
            new LiveFeed(),
            NOON,
            () -> new TurnId("n-" + turns.incrementAndGet()));
    var formats = new Formats("en-GB", ChatRoom.TODAY);
    var wording =
        new Wording(
            formats::text,
            Figures::month,
            item -> Figures.detail(item, item.gross().currency()),
            history -> Balance.of(history).open(),
            new WireEvents("en-GB")::of);
    door =
        new CouponDoor(
            CouponWorld::looking,
            new CouponDesk(coupons, billing, ledger, Policy.SHIPPED, news, () -> wording),
            log,
            billing,
            OURS::equals,
            NOON);
  }

  /** Their own chats for agents, all accounts for leads; the token is the name. */
  private static Optional<Actor> looking(String token, AccountId account) {
    return switch (token) {
      case "lea" -> Optional.of(new Actor(Level.LEAD, "lea"));
      case "lou" -> Optional.of(new Actor(Level.LEAD, "lou"));
      case "eve" -> Optional.empty();
      default ->
          account.value().equals("T1009")
              ? Optional.empty()
              : Optional.of(new Actor(Level.AGENT, token));
    };
  }

  void disable(String code) {
    database.jdbi().useHandle(handle -> shelf.disable(handle, code));
  }

  /** An open chat in which this was said. */
  ConversationId chat(String account, String locale, String... said) {
    var id = new ConversationId("chat-" + account);
    var customer = new Customer.SignedIn(new AccountId(account), "A customer");
    log.append(
        id,
        0,
        new TurnId("t"),
        List.of(new Event.ConversationOpened(customer, locale)),
        NOON.instant());
    for (String text : said) {
      long seq = log.events(id, 0).size();
      log.append(
          id,
          seq,
          new TurnId("t" + seq),
          List.of(
              new Event.CustomerSpoke(new UtteranceId("u" + seq), text, null),
              new Event.BotReplied(new Reply(List.of()))),
          NOON.instant());
    }
    return id;
  }

  List<Recorded> events(ConversationId id) {
    return log.events(id, 0);
  }

  record Got(int status, JsonNode body) {
    String message() {
      return body.path("message").asText();
    }
  }

  Got post(String as, String path, String json) {
    Map<String, String> headers =
        Map.of("origin", OURS, "content-type", "application/json", "authorization", "Bearer " + as);
    return post(headers, path, json);
  }

  Got post(Map<String, String> headers, String path, String json) {
    var ask = new Ask("POST", path, "", headers, json.replace('\'', '"'), "127.0.0.1");
    Answer answer =
        switch (path) {
          case "look" -> door.look(ask);
          case "redeem" -> door.redeem(ask);
          case "undo" -> door.undo(ask);
          case "give" -> door.give(ask);
          case "preview" -> door.preview(ask);
          default -> throw new AssertionError(path);
        };
    try {
      return new Got(
          answer.status(), JSON.readTree(new String(answer.body(), StandardCharsets.UTF_8)));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  /** What the next bill will be, in minor units. */
  Money nextBill(String account) {
    var history = billing.history(new AccountId(account)).orElseThrow();
    return Forecast.after(history, billing.catalogue(), history.latest()).amountDue();
  }

  long count(String sql) {
    return database.jdbi().withHandle(h -> h.createQuery(sql).mapTo(Long.class).one());
  }

  List<String> audit() {
    return database
        .jdbi()
        .withHandle(h ->
            h.createQuery("SELECT actor_id || ' ' || what FROM audit_log ORDER BY seq")
                .mapTo(String.class)
                .list());
  }

  @Override
  public void close() {
    database.close();
  }

  /** Postings that can be cut off before they are written. */
  static final class Cut implements Postings {
    private final Postings own;
    volatile boolean broken;

    Cut(Postings own) {
      this.own = own;
    }

    @Override
    public void post(Posting posting) {
      if (broken) {
        throw new IllegalStateException("cut off");
      }
      own.post(posting);
    }

    @Override
    public List<Posting> withdraw(AccountId account, String order, List<String> codes) {
      return own.withdraw(account, order, codes);
    }

    @Override
    public List<Posting> of(AccountId account) {
      return own.of(account);
    }

    @Override
    public Map<PromotionId, Promotion> promotions() {
      return own.promotions();
    }
  }
}
