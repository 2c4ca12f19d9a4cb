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
  SEND_PROOF;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
