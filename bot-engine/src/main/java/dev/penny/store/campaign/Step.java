package dev.penny.store.campaign;

import dev.penny.action.Actor;
import dev.penny.ledger.PromotionId;
import dev.penny.promotion.Promotion;
import dev.penny.promotion.Window;
import dev.penny.source.jsonl.PromotionForm;
import dev.penny.store.JdbiActionLedger.Change;
import dev.penny.store.promotion.PromotionShelf;
import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** One change of one promotion within its transaction, as it stood before. */
record Step(
    Handle handle,
    Actor by,
    PromotionId id,
    Instant now,
    CampaignRows.@Nullable Card card,
    @Nullable Promotion inForce) {

  /** Whether these are the rules in force, whatever their status. */
  boolean isInForce(Promotion rules) {
    return inForce != null && with(inForce, rules.status()).equals(rules);
  }

  static Promotion with(Promotion rules, Promotion.Status status) {
    return new Promotion(
        rules.id(),
        status,
        rules.window(),
        rules.conditions(),
        rules.effect(),
        rules.stacking(),
        rules.limits());
  }

  /** The same without dates that are over. */
  static Promotion fresh(Promotion rules, Instant now) {
    Window window = rules.window();
    Instant ends = window.ends();
    Window open =
        ends == null || now.isBefore(ends)
            ? window
            : new Window(null, null, window.zone(), window.weekdays());
    return new Promotion(
        rules.id(),
        rules.status(),
        open,
        rules.conditions(),
        rules.effect(),
        rules.stacking(),
        rules.limits());
  }

  CampaignRows.Card put(String name, @Nullable String draft) {
    return put(name, card == null ? null : card.publicCode(), draft);
  }

  CampaignRows.Card put(String name, @Nullable String code, @Nullable String draft) {
    long revision = card == null ? 1 : card.revision() + 1;
    var next = new CampaignRows.Card(id.value(), name, code, draft, revision, by.id(), now);
    CampaignRows.put(handle, next);
    return next;
  }

  /** Puts rules in force; {@code draft}: what stays to be written on. */
  Change<Outcome> inForce(Promotion rules, @Nullable String draft, String what) {
    put(card == null ? id.value() : card.name(), draft);
    long version = PromotionShelf.save(handle, rules, now);
    String hash = Digest.of(PromotionForm.write(rules).toString());
    Change<Outcome> done = done(what, version);
    return new Change<>(done.answer(), done.what() + ":" + hash);
  }

  /** The audit log keeps what was done, the version, and for new rules their hash. */
  Change<Outcome> done(String what, @Nullable Long version) {
    CampaignRows.note(handle, id.value(), what, version, by.id(), now);
    long revision = card == null ? 1 : card.revision() + 1;
    return new Change<>(
        new Outcome.Done(id.value(), revision),
        "promotion:" + what + (version == null ? "" : ":" + version));
  }

  Change<Outcome> refused(String why) {
    return new Change<>(Outcome.Refused.because("", why), null);
  }
}
