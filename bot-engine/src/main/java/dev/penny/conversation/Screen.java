package dev.penny.conversation;

import dev.penny.ledger.InvoiceId;
import dev.penny.ledger.ItemId;
import dev.penny.money.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the customer was shown last: the bill, the one it was compared with, and the things in the
 * order in which they stand there.
 */
public record Screen(@Nullable InvoiceId bill, @Nullable InvoiceId compared, List<Thing> things) {
  public static final Screen EMPTY = new Screen(null, null, List.of());

  public Screen {
    things = List.copyOf(things);
  }

  /** A row that can be pointed at: its name, its amount, and the bill lines behind it. */
  public record Thing(String name, Money amount, List<ItemId> items) {
    public Thing {
      items = List.copyOf(items);
    }
  }
}
