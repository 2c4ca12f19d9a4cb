package dev.penny.store.campaign;

import static dev.penny.store.campaign.Leads.LENA;
import static dev.penny.store.campaign.Leads.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.eligibility.Answer;
import dev.penny.eligibility.Call;
import dev.penny.eligibility.Shop;
import dev.penny.ledger.PromotionId;
import dev.penny.promotion.ReasonCode;
import dev.penny.store.AuditCheck;
import dev.penny.store.AuditVerdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Codes, and those that did not work. */
class FailedCodesTest {
  private static final PromotionId ID = new PromotionId("SPRING");

  @Test
  void triesThatFailAreCountedByReasonAndNoCodeCanBeReadBack(@TempDir Path folder) {
    try (var leads = Leads.open(folder)) {
      var codes = new CampaignCodes(leads.campaigns(), leads.shelf());
      var failed = new FailedCodes(leads.database());
      var book = new WatchedBook(leads.book(), leads.shelf(), failed);
      String rules = Leads.TEN.replace("\"10\"}", "\"10\"},\"limits\":{\"per_account\":1}");
      leads.campaigns().save(LENA, ID, "Spring", 0, Leads.tree(rules), NOW);
      assertThat(codes.set(LENA, ID, 1, "save 20", NOW)).isEqualTo(new Outcome.Done("SPRING", 2));
      assertThat(codes.set(LENA, ID, 2, "SAVE2O", NOW)).isInstanceOf(Outcome.Refused.class);
      leads.campaigns().start(LENA, ID, 2, NOW);
      assertThat(book.answer(call("first", "SAVE20", "O1"))).isInstanceOf(Answer.Done.class);
      for (int i = 0; i < 3; i++) {
        assertThat(book.answer(call("more" + i, "save20", "O2")))
            .isInstanceOf(Answer.Refused.class);
      }
      assertThat(book.answer(call("more0", "save20", "O2"))).isInstanceOf(Answer.Refused.class);
      book.answer(call("guess", "NOSUCHCODE", "O2"));
      assertThat(failed.of(ID, 9).stream().map(f -> f.reason() + " " + f.shown() + " " + f.times()))
          .containsExactly("LIMIT_ACCOUNT_REACHED SA•••• 3");
      assertThat(failed.of(null, 9).stream().map(FailedCode::reason))
          .containsExactly(ReasonCode.CODE_NOT_FOUND);
      assertThat(leads.campaigns().campaign(ID).orElseThrow().usage().failed()).isEqualTo(3);
    }
  }

  @Test
  void codesForOneUseAreMadeOnceAndNotedInTheAuditLogAndAPublicOneTakesThePlaceOfAnother(
      @TempDir Path folder) {
    try (var leads = Leads.open(folder)) {
      var codes = new CampaignCodes(leads.campaigns(), leads.shelf());
      leads.campaigns().save(LENA, ID, "Spring", 0, Leads.tree(Leads.TEN), NOW);
      leads.campaigns().start(LENA, ID, 1, NOW);
      codes.set(LENA, ID, 2, "OLDCODE", NOW);
      codes.set(LENA, ID, 3, "NEWCODE", NOW);
      var made = new ArrayList<String>();
      assertThat(codes.make(LENA, ID, 1500, NOW, made::addAll)).isInstanceOf(Outcome.Done.class);
      assertThat(made).hasSize(1500).doesNotHaveDuplicates();
      assertThat(leads.shelf().codes(ID)).isEqualTo(1502);
      assertThat(leads.book().answer(call("a", "OLDCODE", "O1")))
          .isInstanceOf(Answer.Refused.class);
      assertThat(leads.book().answer(call("b", "NEWCODE", "O1"))).isInstanceOf(Answer.Done.class);
      assertThat(leads.book().answer(call("c", made.getLast(), "O2")))
          .isInstanceOf(Answer.Done.class);
      assertThat(codes.make(LENA, ID, 0, NOW, made::addAll)).isInstanceOf(Outcome.Refused.class);
      assertThat(AuditCheck.of(leads.database(), leads.anchor()))
          .isInstanceOf(AuditVerdict.Sound.class);
    }
  }

  private static Call call(String key, String code, String order) {
    var situation = Shop.standard();
    var other =
        new dev.penny.promotion.Order(
            order, situation.order().currency(), null, situation.order().items());
    return new Call(Call.Action.REDEEM, situation.at(NOW).with(other), List.of(code), key, null);
  }
}
