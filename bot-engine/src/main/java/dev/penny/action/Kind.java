package dev.penny.action;

import java.util.Locale;

/** Every action there is; {@link Policy} says for each which level it takes. */
public enum Kind {
  REQUEST_CREDIT,
  APPROVE_CREDIT,
  REFUSE_CREDIT,
  REVERSE_CREDIT,
  OPEN_DISPUTE,
  ASK_EVIDENCE,
  REVIEW_DISPUTE,
  UPHOLD_DISPUTE,
  REFUSE_DISPUTE,
  WITHDRAW_DISPUTE,
  REQUEST_TIME,
  REQUEST_CHANGE,
  REQUEST_END,
  ASK_PROOF,
  APPROVE_REQUEST,
  REFUSE_REQUEST,
  WITHDRAW_REQUEST,
  SEND_PROOF,
  /** What was refused is done all the same, by somebody who may. */
  OVERRULE,
  /** A payment is to be set against other bills. */
  REQUEST_REALLOCATION,
  APPROVE_REALLOCATION,
  REFUSE_REALLOCATION,
  REVERSE_REALLOCATION,
  /** The customer's own money is to be paid back. */
  REQUEST_REFUND(Purse.REFUND),
  APPROVE_REFUND(Purse.REFUND),
  REFUSE_REFUND(Purse.REFUND),
  REVERSE_REFUND(Purse.REFUND),
  /** A payment is to be looked for. */
  REQUEST_TRACE,
  CONFIRM_TRACE,
  REFUSE_TRACE,
  /** What a fault of ours billed too much is given back, one line of many. */
  CORRECT_FAULT(Purse.CORRECTION),
  /** Something off the next bill that a person gives. */
  GIVE_DISCOUNT(Purse.DISCOUNT),
  APPROVE_DISCOUNT(Purse.DISCOUNT),
  REFUSE_DISCOUNT(Purse.DISCOUNT),
  REVERSE_DISCOUNT(Purse.DISCOUNT),
  /** A code is used for a customer by its own rules, which have limits of their own. */
  REDEEM_CODE,
  ROLL_BACK_CODE;

  private final Purse purse;

  Kind() {
    this(Purse.GOODWILL);
  }

  Kind(Purse purse) {
    this.purse = purse;
  }

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Which limits its money counts against. */
  public Purse purse() {
    return purse;
  }
}
