package dev.penny.store.campaign;

import static dev.penny.store.campaign.Leads.LENA;
import static dev.penny.store.campaign.Leads.NOW;
import static dev.penny.store.campaign.Leads.TEN;
import static dev.penny.store.campaign.Leads.tree;
import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.action.Actor;
import dev.penny.action.Level;
import dev.penny.ledger.PromotionId;
import dev.penny.promotion.Promotion.Status;
import dev.penny.store.AuditCheck;
import dev.penny.store.AuditVerdict;
import dev.penny.store.promotion.PromotionShelf;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What leads do to promotions, on a database. */
class CampaignsTest {
  @TempDir static Path folder;
  private static Leads leads;
  private static JdbiCampaigns campaigns;
  private static PromotionShelf shelf;

  @BeforeAll
  static void open() {
    leads = Leads.open(folder);
    campaigns = leads.campaigns();
    shelf = leads.shelf();
  }

  @AfterAll
  static void close() {
    leads.close();
  }

  @Test
  void aDraftChangesNothingUntilItIsLiveAndEveryStepIsInTheAuditLog() {
    var id = new PromotionId("LIFE");
    assertThat(save(id, 0, TEN)).isEqualTo(new Outcome.Done("LIFE", 1));
    assertThat(shelf.promotion(id)).isEmpty();
    assertThat(state(id)).isEqualTo(Campaign.State.DRAFT);
    assertThat(campaigns.start(LENA, id, 1, NOW)).isEqualTo(new Outcome.Done("LIFE", 2));
    assertThat(state(id)).isEqualTo(Campaign.State.LIVE);
    assertThat(save(id, 2, TEN.replace("10", "15"))).isEqualTo(new Outcome.Done("LIFE", 3));
    assertThat(shelf.promotion(id).orElseThrow().effect().reduction().toString()).contains("10");
    assertThat(campaigns.set(LENA, id, 3, Status.PAUSED, NOW))
        .isEqualTo(new Outcome.Done("LIFE", 4));
    assertThat(state(id)).isEqualTo(Campaign.State.PAUSED);
    assertThat(campaigns.campaign(id).orElseThrow().draft()).contains("15");
    assertThat(campaigns.set(LENA, id, 4, Status.ACTIVE, NOW))
        .isEqualTo(new Outcome.Done("LIFE", 5));
    assertThat(campaigns.start(LENA, id, 5, NOW)).isEqualTo(new Outcome.Done("LIFE", 6));
    assertThat(shelf.promotion(id).orElseThrow().effect().reduction().toString()).contains("15");
    assertThat(campaigns.set(LENA, id, 6, Status.ENDED, NOW))
        .isEqualTo(new Outcome.Done("LIFE", 7));
    assertThat(campaigns.set(LENA, id, 7, Status.ACTIVE, NOW)).isInstanceOf(Outcome.Refused.class);
    assertThat(campaigns.history(id).stream().map(Noted::what))
        .containsExactly("ended", "live", "resumed", "paused", "rewritten", "live", "made");
    assertThat(campaigns.history(id).getFirst().version()).isEqualTo(5);
    assertThat(logged("promotion:LIFE"))
        .hasSize(7)
        .allSatisfy(what -> assertThat(what).startsWith("promotion:"))
        .element(1)
        .asString()
        .matches("promotion:live:1:[0-9a-f]{64}");
    assertThat(AuditCheck.of(leads.database(), leads.anchor()))
        .isInstanceOf(AuditVerdict.Sound.class);
  }

  @Test
  void whoWasOvertakenIsToldByWhomAndNothingIsLost() {
    var id = new PromotionId("RACE");
    save(id, 0, TEN);
    var amir = new Actor(Level.ADMIN, "amir");
    campaigns.save(amir, id, "Race", 1, tree(TEN.replace("10", "20")), NOW);
    assertThat(save(id, 1, TEN)).isEqualTo(new Outcome.Overtaken("amir", NOW));
    assertThat(save(id, 0, TEN)).isInstanceOf(Outcome.Overtaken.class);
    assertThat(campaigns.campaign(id).orElseThrow().draft()).contains("20");
    assertThat(campaigns.set(LENA, id, 2, Status.PAUSED, NOW)).isInstanceOf(Outcome.Refused.class);
    assertThat(campaigns.discard(LENA, id, 2, NOW)).isInstanceOf(Outcome.Done.class);
    assertThat(campaigns.campaign(id)).isEmpty();
    assertThat(campaigns.start(LENA, id, 3, NOW)).isEqualTo(new Outcome.Missing());
  }

  @Test
  void whatCouldNeverWorkIsRefusedAtSaveWithItsField() {
    assertThat(refused("\"10\"", "\"-5\"")).containsExactly("effect.value");
    assertThat(refused("\"10\"", "\"0\"")).containsExactly("effect.value");
    assertThat(refused("\"10\"}", "\"10\",\"amount\":3}")).containsExactly("effect.amount");
    assertThat(refused("Berlin", "Berlyn")).containsExactly("valid.time_zone");
    assertThat(refused("\"time_zone\"", "\"to\":\"2026-11-01T00:00\",\"time_zone\""))
        .containsExactly("valid.to");
    assertThat(refused("\"10\"}", "\"10\"},\"limits\":{\"budget_minor\":5000,\"total\":0}"))
        .containsExactly("limits.total", "limits.budget_minor");
    assertThat(refused("\"10\"}", "\"10\"},\"limits\":{\"total\":999999999999}"))
        .containsExactly("limits.total");
    assertThat(
            refused(
                "\"10\"}",
                "\"10\"},\"conditions\":{\"all\":[{\"field\":\"account.tenure\",\"op\":\"gte\","
                    + "\"value\":5},{\"field\":\"account.tenure\",\"op\":\"lte\",\"value\":4}]}"))
        .containsExactly("conditions");
    assertThat(refused("\"10\"}", "\"10\",\"currency\":\"EUR\"}"))
        .containsExactly("effect.currency");
    assertThat(refused("\"percent\",\"value\":\"10\"", "\"fixed\",\"value\":500"))
        .containsExactly("effect.currency");
    assertThat(campaigns.campaign(new PromotionId("BAD"))).isEmpty();
  }

  @Test
  void twoThatKeepAllOthersOutAtOnceAreRefused() {
    String alone = TEN.replace("\"10\"}", "\"10\"},\"stacking\":{\"exclusive\":true,\"order\":77}");
    save(new PromotionId("ONLY1"), 0, alone);
    campaigns.start(LENA, new PromotionId("ONLY1"), 1, NOW);
    assertThat(save(new PromotionId("ONLY2"), 0, alone))
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            r -> assertThat(r.problems().getFirst().why()).contains("ONLY1"));
  }

  private static List<String> refused(String part, String by) {
    assertThat(TEN).contains(part);
    return save(new PromotionId("BAD"), 0, TEN.replace(part, by)) instanceof Outcome.Refused r
        ? r.problems().stream().map(Problem::field).toList()
        : List.of();
  }

  private static Outcome save(PromotionId id, long revision, String draft) {
    return campaigns.save(LENA, id, "A name", revision, tree(draft), NOW);
  }

  private static Campaign.State state(PromotionId id) {
    return campaigns.campaign(id).orElseThrow().state(NOW);
  }

  private static List<String> logged(String subject) {
    return leads
        .database()
        .jdbi()
        .withHandle(handle ->
            handle
                .createQuery("SELECT what FROM audit_log WHERE account_id = :s ORDER BY seq")
                .bind("s", subject)
                .mapTo(String.class)
                .list());
  }
}
