package dev.penny.eligibility;

import dev.penny.promotion.Condition;
import dev.penny.promotion.Effect;
import dev.penny.promotion.Limits;
import dev.penny.promotion.Reason;
import dev.penny.promotion.Stacking;
import dev.penny.promotion.Window;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a promotion asks for, and whether it is so: {@code failed} says why not, with the
 * fact; null: it holds. Amounts are minor units.
 */
public record Point(Asked asked, @Nullable Reason failed) {

  public boolean holds() {
    return failed == null;
  }

  public sealed interface Asked {
    /** That there is such a code for this customer. */
    record Known() implements Asked {}

    /** That it runs now. */
    record Running(Window window) implements Asked {}

    record InCurrency(Currency currency) implements Asked {}

    /** {@code found} is what the order comes to, of which only covered items may count. */
    record Minimum(long needed, long found, boolean eligibleOnly, Currency currency)
        implements Asked {}

    /** Something else about the customer, the order or the time. */
    record Holding(Condition condition) implements Asked {}

    /** That something on the order is covered: {@code items} are, by their ids. */
    record Covering(Effect.Selector selector, List<String> items) implements Asked {
      public Covering {
        items = List.copyOf(items);
      }
    }

    record Left(Limits limits) implements Asked {}

    record Together(Stacking stacking) implements Asked {}

    /** That it takes something off. */
    record Saving() implements Asked {}
  }
}
