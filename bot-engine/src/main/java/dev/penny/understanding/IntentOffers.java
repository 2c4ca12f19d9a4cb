package dev.penny.understanding;

import dev.penny.conversation.Offer;
import dev.penny.flow.Offers;
import org.jspecify.annotations.Nullable;

/** The button by which an intent can be chosen; for what is not for us that is "something else". */
final class IntentOffers {
  private IntentOffers() {}

  static @Nullable Offer of(Intent intent) {
    return switch (intent) {
      case BILL_HIGHER, COMPARE_WITH -> Offers.WHY_HIGHER;
      case EXPLAIN_CHARGE -> Offers.CHARGE;
      case BALANCE_DUE -> Offers.BALANCE;
      case PAYMENT_STATUS -> Offers.PAYMENT;
      case NEXT_BILL -> Offers.NEXT_BILL;
      case VIEW_INVOICE -> Offers.LINES;
      case SIGN_IN -> Offers.SIGN_IN;
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
      case BILLING_ISSUE_VAGUE, DISPUTE_CHARGE -> Offers.LOOKS_WRONG;
      case GREET -> Offers.HELLO;
      case THANKS, GOODBYE -> Offers.THAT_IS_ALL;
      case AFFIRM -> Offers.YES;
      case DENY -> Offers.NO;
      case BOT_IDENTITY -> Offers.WHO;
      case CAPABILITIES -> Offers.WHAT_YOU_DO;
      case REPEAT -> Offers.AGAIN;
      case KNOWLEDGE_QUESTION -> Offers.lookUp("help", intent.label());
      case FEE_INQUIRY -> Offers.lookUp("fees", intent.label());
      case OUT_OF_SCOPE -> null;
    };
  }
}
