package dev.penny.action;

import java.util.Map;

/** What a decision does to a remedy that was asked for. */
public enum Ruling {
  APPROVE,
  REFUSE,
  REVERSE;

  private static final Map<Kind, Ruling> DECIDES =
      Map.of(
          Kind.APPROVE_REALLOCATION, APPROVE,
          Kind.APPROVE_REFUND, APPROVE,
          Kind.CONFIRM_TRACE, APPROVE,
          Kind.REFUSE_REALLOCATION, REFUSE,
          Kind.REFUSE_REFUND, REFUSE,
          Kind.REFUSE_TRACE, REFUSE,
          Kind.REVERSE_REALLOCATION, REVERSE,
          Kind.REVERSE_REFUND, REVERSE);

  /**
   * Of an action.
   *
   * @throws IllegalArgumentException it decides no remedy
   */
  static Ruling of(Kind kind) {
    Ruling ruling = DECIDES.get(kind);
    if (ruling == null) {
      throw new IllegalArgumentException(kind + " decides nothing about a payment");
    }
    return ruling;
  }
}
