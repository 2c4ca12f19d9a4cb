package dev.penny.store.campaign;

import dev.penny.ledger.PromotionId;
import dev.penny.promotion.Promotion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The tables of campaigns, read and written in a transaction of the caller. */
final class CampaignRows {
  private static final String CARDS =
      "SELECT promotion_id, campaign_name, public_code, draft, revision, changed_by, changed_at"
          + " FROM campaign";

  /** The lead's own row. */
  record Card(
      String id,
      String name,
      @Nullable String publicCode,
      @Nullable String draft,
      long revision,
      String by,
      Instant at) {
    Card with(@Nullable String newDraft, String who, Instant when) {
      return new Card(id, name, publicCode, newDraft, revision + 1, who, when);
    }
  }

  private CampaignRows() {}

  static List<Campaign> all(Handle handle, List<Promotion> inForce) {
    var cards = new HashMap<String, Card>();
    handle.createQuery(CARDS).map((row, _) -> card(row)).forEach(c -> cards.put(c.id(), c));
    var rules = new HashMap<String, Promotion>();
    inForce.forEach(p -> rules.put(p.id().value(), p));
    Map<String, Campaign.Usage> usages = usages(handle);
    var ids = new TreeSet<>(rules.keySet());
    ids.addAll(cards.keySet());
    var all = new ArrayList<Campaign>();
    for (String id : ids) {
      all.add(campaign(id, cards.get(id), rules.get(id), usages.get(id)));
    }
    return all;
  }

  private static Campaign campaign(
      String id, @Nullable Card card, @Nullable Promotion rules, Campaign.@Nullable Usage usage) {
    var known = usage == null ? Campaign.Usage.NONE : usage;
    return card == null
        ? new Campaign(new PromotionId(id), id, null, null, 0, "", null, rules, known)
        : new Campaign(
            new PromotionId(id),
            card.name(),
            card.publicCode(),
            card.draft(),
            card.revision(),
            card.by(),
            card.at(),
            rules,
            known);
  }

  static @Nullable Card card(Handle handle, PromotionId id) {
    return handle
        .createQuery(CARDS + " WHERE promotion_id = :id")
        .bind("id", id.value())
        .map((row, _) -> card(row))
        .findFirst()
        .orElse(null);
  }

  private static Card card(ResultSet row) throws SQLException {
    return new Card(
        row.getString("promotion_id"),
        row.getString("campaign_name"),
        row.getString("public_code"),
        row.getString("draft"),
        row.getLong("revision"),
        row.getString("changed_by"),
        row.getObject("changed_at", OffsetDateTime.class).toInstant());
  }

  private static Map<String, Campaign.Usage> usages(Handle handle) {
    Map<String, Long> failed = new HashMap<>();
    handle
        .createQuery("SELECT promotion_id, SUM(times) AS n FROM failed_code GROUP BY promotion_id")
        .map((row, _) -> Map.entry(row.getString(1), row.getLong(2)))
        .forEach(e -> failed.put(e.getKey(), e.getValue()));
    var usages = new LinkedHashMap<String, Campaign.Usage>();
    handle
        .createQuery(
            "SELECT c.promotion_id, c.version, c.used, c.held, c.spent, CASE WHEN EXISTS (SELECT 1"
                + " FROM promotion_coupon k WHERE k.promotion_id = c.promotion_id) THEN 1 ELSE 0"
                + " END AS codes FROM promotion_counter c")
        .map((row, _) ->
            Map.entry(
                row.getString("promotion_id"),
                new Campaign.Usage(
                    row.getLong("version"),
                    row.getLong("used"),
                    row.getLong("held"),
                    row.getLong("spent"),
                    row.getInt("codes") == 1,
                    failed.getOrDefault(row.getString("promotion_id"), 0L))))
        .forEach(e -> usages.put(e.getKey(), e.getValue()));
    return usages;
  }

  static void put(Handle handle, Card card) {
    int changed =
        bound(
            handle,
            card,
            "UPDATE campaign SET campaign_name = :name, public_code = :code, draft = :draft,"
                + " revision = :revision, changed_by = :by, changed_at = :at"
                + " WHERE promotion_id = :id");
    if (changed == 0) {
      bound(
          handle,
          card,
          "INSERT INTO campaign (promotion_id, campaign_name, public_code, draft, revision,"
              + " changed_by, changed_at) VALUES (:id, :name, :code, :draft, :revision, :by, :at)");
    }
  }

  private static int bound(Handle handle, Card card, String sql) {
    return handle
        .createUpdate(sql)
        .bind("id", card.id())
        .bind("name", card.name())
        .bind("code", card.publicCode())
        .bind("draft", card.draft())
        .bind("revision", card.revision())
        .bind("by", card.by())
        .bind("at", card.at().atOffset(ZoneOffset.UTC))
        .execute();
  }

  static void remove(Handle handle, PromotionId id) {
    handle.execute("DELETE FROM campaign WHERE promotion_id = ?", id.value());
    handle.execute("DELETE FROM promotion_coupon WHERE promotion_id = ?", id.value());
  }

  /** A line of the history of a promotion, for people. */
  static void note(
      Handle handle, String id, String what, @Nullable Long version, String by, Instant at) {
    long number =
        handle
            .createQuery(
                "SELECT COALESCE(MAX(number), 0) + 1 FROM campaign_change"
                    + " WHERE promotion_id = :id")
            .bind("id", id)
            .mapTo(Long.class)
            .one();
    handle
        .createUpdate(
            "INSERT INTO campaign_change (promotion_id, number, what, version, changed_by,"
                + " changed_at) VALUES (:id, :number, :what, :version, :by, :at)")
        .bind("id", id)
        .bind("number", number)
        .bind("what", what)
        .bind("version", version)
        .bind("by", by)
        .bind("at", at.atOffset(ZoneOffset.UTC))
        .execute();
  }

  static List<Noted> history(Handle handle, PromotionId id, int most) {
    return handle
        .createQuery(
            "SELECT what, version, changed_by, changed_at FROM campaign_change"
                + " WHERE promotion_id = :id ORDER BY number DESC FETCH FIRST "
                + most
                + " ROWS ONLY")
        .bind("id", id.value())
        .map((row, _) ->
            new Noted(
                row.getString("what"),
                row.getObject("version") == null ? null : row.getLong("version"),
                row.getString("changed_by"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant()))
        .list();
  }
}
