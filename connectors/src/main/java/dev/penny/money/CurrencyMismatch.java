package dev.penny.money;

import java.util.Currency;

/**
 * Two currencies met in one sum or comparison: always a fault of the caller, never converted
 * silently.
 */
public final class CurrencyMismatch extends RuntimeException {
  public CurrencyMismatch(Currency left, Currency right) {
    super("cannot combine " + left.getCurrencyCode() + " with " + right.getCurrencyCode());
  }
}
