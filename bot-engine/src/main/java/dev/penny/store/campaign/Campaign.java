package dev.penny.store.campaign;

import dev.penny.ledger.PromotionId;
import dev.penny.promotion.Promotion;
import dev.penny.source.jsonl.PromotionForm;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A promotion as its lead sees it.
 *
 * @param draft what is being written and not in force, as JSON of a promotion; null: nothing
 * @param revision counts every change; whoever changes says which one they saw
 * @param inForce the rules customers meet; null: it was never live
 */
public record Campaign(
    PromotionId id,
    String name,
    @Nullable String publicCode,
    @Nullable String draft,
    long revision,
    String changedBy,
    @Nullable Instant changedAt,
    @Nullable Promotion inForce,
    Usage usage) {

  /**
   * What was used of it, live reservations ({@code held}) among them; {@code spent} is minor units.
   */
  public record Usage(
      long version, long used, long held, long spent, boolean hasCodes, long failed) {
    static final Usage NONE = new Usage(0, 0, 0, 0, false, 0);
  }

  /** How a promotion stands at a moment. */
  public enum State {
    /** Never live. */
    DRAFT,
    SCHEDULED,
    LIVE,
    /** Live, and its budget or its limit is used up. */
    USED_UP,
    PAUSED,
    ENDED
  }

  /** What is written, or else in force, as rules of a promotion of that id. */
  Promotion rules(PromotionId as) {
    Promotion written =
        draft == null
            ? Objects.requireNonNull(inForce)
            : PromotionForm.read(JdbiCampaigns.read(draft), id.value());
    return new Promotion(
        as,
        Promotion.Status.ACTIVE,
        written.window(),
        written.conditions(),
        written.effect(),
        written.stacking(),
        written.limits());
  }

  public State state(Instant now) {
    Promotion rules = inForce;
    if (rules == null) {
      return State.DRAFT;
    }
    Instant ends = rules.window().ends();
    if (rules.status() == Promotion.Status.ENDED || (ends != null && !now.isBefore(ends))) {
      return State.ENDED;
    }
    if (rules.status() == Promotion.Status.PAUSED) {
      return State.PAUSED;
    }
    Instant starts = rules.window().starts();
    if (starts != null && now.isBefore(starts)) {
      return State.SCHEDULED;
    }
    Long total = rules.limits().total();
    Long budget = rules.limits().budgetMinor();
    return (total != null && usage.used() >= total) || (budget != null && usage.spent() >= budget)
        ? State.USED_UP
        : State.LIVE;
  }
}
