package dev.penny.ledger;

/** The billing source answered something that breaks its contract; trying again will not help. */
public final class SourceBroken extends RuntimeException {
  public SourceBroken(String message, Throwable cause) {
    super(message, cause);
  }
}
