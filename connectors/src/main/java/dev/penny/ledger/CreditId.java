package dev.penny.ledger;

/** The id of an account credit. A blank id is refused. */
public record CreditId(String value) {
  public CreditId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("CreditId must not be blank");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
