package dev.penny.store.redemption;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.penny.database.Database;
import dev.penny.database.Retry;
import dev.penny.ledger.AccountId;
import dev.penny.ledger.Promotion;
import dev.penny.ledger.PromotionId;
import dev.penny.promotion.CodeText;
import dev.penny.store.SealedTypes;
import dev.penny.turn.Postings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** {@link Postings} in the database. What is withdrawn stays as a row that no longer counts. */
public final class JdbiPostings implements Postings {
  private static final String LIVE =
      "SELECT body FROM redemption_posting WHERE live AND account_id = :account";
  private static final ObjectMapper JSON = SealedTypes.mapper();

  private final Database database;

  /** The tables must be there: {@link #migrate}. */
  public JdbiPostings(Database database) {
    this.database = database;
  }

  public static void migrate(Database database) {
    database.migrate("redemption", "db/migration/redemption");
  }

  @Override
  public void post(Posting posting) {
    database.checkSpace();
    Retry.onConflict(() ->
        database
            .jdbi()
            .inTransaction(handle -> {
              post(handle, posting);
              return true;
            }));
  }

  private static void post(Handle handle, Posting posting) {
    String code = CodeText.normal(posting.code());
    long there =
        handle
            .createQuery(
                "SELECT COUNT(*) FROM redemption_posting WHERE reference = :reference AND code ="
                    + " :code")
            .bind("reference", posting.reference())
            .bind("code", code)
            .mapTo(Long.class)
            .one();
    if (there == 0) {
      handle.execute(
          "INSERT INTO redemption_posting (reference, code, account_id, order_id, promotion_id,"
              + " body, live) VALUES (?, ?, ?, ?, ?, ?, TRUE)",
          posting.reference(),
          code,
          posting.account().value(),
          posting.order(),
          posting.promotion().id().value(),
          write(posting));
    }
  }

  @Override
  public List<Posting> withdraw(AccountId account, String order, List<String> codes) {
    return Retry.onConflict(
        () -> database.jdbi().inTransaction(handle -> withdraw(handle, account, order, codes)));
  }

  private static List<Posting> withdraw(
      Handle handle, AccountId account, String order, List<String> codes) {
    var withdrawn = new ArrayList<Posting>();
    for (String code : codes) {
      String plain = CodeText.normal(code);
      handle
          .createQuery(LIVE + " AND order_id = :order AND code = :code ORDER BY seq")
          .bind("account", account.value())
          .bind("order", order)
          .bind("code", plain)
          .mapTo(String.class)
          .forEach(body -> withdrawn.add(read(body)));
      handle.execute(
          "UPDATE redemption_posting SET live = FALSE WHERE account_id = ? AND order_id = ? AND"
              + " code = ?",
          account.value(),
          order,
          plain);
    }
    return withdrawn;
  }

  @Override
  public List<Posting> of(AccountId account) {
    return database
        .jdbi()
        .withHandle(handle ->
            handle
                .createQuery(LIVE + " ORDER BY seq")
                .bind("account", account.value())
                .mapTo(String.class)
                .map(JdbiPostings::read)
                .list());
  }

  @Override
  public Map<PromotionId, Promotion> promotions() {
    List<String> newest =
        database
            .jdbi()
            .withHandle(handle ->
                handle
                    .createQuery(
                        "SELECT p.body FROM redemption_posting p WHERE p.seq IN"
                            + " (SELECT MAX(seq) FROM redemption_posting GROUP BY promotion_id)")
                    .mapTo(String.class)
                    .list());
    var promotions = new HashMap<PromotionId, Promotion>();
    newest.stream()
        .map(JdbiPostings::read)
        .forEach(p -> promotions.put(p.promotion().id(), p.promotion()));
    return promotions;
  }

  private static String write(Posting posting) {
    try {
      return JSON.writeValueAsString(posting);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a posting cannot be written as JSON", e);
    }
  }

  private static Posting read(String body) {
    try {
      return JSON.readValue(body, Posting.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored posting cannot be read", e);
    }
  }
}
