package dev.penny.explain;

import dev.penny.audit.Finding;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceItem;
import dev.penny.money.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one line, or one total, adds to a cause: gross minor units and the evidence for it. */
public sealed interface Part {
  Money amount();

  /** The ids of the lines, or for a total of the bills that show one, oldest first. */
  default List<String> ids() {
    return switch (this) {
      case Changed(var _, var previous, var current, var _) ->
          List.of(previous.id().value(), current.id().value());
      case Came(var _, var item, var _) -> List.of(item.id().value());
      case Went(var _, var item, var _) -> List.of(item.id().value());
      case Total(var _, var previous, var before, var current, var after) -> {
        String first = previous.id().value();
        String second = current.id().value();
        yield before.isZero()
            ? List.of(second)
            : after.isZero() ? List.of(first) : List.of(first, second);
      }
    };
  }

  /** A line on both bills; {@code factors} are those of the cause that changed. */
  record Changed(Money amount, InvoiceItem previous, InvoiceItem current, List<Factor> factors)
      implements Part {
    public Changed {
      factors = List.copyOf(factors);
    }
  }

  /** A line only the current bill has; {@code finding} where an audit rule objects to it. */
  record Came(Money amount, InvoiceItem item, @Nullable Finding finding) implements Part {}

  /** A line only the previous bill had. */
  record Went(Money amount, InvoiceItem item, @Nullable Finding finding) implements Part {}

  /** A figure of the bills as a whole, as it counts towards the amount due. */
  record Total(Money amount, Invoice previous, Money before, Invoice current, Money after)
      implements Part {}
}
