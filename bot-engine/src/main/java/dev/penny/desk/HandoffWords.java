package dev.penny.desk;

import dev.penny.conversation.HandoffReason;
import dev.penny.protocol.DeskFrame;
import java.util.Locale;

/** What agents read for each reason: its label, and what to do next. */
public final class HandoffWords {
  private HandoffWords() {}

  public static DeskFrame.Label label(HandoffReason reason) {
    return new DeskFrame.Label(
        reason.name().toLowerCase(Locale.ROOT),
        switch (reason) {
          case CUSTOMER_ASKED -> "Asked for a person";
          case NOT_UNDERSTOOD -> "Penny did not understand";
          case DISPUTED_CHARGE -> "Disputes a charge";
          case BILL_DOES_NOT_ADD_UP -> "The bill does not add up";
          case NO_EVIDENCE -> "No data to answer with";
          case POLICY_LIMIT -> "Beyond what Penny may decide";
          case IDENTITY_FAILED -> "Could not be identified";
          case OUT_OF_SCOPE -> "Not about bills";
          case COMPLAINT -> "Complaint";
          case OTHER_LANGUAGE -> "Writes in another language";
          case BILLING_SOURCE_DOWN -> "Billing system did not answer";
          case FAULT -> "Fault of Penny's";
        });
  }

  /** {@code open}: whether a question of the customer's is still without an answer. */
  static String next(HandoffReason reason, boolean open) {
    return switch (reason) {
      case CUSTOMER_ASKED ->
          open
              ? "Answer the open question; everything shown so far is below."
              : "Ask what is still open; everything shown so far is below.";
      case NOT_UNDERSTOOD -> "Ask once, in your own words, what it is about.";
      case DISPUTED_CHARGE -> "Check the charge against its evidence, then correct or explain it.";
      case BILL_DOES_NOT_ADD_UP -> "Check the sums of the bill before naming any amount.";
      case NO_EVIDENCE -> "Look in the billing system; Penny found no data for this.";
      case POLICY_LIMIT -> "Decide on the request; it is above Penny's limit.";
      case IDENTITY_FAILED -> "Establish who it is before saying anything about an account.";
      case OUT_OF_SCOPE -> "Pass it on to the team it belongs to.";
      case COMPLAINT -> "Acknowledge the complaint first, then say what you can do.";
      case OTHER_LANGUAGE -> "Answer in the language of the customer's own words, or pass it on.";
      case BILLING_SOURCE_DOWN -> "Try the billing system again; Penny could not reach it.";
      case FAULT ->
          open
              ? "Apologise for the fault and answer the open question."
              : "Apologise for the fault and ask what is still open.";
    };
  }
}
