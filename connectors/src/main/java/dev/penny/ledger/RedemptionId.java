package dev.penny.ledger;

/** The id of a redeemed promotion. A blank id is refused. */
public record RedemptionId(String value) {
  public RedemptionId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("RedemptionId must not be blank");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
