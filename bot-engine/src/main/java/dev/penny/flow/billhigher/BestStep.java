package dev.penny.flow.billhigher;

import dev.penny.conversation.Command;
import dev.penny.conversation.Offer;
import dev.penny.conversation.Slot;
import dev.penny.explain.CauseCode;
import dev.penny.explain.cause.NextStep;
import dev.penny.explain.story.Reason;
import dev.penny.flow.Offers;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The button of the best thing to do about a reason. */
final class BestStep {
  private static final Offer USED_AS_LAST_YEAR =
      new Offer(
          "whatif:use",
          BillHigherFlow.WORDS.say("uselastyear"),
          List.of(new Command.StartFlow("what_if", List.of(new Slot.Topic("use")))));

  private static final Offer DISCOUNT_STAYED =
      new Offer(
          "whatif:discount",
          BillHigherFlow.WORDS.say("discountstayed"),
          List.of(new Command.StartFlow("what_if", List.of(new Slot.Topic("discount")))));

  private BestStep() {}

  /** What can be supposed of a reason: a discount that ended had stayed. Null: nothing. */
  static @Nullable Offer supposed(Reason reason) {
    boolean ended = reason.amount().signum() > 0 && reason.codes().contains(CauseCode.DISCOUNT);
    return ended ? DISCOUNT_STAYED : null;
  }

  /**
   * Null where there is nothing to do, where the reason made the bill lower, and where it is to
   * dispute it: that button is on every card.
   */
  static @Nullable Offer of(Reason reason) {
    return reason.amount().signum() <= 0 ? null : of(reason.known().step());
  }

  static @Nullable Offer of(NextStep step) {
    return switch (step) {
      case PLAN -> Offers.request("plan_change");
      case OFFERS -> Offers.request("promo_credit");
      case REFUND -> Offers.request("refund_request");
      case CANCEL -> Offers.request("cancel_service");
      case NEXT_BILL -> Offers.NEXT_BILL;
      case USE_LAST_YEAR -> USED_AS_LAST_YEAR;
      case PAY_IN_PARTS -> Offers.request("payment_arrangement");
      case BALANCE -> Offers.BALANCE;
      case WAYS_TO_PAY -> Offers.request("payment_methods");
      case AUTOPAY -> Offers.request("autopay");
      case CHARGE -> Offers.CHARGE;
      case DETAILS -> Offers.request("update_details");
      case PERSON -> Offers.PERSON;
      case DISPUTE, NONE -> null;
    };
  }
}
