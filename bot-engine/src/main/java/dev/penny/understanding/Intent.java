package dev.penny.understanding;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the classifier tells apart; each has a file of examples under its label. */
public enum Intent {
  ACCOUNT_ACCESS,
  AFFIRM,
  AUTOPAY,
  BALANCE_DUE,
  BILL_HIGHER,
  BILLING_ISSUE_VAGUE,
  BILLING_PREFERENCES,
  BOT_IDENTITY,
  CANCEL_SERVICE,
  CAPABILITIES,
  COMPARE_WITH,
  COMPLAINT,
  DENY,
  DISPUTE_CHARGE,
  EXPLAIN_CHARGE,
  FEE_INQUIRY,
  GOODBYE,
  GREET,
  KNOWLEDGE_QUESTION,
  NEXT_BILL,
  OUT_OF_SCOPE,
  PAY_BILL,
  PAYMENT_ARRANGEMENT,
  PAYMENT_METHODS,
  PAYMENT_STATUS,
  PLAN_CHANGE,
  PROMO_CREDIT,
  REFUND_REQUEST,
  REFUND_STATUS,
  REPEAT,
  SIGN_IN,
  TALK_TO_HUMAN,
  THANKS,
  UPDATE_DETAILS,
  VIEW_INVOICE;

  /** All of them in a fixed order: the rows of {@link Weights}. */
  static final List<Intent> ALL = List.of(values());

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The intent whose label that is; null: there is none. */
  public static @Nullable Intent labelled(String label) {
    return ALL.stream().filter(i -> i.label().equals(label)).findFirst().orElse(null);
  }

  /** Where a flow of ours needed a finer label: the one that others know it by. */
  public Intent published() {
    return switch (this) {
      case COMPARE_WITH -> BILL_HIGHER;
      case SIGN_IN -> ACCOUNT_ACCESS;
      default -> this;
    };
  }
}
