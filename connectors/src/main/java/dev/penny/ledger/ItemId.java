package dev.penny.ledger;

/** The id of one line of an invoice. A blank id is refused. */
public record ItemId(String value) {
  public ItemId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("ItemId must not be blank");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
