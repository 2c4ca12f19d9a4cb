package dev.penny.source.ubl;

import dev.penny.ledger.Credit;
import dev.penny.ledger.Invoice;
import org.jspecify.annotations.Nullable;

/**
 * One document as the ledger has it: the bill, what had been paid before it (a credit used up on
 * it, or null), and what it tells about its customer.
 */
public record UblBill(Invoice invoice, @Nullable Credit prepaid, Customer customer, Told told) {
  /** What a document tells beside the bill. */
  public record Told(boolean metered, String paymentMeans) {}
}
