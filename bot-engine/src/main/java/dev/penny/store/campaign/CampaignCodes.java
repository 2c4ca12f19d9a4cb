package dev.penny.store.campaign;

import dev.penny.action.Actor;
import dev.penny.ledger.PromotionId;
import dev.penny.promotion.CodeText;
import dev.penny.promotion.Coupon;
import dev.penny.store.promotion.CodeMaker;
import dev.penny.store.promotion.PromotionShelf;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** The codes of a promotion as leads give them out. */
public final class CampaignCodes {
  /** More are made by the command line, which streams them. */
  public static final int MOST_AT_ONCE = 100_000;

  private final JdbiCampaigns campaigns;
  private final PromotionShelf shelf;

  public CampaignCodes(JdbiCampaigns campaigns, PromotionShelf shelf) {
    this.campaigns = campaigns;
    this.shelf = shelf;
  }

  /** Sets the one code that everybody may know; the one before it works no more. */
  public Outcome set(Actor by, PromotionId id, long revision, String code, Instant now) {
    String normal = CodeText.normal(code);
    if (!normal.matches("[\\p{L}\\p{Nd}][\\p{L}\\p{Nd}_-]{2,39}")) {
      return Outcome.Refused.because(
          "code", "A code has 3 to 40 letters and digits; dashes may stand between them.");
    }
    PromotionId owner = shelf.promotionOf(normal);
    if (owner != null) {
      return Outcome.Refused.because(
          "code",
          owner.equals(id)
              ? "This promotion has or had this code, or one that looks like it."
              : "This code, or one that looks like it, belongs to promotion " + owner + ".");
    }
    return campaigns.changed(
        by,
        id,
        revision,
        now,
        step -> {
          var card = step.card();
          if (card == null && step.inForce() == null) {
            return step.refused("There is no such promotion.");
          }
          if (card != null && card.publicCode() != null) {
            shelf.disable(step.handle(), card.publicCode());
          }
          shelf.add(step.handle(), List.of(new Coupon(normal, id, true, null)));
          step.put(
              card == null ? id.value() : card.name(), normal, card == null ? null : card.draft());
          return step.done("code", null);
        });
  }

  /** Makes codes for one use each and hands them out, this once. */
  public Outcome make(
      Actor by, PromotionId id, long count, Instant now, Consumer<List<String>> out) {
    if (count < 1 || count > MOST_AT_ONCE) {
      return Outcome.Refused.because("count", "From 1 to " + MOST_AT_ONCE + " at a time.");
    }
    Campaign campaign = campaigns.campaign(id).orElse(null);
    if (campaign == null) {
      return new Outcome.Missing();
    }
    Outcome noted =
        campaigns.changed(
            by,
            id,
            campaign.revision(),
            now,
            step -> {
              var card = step.card();
              step.put(card == null ? id.value() : card.name(), card == null ? null : card.draft());
              return step.done("codes: " + count, null);
            });
    if (noted instanceof Outcome.Done) {
      new CodeMaker(shelf).make(id, count, out);
    }
    return noted;
  }
}
