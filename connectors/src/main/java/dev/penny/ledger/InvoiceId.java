package dev.penny.ledger;

/**
 * The billing system's own id of an invoice; the number printed on it is {@link Invoice#number()}.
 * A blank id is refused.
 */
public record InvoiceId(String value) {
  public InvoiceId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("InvoiceId must not be blank");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
