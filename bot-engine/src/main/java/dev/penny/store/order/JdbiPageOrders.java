package dev.penny.store.order;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.penny.conversation.Conversation;
import dev.penny.conversation.ConversationId;
import dev.penny.conversation.Customer;
import dev.penny.database.Database;
import dev.penny.database.Retry;
import dev.penny.flow.OrderAtHand;
import dev.penny.flow.OrderAtHand.Origin;
import dev.penny.identity.OrderTokens;
import dev.penny.ledger.AccountId;
import dev.penny.promotion.HandedOrder;
import dev.penny.promotion.HandedOrders;
import dev.penny.source.jsonl.OrderForm;
import dev.penny.turn.OrderDesk;
import dev.penny.turn.PageOrders;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The orders of host pages in the database, so that any server of a conversation knows them. What
 * is handed over takes the place of what was there, all of it or nothing.
 */
public final class JdbiPageOrders implements PageOrders, OrderDesk {
  /** Longer than any signature is good for: then no old version can come back any more. */
  private static final Duration FORGET = Duration.ofDays(1);

  private final Database database;
  private final @Nullable OrderTokens tokens;

  /**
   * The tables must be there: {@link #migrate}. {@code tokens} null: no signature can be checked.
   */
  public JdbiPageOrders(Database database, @Nullable OrderTokens tokens) {
    this.database = database;
    this.tokens = tokens;
  }

  public static void migrate(Database database) {
    database.migrate("pageorder", "db/migration/pageorder");
  }

  @Override
  public Handed hand(
      ConversationId conversation,
      Customer customer,
      @Nullable String signed,
      @Nullable String preview,
      Instant now) {
    try {
      PageWord word = PageWord.of(tokens, customer, signed, preview, now);
      return word == null ? nothing(conversation) : keep(conversation, word, now);
    } catch (PageWord.NotTaken no) {
      return new Handed.Refused(String.valueOf(no.getMessage()));
    }
  }

  private Handed nothing(ConversationId conversation) {
    database.jdbi().useHandle(handle -> delete(handle, conversation));
    return new Handed.Taken(List.of(), null);
  }

  private static void delete(Handle handle, ConversationId conversation) {
    handle.execute("DELETE FROM page_order WHERE conversation_id = ?", conversation.value());
  }

  private Handed keep(ConversationId conversation, PageWord word, Instant now) {
    database.checkSpace();
    var _ =
        Retry.onConflict(() ->
            database
                .jdbi()
                .inTransaction(handle -> {
                  noneIsOlder(handle, word, now);
                  write(handle, conversation, word);
                  return true;
                }));
    return new Handed.Taken(orders(word.content(), word.signed()), word.until());
  }

  private static void noneIsOlder(Handle handle, PageWord word, Instant now) {
    AccountId account = word.account();
    for (int i = 0; account != null && i < word.content().orders().size(); i++) {
      HandedOrder order = word.content().orders().get(i);
      OptionalLong newest = Versions.newer(handle, account, order, now);
      if (newest.isPresent()) {
        throw new PageWord.NotTaken(
            "orders[%d].version: found %d, expected one above %d, or that same order unchanged; count it up with every change"
                .formatted(i, order.version(), newest.getAsLong()));
      }
    }
  }

  private static void write(Handle handle, ConversationId conversation, PageWord word) {
    delete(handle, conversation);
    AccountId account = word.account();
    handle
        .createUpdate(
            "INSERT INTO page_order (conversation_id, account_id, signed, body, expires_at) VALUES"
                + " (:conversation, :account, :signed, :body, :until)")
        .bind("conversation", conversation.value())
        .bind("account", account == null ? null : account.value())
        .bind("signed", word.signed())
        .bind("body", word.json().toString())
        .bind("until", word.until().atOffset(ZoneOffset.UTC))
        .execute();
  }

  @Override
  public List<OrderAtHand> of(Conversation conversation, Instant now) {
    return database
        .jdbi()
        .withHandle(handle ->
            handle
                .createQuery(
                    "SELECT account_id, signed, body, expires_at FROM page_order WHERE"
                        + " conversation_id = :conversation")
                .bind("conversation", conversation.id().value())
                .map((row, _) ->
                    new Row(
                        row.getString(1),
                        row.getBoolean(2),
                        row.getString(3),
                        Objects.requireNonNull(row.getObject(4, OffsetDateTime.class)).toInstant()))
                .findOne())
        .filter(row -> now.isBefore(row.until()) && isFor(conversation.customer(), row))
        .map(JdbiPageOrders::read)
        .orElse(List.of());
  }

  private record Row(@Nullable String account, boolean signed, String body, Instant until) {}

  private static boolean isFor(Customer customer, Row row) {
    return !row.signed()
        || (customer instanceof Customer.SignedIn here
            && here.account().value().equals(row.account()));
  }

  private static List<OrderAtHand> read(Row row) {
    try {
      return orders(
          OrderForm.read(PageWord.STRICT.readTree(row.body()), "page_order"), row.signed());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an order that was kept cannot be read", e);
    }
  }

  private static List<OrderAtHand> orders(HandedOrders content, boolean signed) {
    return content.orders().stream()
        .map(o ->
            new OrderAtHand(
                o.order(),
                !signed ? Origin.PREVIEW : o.placed() ? Origin.PLACED : Origin.PAGE,
                o.names(),
                null,
                new OrderAtHand.Handed(o.version(), content.ordersBefore(), content.tags())))
        .toList();
  }

  /** Removes what has long been over. */
  public void forget(Instant now) {
    var before = now.minus(FORGET).atOffset(ZoneOffset.UTC);
    database
        .jdbi()
        .useHandle(handle -> {
          handle.execute("DELETE FROM page_order WHERE expires_at < ?", before);
          handle.execute("DELETE FROM page_order_version WHERE seen_at < ?", before);
        });
  }
}
