package dev.penny.audit;

/** What a rule found; the names are those of the billing data format's errors. */
public enum FindingCode {
  /** The same recurring charge stands twice on one bill. */
  DUPLICATE_CHARGE,
  /** A late fee although the bill it is for had been paid in time. */
  LATE_FEE_UNDUE,
  /** Money arrived and was set against no bill. */
  PAYMENT_UNAPPLIED
}
