package dev.penny.store.campaign;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.penny.action.Actor;
import dev.penny.action.Level;
import dev.penny.action.Policy;
import dev.penny.database.Database;
import dev.penny.store.AuditAnchor;
import dev.penny.store.Databases;
import dev.penny.store.JdbiActionLedger;
import dev.penny.store.promotion.CodeKey;
import dev.penny.store.promotion.JdbiPromotionBook;
import dev.penny.store.promotion.PromotionShelf;
import java.nio.file.Path;
import java.time.Instant;

/** A database with promotions, for tests of what leads do. */
record Leads(
    Database database,
    PromotionShelf shelf,
    JdbiPromotionBook book,
    JdbiCampaigns campaigns,
    AuditAnchor anchor)
    implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
  static final Actor LENA = new Actor(Level.LEAD, "lena");
  static final String TEN =
      """
      {"valid":{"time_zone":"Europe/Berlin"},"effect":{"type":"percent","value":"10"}}\
      """;

  static Leads open(Path folder) {
    return open(folder, Databases.embedded(folder.resolve("db")));
  }

  static Leads open(Path folder, Database database) {
    PromotionShelf.migrate(database);
    JdbiActionLedger.migrate(database);
    JdbiCampaigns.migrate(database);
    var key = new CodeKey("k".repeat(32));
    var shelf = new PromotionShelf(database, key);
    var anchor = new AuditAnchor(folder);
    var audit = new JdbiActionLedger(database, Policy.SHIPPED, anchor);
    return new Leads(
        database,
        shelf,
        new JdbiPromotionBook(database, shelf, key),
        new JdbiCampaigns(database, shelf, audit),
        anchor);
  }

  static JsonNode tree(String json) {
    try {
      return new ObjectMapper().readTree(json);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    database.close();
  }
}
