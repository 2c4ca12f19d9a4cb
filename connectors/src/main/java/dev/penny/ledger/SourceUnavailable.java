package dev.penny.ledger;

/** The billing source did not answer; trying again may help. */
public final class SourceUnavailable extends RuntimeException {
  public SourceUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
