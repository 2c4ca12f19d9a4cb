package dev.penny.store;

/** What a check of the audit log found. */
public sealed interface AuditVerdict {
  /** Every row is there and as it was written. */
  record Sound(long rows, long actions) implements AuditVerdict {}

  /** The first row that is not as it was written, and what is wrong there. */
  record Broken(long seq, String why) implements AuditVerdict {}
}
