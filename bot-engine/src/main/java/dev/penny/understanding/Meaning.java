package dev.penny.understanding;

import dev.penny.conversation.Command;
import dev.penny.conversation.Slot;
import java.util.List;

/** The intent that commands stand for, where a rule found them and no classifier was asked. */
public final class Meaning {
  private Meaning() {}

  /** Of the first one: what was said first is done first. */
  static Intent of(List<Command> commands) {
    return of(commands.getFirst());
  }

  private static Intent of(Command command) {
    return switch (command) {
      case Command.StartFlow(var flow, _) -> flow(flow);
      case Command.SetSlot(var slot) -> slot(slot);
      case Command.CorrectSlot(var slot) -> slot(slot);
      case Command.CancelFlow _ -> Intent.DENY;
      case Command.Clarify _ -> Intent.BILLING_ISSUE_VAGUE;
      case Command.SearchKnowledge _ -> Intent.KNOWLEDGE_QUESTION;
      case Command.HandOff _ -> Intent.TALK_TO_HUMAN;
      case Command.SmallTalk(var kind) -> ofTalk(kind);
      case Command.CannotHandle(var request) ->
          request == null ? Intent.OUT_OF_SCOPE : labelled(request);
    };
  }

  private static Intent flow(String flow) {
    return switch (flow) {
      case "bill_higher" -> Intent.BILL_HIGHER;
      case "charge" -> Intent.EXPLAIN_CHARGE;
      case "balance" -> Intent.BALANCE_DUE;
      case "payment" -> Intent.PAYMENT_STATUS;
      case "next_bill" -> Intent.NEXT_BILL;
      case "invoice" -> Intent.VIEW_INVOICE;
      case "dispute" -> Intent.DISPUTE_CHARGE;
      case "credit", "refund" -> Intent.REFUND_REQUEST;
      case "credits" -> Intent.PROMO_CREDIT;
      case "plan" -> Intent.PLAN_CHANGE;
      case "totals" -> Intent.PAYMENT_STATUS;
      case "language" -> Intent.OUT_OF_SCOPE;
      default -> labelled(flow);
    };
  }

  private static Intent slot(Slot slot) {
    return switch (slot) {
      case Slot.Bill _ -> Intent.VIEW_INVOICE;
      case Slot.CompareWith _ -> Intent.COMPARE_WITH;
      case Slot.Amount _, Slot.Line _, Slot.Place _, Slot.Topic _ -> Intent.EXPLAIN_CHARGE;
      case Slot.Step _ -> Intent.AFFIRM;
      case Slot.Language _ -> Intent.OUT_OF_SCOPE;
    };
  }

  /** What kind of small talk it is. */
  public static Intent ofTalk(Command.Kind kind) {
    return switch (kind) {
      case GREETING -> Intent.GREET;
      case THANKS -> Intent.THANKS;
      case GOODBYE -> Intent.GOODBYE;
      case WHO_ARE_YOU -> Intent.BOT_IDENTITY;
      case WHAT_CAN_YOU_DO, WHY_ASKED -> Intent.CAPABILITIES;
      case SAY_AGAIN -> Intent.REPEAT;
      case SIGN_IN -> Intent.SIGN_IN;
      case YES -> Intent.AFFIRM;
      case NO -> Intent.DENY;
      case MOMENT -> Intent.CAPABILITIES;
    };
  }

  private static Intent labelled(String label) {
    Intent intent = Intent.labelled(label);
    return intent == null ? Intent.OUT_OF_SCOPE : intent;
  }
}
