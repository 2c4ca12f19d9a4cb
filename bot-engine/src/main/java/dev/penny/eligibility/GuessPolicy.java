package dev.penny.eligibility;

import java.time.Duration;

/**
 * How many wrong codes are looked at within {@code window}, counted from the first of them: of one
 * account (or conversation), from one address, and of everybody together. A code that is found is
 * not counted, so nobody is held up who types what they were given.
 */
public record GuessPolicy(int perAccount, int perAddress, int global, Duration window) {
  /**
   * Ten an hour for one; sixty from one address, so that an office behind it is not held up by a
   * few slips; a thousand an hour for all, which against codes of 64 random bits is a hit in two
   * thousand million years.
   */
  public static final GuessPolicy STANDARD = new GuessPolicy(10, 60, 1000, Duration.ofHours(1));

  public GuessPolicy {
    if (perAccount < 1 || perAddress < 1 || global < 1 || !window.isPositive()) {
      throw new IllegalArgumentException("a limit on guesses that lets nobody type a code");
    }
  }

  /** Whose guesses are counted together. */
  public enum Scope {
    ACCOUNT,
    ADDRESS,
    GLOBAL
  }

  public int most(Scope scope) {
    return switch (scope) {
      case ACCOUNT -> perAccount;
      case ADDRESS -> perAddress;
      case GLOBAL -> global;
    };
  }
}
