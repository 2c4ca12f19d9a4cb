package dev.penny.audit;

/**
 * Whether the bot raises what is wrong in the customer's favour. Either way the finding stays in
 * the audit, and people at the desk see it.
 */
public enum Favour {
  /** The customer hears nothing of it: the line is told as it stands on the bill. */
  KEPT,
  /** It is told like every other error, with both values. */
  RAISED;

  /** Whether the bot speaks of this finding. */
  public boolean raises(Finding finding) {
    return this == RAISED || finding.severity() != Severity.CUSTOMERS_FAVOUR;
  }
}
