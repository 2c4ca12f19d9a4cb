package dev.penny.promotion;

import java.time.Instant;

/** What was ordered once: {@code customer} is as they were known at that moment. */
public record PastOrder(Instant at, Customer customer, Order order) {}
