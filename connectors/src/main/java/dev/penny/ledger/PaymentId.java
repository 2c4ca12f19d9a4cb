package dev.penny.ledger;

/** The id of a payment. A blank id is refused. */
public record PaymentId(String value) {
  public PaymentId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("PaymentId must not be blank");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
