package dev.penny.channel.http;

import dev.penny.promotion.ReasonCode;

/** Reasons in words for leads, as headings: without the facts of one order. */
final class ReasonWords {
  private ReasonWords() {}

  static String of(ReasonCode reason) {
    return switch (reason) {
      case CODE_NOT_FOUND -> "There is no such code";
      case CODE_DISABLED -> "The code was switched off";
      case PROMOTION_INACTIVE -> "It was paused or had ended";
      case NOT_STARTED -> "It had not started";
      case EXPIRED -> "It was over";
      case OUTSIDE_HOURS -> "Not on that day of the week";
      case RECIPIENT_MISMATCH -> "Another customer's code";
      case CURRENCY_MISMATCH -> "Another currency";
      case MIN_AMOUNT_NOT_REACHED -> "The sum was too small";
      case CONDITION_FAILED -> "A condition did not hold";
      case PRODUCT_NOT_ELIGIBLE -> "Nothing it covers was on the order";
      case ALREADY_APPLIED -> "It was on the order already";
      case LIMIT_ACCOUNT_REACHED -> "The customer had used it up";
      case LIMIT_CODE_REACHED -> "The code was used up";
      case LIMIT_TOTAL_REACHED -> "All uses were gone";
      case BUDGET_EXHAUSTED -> "The budget was spent";
      case NOT_COMBINABLE -> "It does not go with another promotion";
      case NO_EFFECT -> "It would have taken nothing off";
      case RESERVATION_EXPIRED -> "The reservation had run out";
      case NOT_CONFIRMED -> "Not confirmed to the customer";
    };
  }
}
