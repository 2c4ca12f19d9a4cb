package dev.penny.flow.charge;

import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceItem;
import java.util.List;

/** What a question about a charge is about. */
sealed interface Meant {
  /** One reason of a change, by its place in the story. */
  record OneReason(int place) implements Meant {}

  /** The whole difference between two bills. */
  record Difference() implements Meant {}

  /** One line, or several that fit alike; none: nothing fits. */
  record Lines(List<InvoiceItem> items) implements Meant {
    public Lines {
      items = List.copyOf(items);
    }
  }

  /** What a whole bill asks for. */
  record Total(Invoice bill) implements Meant {}
}
