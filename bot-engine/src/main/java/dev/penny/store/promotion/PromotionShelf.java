package dev.penny.store.promotion;

import dev.penny.database.Database;
import dev.penny.database.Retry;
import dev.penny.ledger.PromotionId;
import dev.penny.promotion.Coupon;
import dev.penny.promotion.OfferCode;
import dev.penny.promotion.Promotion;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Where promotions and their codes are put in and looked up. */
public final class PromotionShelf {
  private record Version(String promotion, long number) {}

  private final Database database;
  private final CodeKey key;
  private final Map<Version, Promotion> read = new ConcurrentHashMap<>();

  /** The tables must be there: {@link #migrate}. */
  public PromotionShelf(Database database, CodeKey key) {
    this.database = database;
    this.key = key;
  }

  public static void migrate(Database database) {
    database.migrate("promotion", "db/migration/promotion");
  }

  /** Puts these rules in force and returns their version, 1 for the first. What was used stays. */
  public long save(Promotion promotion, Instant at) {
    database.checkSpace();
    return Retry.onConflict(
        () -> database.jdbi().inTransaction(handle -> save(handle, promotion, at)));
  }

  /** The same within a transaction of somebody else. */
  public static long save(Handle handle, Promotion promotion, Instant at) {
    String id = promotion.id().value();
    int changed =
        handle.execute(
            "UPDATE promotion_counter SET version = version + 1 WHERE promotion_id = ?", id);
    if (changed == 0) {
      handle.execute(
          "INSERT INTO promotion_counter (promotion_id, version, used, held, spent)"
              + " VALUES (?, 1, 0, 0, 0)",
          id);
    }
    long version =
        handle
            .createQuery("SELECT version FROM promotion_counter WHERE promotion_id = :id")
            .bind("id", id)
            .mapTo(Long.class)
            .one();
    handle.execute(
        "INSERT INTO promotion_rules (promotion_id, version, rules, saved_at) VALUES (?, ?, ?, ?)",
        id,
        version,
        RulesJson.write(promotion),
        at.atOffset(ZoneOffset.UTC));
    return version;
  }

  /**
   * Adds codes, all or none; a code that is there already is a fault ({@code 23505}), so that no
   * code ever opens two promotions.
   */
  public void add(List<Coupon> coupons) {
    database.checkSpace();
    database.jdbi().useTransaction(handle -> add(handle, coupons));
  }

  /** The same within a transaction of somebody else. */
  public void add(Handle handle, List<Coupon> coupons) {
    var batch =
        handle.prepareBatch(
            "INSERT INTO promotion_coupon (code_hash, alike_hash, promotion_id, active,"
                + " owner_id, used, held) VALUES (:hash, :alike, :promotion, :active, :owner,"
                + " 0, 0)");
    for (Coupon coupon : coupons) {
      batch
          .bind("hash", key.exact(coupon.code()))
          .bind("alike", key.alike(coupon.code()))
          .bind("promotion", coupon.promotion().value())
          .bind("active", coupon.active())
          .bind("owner", coupon.owner() == null ? null : coupon.owner().value())
          .add();
    }
    batch.execute();
  }

  /** Which promotion this code opens, as typed; null: none. */
  public @Nullable PromotionId promotionOf(String typed) {
    return database
        .jdbi()
        .withHandle(handle ->
            handle
                .createQuery(
                    "SELECT promotion_id FROM promotion_coupon WHERE code_hash = :exact"
                        + " OR alike_hash = :alike ORDER BY CASE WHEN code_hash = :exact THEN 0"
                        + " ELSE 1 END FETCH FIRST 1 ROW ONLY")
                .bind("exact", key.exact(typed))
                .bind("alike", key.alike(typed))
                .mapTo(String.class)
                .findFirst()
                .map(PromotionId::new)
                .orElse(null));
  }

  /** How many codes there are of it. */
  public long codes(PromotionId promotion) {
    return database
        .jdbi()
        .withHandle(handle ->
            handle
                .createQuery("SELECT COUNT(*) FROM promotion_coupon WHERE promotion_id = :id")
                .bind("id", promotion.value())
                .mapTo(Long.class)
                .one());
  }

  /** This code opens nothing any more. */
  public void disable(Handle handle, String code) {
    handle.execute(
        "UPDATE promotion_coupon SET active = FALSE WHERE code_hash = ?", key.exact(code));
  }

  /** Offers a promotion to everybody it applies to, without a code, or no longer. */
  public void offer(PromotionId promotion, boolean offered) {
    String hash = key.exact(OfferCode.of(promotion));
    database.checkSpace();
    int changed =
        database
            .jdbi()
            .withHandle(h ->
                h.execute(
                    "UPDATE promotion_coupon SET active = ? WHERE code_hash = ?", offered, hash));
    if (changed == 0 && offered) {
      add(List.of(new Coupon(OfferCode.of(promotion), promotion, true, null)));
    }
  }

  /** The promotions that need no code, by their rules in force: see {@link OfferCode}. */
  public List<Promotion> offers() {
    List<Promotion> all = inForce();
    return database.jdbi().withHandle(h -> all.stream().filter(p -> isOffered(h, p.id())).toList());
  }

  private boolean isOffered(Handle handle, PromotionId promotion) {
    return handle
        .createQuery("SELECT active FROM promotion_coupon WHERE code_hash = :hash")
        .bind("hash", key.exact(OfferCode.of(promotion)))
        .mapTo(Boolean.class)
        .findOne()
        .orElse(false);
  }

  /** The rules in force. */
  public Optional<Promotion> promotion(PromotionId id) {
    return database.jdbi().withHandle(handle -> Optional.ofNullable(promotion(handle, id)));
  }

  /** The same within a transaction of somebody else; null: there are none. */
  public @Nullable Promotion promotion(Handle handle, PromotionId id) {
    return handle
        .createQuery("SELECT version FROM promotion_counter WHERE promotion_id = :id")
        .bind("id", id.value())
        .mapTo(Long.class)
        .findOne()
        .map(version -> rules(handle, id.value(), version))
        .orElse(null);
  }

  /** All promotions, by their rules in force. */
  public List<Promotion> inForce() {
    return database
        .jdbi()
        .withHandle(handle ->
            handle
                .createQuery("SELECT promotion_id, version FROM promotion_counter ORDER BY 1")
                .map((row, _) -> new Version(row.getString(1), row.getLong(2)))
                .list()
                .stream()
                .map(v -> rules(handle, v.promotion(), v.number()))
                .toList());
  }

  /** A version never changes, so it is read once. */
  Promotion rules(Handle handle, String promotion, long version) {
    return read.computeIfAbsent(
        new Version(promotion, version),
        _ ->
            RulesJson.promotion(
                handle
                    .createQuery(
                        "SELECT rules FROM promotion_rules WHERE promotion_id = :id"
                            + " AND version = :version")
                    .bind("id", promotion)
                    .bind("version", version)
                    .mapTo(String.class)
                    .one()));
  }
}
