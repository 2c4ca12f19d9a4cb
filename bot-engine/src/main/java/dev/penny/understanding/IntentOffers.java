package dev.penny.understanding;

import dev.penny.conversation.Offer;
import dev.penny.flow.Offers;
import org.jspecify.annotations.Nullable;

/** The button by which an intent can be chosen; small talk and what is not for us have none. */
final class IntentOffers {
  private IntentOffers() {}

  static @Nullable Offer of(Intent intent) {
    return switch (intent) {
      case BILL_HIGHER, COMPARE_WITH -> Offers.WHY_HIGHER;
      case EXPLAIN_CHARGE, FEE_INQUIRY -> Offers.CHARGE;
      case BALANCE_DUE, PAYMENT_STATUS -> Offers.BALANCE;
      case NEXT_BILL -> Offers.NEXT_BILL;
      case VIEW_INVOICE -> Offers.LINES;
      case SIGN_IN -> Offers.SIGN_IN;
      case DISPUTE_CHARGE -> Offers.LOOKS_WRONG;
      case TALK_TO_HUMAN, COMPLAINT -> Offers.PERSON;
      case ACCOUNT_ACCESS,
          AUTOPAY,
          BILLING_PREFERENCES,
          CANCEL_SERVICE,
          PAY_BILL,
          PAYMENT_ARRANGEMENT,
          PAYMENT_METHODS,
          PLAN_CHANGE,
          PROMO_CREDIT,
          REFUND_REQUEST,
          REFUND_STATUS,
          UPDATE_DETAILS ->
          Offers.request(intent.label());
      case AFFIRM,
          BILLING_ISSUE_VAGUE,
          BOT_IDENTITY,
          CAPABILITIES,
          DENY,
          GOODBYE,
          GREET,
          KNOWLEDGE_QUESTION,
          OUT_OF_SCOPE,
          REPEAT,
          THANKS ->
          null;
    };
  }
}
