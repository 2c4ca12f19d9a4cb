package dev.penny.desk.coupon;

/** What came of it, in words for the agent. The same key and wish are always told the same. */
public sealed interface Told {
  String message();

  /** {@code reference}: what the customer was told it by. */
  record Done(String reference, String message) implements Told {}

  /** Kept for somebody with more authority. */
  record Kept(String reference, String message) implements Told {}

  /** Nothing was done. */
  record No(String message) implements Told {}
}
