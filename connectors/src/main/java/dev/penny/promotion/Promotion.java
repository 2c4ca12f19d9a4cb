package dev.penny.promotion;

import dev.penny.ledger.PromotionId;

/** A rule that takes something off an order: when, for whom, how much, how often, with what. */
public record Promotion(
    PromotionId id,
    Status status,
    Window window,
    Condition conditions,
    Effect effect,
    Stacking stacking,
    Limits limits) {

  public enum Status {
    ACTIVE,
    PAUSED,
    ENDED
  }
}
