package dev.penny.eligibility;

import dev.penny.promotion.Customer;
import dev.penny.promotion.Order;
import java.time.Instant;

/** What a code is asked for: this order of this customer at this moment. */
public record Situation(Instant now, Customer customer, Order order) {
  public Situation at(Instant moment) {
    return new Situation(moment, customer, order);
  }

  public Situation with(Order other) {
    return new Situation(now, customer, other);
  }
}
