package dev.penny.conversation;

/** Why a conversation goes to a person; shown to the agent and, in plain words, to the customer. */
public enum HandoffReason {
  CUSTOMER_ASKED,
  NOT_UNDERSTOOD,
  DISPUTED_CHARGE,
  BILL_DOES_NOT_ADD_UP,
  NO_EVIDENCE,
  POLICY_LIMIT,
  IDENTITY_FAILED,
  OUT_OF_SCOPE,
  COMPLAINT,
  OTHER_LANGUAGE,
  BILLING_SOURCE_DOWN,
  FAULT
}
