package dev.penny.action;

import java.util.Map;

/** What a decision does to a remedy or a discount that was asked for. */
public enum Ruling {
  APPROVE,
  REFUSE,
  REVERSE;

  private static final Map<Kind, Ruling> DECIDES =
      Map.ofEntries(
          Map.entry(Kind.APPROVE_REALLOCATION, APPROVE),
          Map.entry(Kind.APPROVE_REFUND, APPROVE),
          Map.entry(Kind.CONFIRM_TRACE, APPROVE),
          Map.entry(Kind.APPROVE_DISCOUNT, APPROVE),
          Map.entry(Kind.REFUSE_REALLOCATION, REFUSE),
          Map.entry(Kind.REFUSE_REFUND, REFUSE),
          Map.entry(Kind.REFUSE_TRACE, REFUSE),
          Map.entry(Kind.REFUSE_DISCOUNT, REFUSE),
          Map.entry(Kind.REVERSE_REALLOCATION, REVERSE),
          Map.entry(Kind.REVERSE_REFUND, REVERSE),
          Map.entry(Kind.REVERSE_DISCOUNT, REVERSE));

  /**
   * Of an action.
   *
   * @throws IllegalArgumentException it decides neither
   */
  public static Ruling of(Kind kind) {
    Ruling ruling = DECIDES.get(kind);
    if (ruling == null) {
      throw new IllegalArgumentException(kind + " decides nothing that was asked for");
    }
    return ruling;
  }
}
