package dev.penny.ledger;

/** The billing system's own id of an account. A blank id is refused. */
public record AccountId(String value) {
  public AccountId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("AccountId must not be blank");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
