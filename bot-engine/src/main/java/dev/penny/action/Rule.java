package dev.penny.action;

import java.util.Locale;

/** Why an action is refused, or waits for somebody else. */
public enum Rule {
  /** The table of levels wants a higher one. */
  LEVEL,
  /** A customer acts on their own account alone. */
  OWN_ACCOUNT,
  /** Every action carries a reason in words. */
  REASON_MISSING,
  /** The amount is zero or less, or nobody named one. */
  AMOUNT,
  /** More than one action of this level may give. */
  LIMIT_EACH,
  /** More than this person (or the bot) may give in a day. */
  LIMIT_DAY,
  /** More than this customer may get from this level in the window. */
  LIMIT_CUSTOMER,
  /** Nobody approves what they asked for themselves. */
  FOUR_EYES,
  /** There is no such case on this account. */
  NO_SUCH_CASE,
  /** The case has been decided, or is not at that step. */
  STANDING,
  /** A request of this customer waits already. */
  WAITS_ALREADY,
  /** The line is in dispute already. */
  DISPUTED_ALREADY,
  /** The bill is older than the days within which it may be disputed. */
  TOO_LATE,
  /** There is time to pay already, or there was some not long ago. */
  TIME_AGAIN,
  /** The table of time to pay has no row for this account as it is. */
  TIME_NONE,
  /** More days or parts, or smaller parts, than the row of the table gives. */
  TIME_TOO_MUCH,
  /** The table leaves this to a person. */
  DECIDED_BY,
  /** The case has as many files as one may have. */
  TOO_MANY_FILES,
  /** Money that was paid moves only when a second person has said yes. */
  NEEDS_APPROVAL,
  /** Something is asked for about that payment already, or was done. */
  ASKED_ALREADY,
  /** What is past its due date is paid first. */
  OVERDUE_FIRST,
  /** A credit counts towards bills and is not paid out. */
  CREDIT_STAYS,
  /** What was wrong with the line has been given back already. */
  CORRECTED_ALREADY,
  /** A condition of the promotion is in the way that may not be set aside at this level. */
  NOT_WAIVED,
  /** The key was used for something else. */
  KEY_REUSED;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
