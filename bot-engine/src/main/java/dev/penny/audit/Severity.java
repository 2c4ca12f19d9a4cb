package dev.penny.audit;

/** What a finding asks for. */
public enum Severity {
  /** Money is wrong to the customer's cost: open a correction. */
  MONEY_ERROR,
  /** Something is odd: a person should look. */
  DOUBT,
  /** Wrong in the customer's favour: {@link Favour} decides whether it is raised. */
  CUSTOMERS_FAVOUR
}
