package dev.penny.ledger;

/** The id of a subscription. A blank id is refused. */
public record SubscriptionId(String value) {
  public SubscriptionId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("SubscriptionId must not be blank");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
