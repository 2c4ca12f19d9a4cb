package dev.penny.explain.story;

import dev.penny.explain.CauseCode;
import dev.penny.explain.Factor;
import dev.penny.explain.Part;
import dev.penny.ledger.InvoiceItem;
import dev.penny.money.Money;
import org.jspecify.annotations.Nullable;

/** One part of one cause: what reasons are put together from. */
record Piece(CauseCode code, Part part) {
  Money amount() {
    return part.amount();
  }

  /** The line it is about: the current one where there is one; null for a total of the bill. */
  @Nullable InvoiceItem item() {
    return switch (part) {
      case Part.Changed(var _, var _, var current, var _) -> current;
      case Part.Came(var _, var item, var _) -> item;
      case Part.Went(var _, var item, var _) -> item;
      case Part.Total _ -> null;
    };
  }

  /** The first factor of that kind that changed, or null. */
  <F extends Factor> @Nullable F factor(Class<F> kind) {
    if (part instanceof Part.Changed(var _, var _, var _, var factors)) {
      for (Factor factor : factors) {
        if (kind.isInstance(factor)) {
          return kind.cast(factor);
        }
      }
    }
    return null;
  }
}
