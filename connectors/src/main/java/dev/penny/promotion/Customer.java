package dev.penny.promotion;

import dev.penny.ledger.AccountId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the rules may know of the customer; null: not known, which no comparison holds for. */
public record Customer(
    AccountId id,
    @Nullable String segment,
    @Nullable String country,
    @Nullable Long tenureMonths,
    @Nullable Long orders,
    List<String> tags) {
  public Customer {
    tags = List.copyOf(tags);
  }
}
