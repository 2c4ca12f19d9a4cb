package dev.penny.ledger;

/** The id of a catalogue product. A blank id is refused. */
public record ProductId(String value) {
  public ProductId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("ProductId must not be blank");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
