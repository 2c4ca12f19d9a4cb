package dev.penny.ledger;

/** The id of a promotion. A blank id is refused. */
public record PromotionId(String value) {
  public PromotionId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("PromotionId must not be blank");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
