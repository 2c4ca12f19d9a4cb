package dev.penny.store.campaign;

import static dev.penny.store.campaign.Leads.LENA;
import static dev.penny.store.campaign.Leads.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.eligibility.trial.Trial;
import dev.penny.ledger.PromotionId;
import dev.penny.promotion.Promotion.Status;
import dev.penny.promotion.ReasonCode;
import dev.penny.source.jdbi.JdbiPastOrders;
import dev.penny.source.jsonl.PromotionForm;
import dev.penny.store.AuditCheck;
import dev.penny.store.AuditVerdict;
import dev.penny.store.Databases;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A promotion's life on the other database: every statement there is runs once. */
class PostgresCampaignsTest {
  private static final PromotionId ID = new PromotionId("LIFE");

  @Test
  void aPromotionIsWrittenPutInForcePausedCountedExportedAndTakenIn(@TempDir Path folder) {
    var database = Databases.postgres("campaigns");
    database.migrate("ledger", "db/migration/ledger");
    try (var leads = Leads.open(folder, database)) {
      var campaigns = leads.campaigns();
      var codes = new CampaignCodes(campaigns, leads.shelf());
      var failed = new FailedCodes(database);
      var files = new CampaignFiles(campaigns);
      assertThat(campaigns.save(LENA, ID, "Life", 0, Leads.tree(Leads.TEN), NOW))
          .isEqualTo(new Outcome.Done("LIFE", 1));
      assertThat(codes.set(LENA, ID, 1, "LIFE10", NOW)).isEqualTo(new Outcome.Done("LIFE", 2));
      assertThat(codes.set(LENA, ID, 2, "LIFE20", NOW)).isEqualTo(new Outcome.Done("LIFE", 3));
      assertThat(campaigns.start(LENA, ID, 3, NOW)).isEqualTo(new Outcome.Done("LIFE", 4));
      failed.count(ID, ReasonCode.EXPIRED, "LIFE10", NOW);
      failed.count(ID, ReasonCode.EXPIRED, "LIFE10", NOW);
      assertThat(failed.of(ID, 9))
          .containsExactly(new FailedCode(ReasonCode.EXPIRED, "LI••••", 2, NOW, NOW));
      assertThat(campaigns.set(LENA, ID, 4, Status.PAUSED, NOW))
          .isEqualTo(new Outcome.Done("LIFE", 5));
      assertThat(campaigns.campaign(ID).orElseThrow().usage())
          .isEqualTo(new Campaign.Usage(2, 0, 0, 0, true, 2));
      String csv = files.export(CampaignFiles.Form.CSV, NOW).replace("Life", "Other name");
      assertThat(files.take(LENA, CampaignFiles.Form.CSV, csv, NOW))
          .isEqualTo(new Outcome.Done("", 1));
      assertThat(campaigns.campaign(ID).orElseThrow().name()).isEqualTo("Other name");
      assertThat(campaigns.copy(LENA, ID, new PromotionId("COPY"), "Copy", NOW))
          .isInstanceOf(Outcome.Done.class);
      assertThat(campaigns.discard(LENA, new PromotionId("COPY"), 1, NOW))
          .isInstanceOf(Outcome.Done.class);
      assertThat(campaigns.history(ID)).hasSize(6);
      assertThat(AuditCheck.of(database, leads.anchor())).isInstanceOf(AuditVerdict.Sound.class);
    }
  }

  @Test
  void billsOfThePastAreReadAsOrders(@TempDir Path folder) {
    var database = Databases.postgres("past_orders");
    database.migrate("ledger", "db/migration/ledger");
    try (database) {
      PreviewBench.fill(database, 3);
      var orders = new JdbiPastOrders(database.jdbi());
      var trial = new Trial(PromotionForm.read(PreviewBench.rules(), "ten"));
      orders.each(LocalDate.of(2026, 8, 24), LocalDate.of(2026, 11, 23), trial::add, _ -> {});
      assertThat(orders.accounts()).isEqualTo(3);
      assertThat(trial.report().accounts()).isEqualTo(3);
      assertThat(trial.report().orders()).isBetween(6L, 12L);
      assertThat(trial.report().sums().getFirst().billed()).isPositive();
    }
  }
}
