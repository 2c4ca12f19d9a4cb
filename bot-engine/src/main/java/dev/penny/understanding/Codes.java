package dev.penny.understanding;

import dev.penny.slot.Frame;
import dev.penny.slot.Mention;
import dev.penny.slot.SlotReader;
import java.time.LocalDate;
import java.util.Set;

/**
 * Whether a message is about a coupon code because one stands in it, and nothing says otherwise.
 */
final class Codes {
  private static final Frame ANY_DAY = Frame.past(LocalDate.of(2000, 1, 1));

  /** What a message with a code in it is easily taken for. */
  private static final Set<Intent> EASILY =
      Set.of(
          Intent.PROMO_CREDIT,
          Intent.ACCOUNT_ACCESS,
          Intent.BILLING_ISSUE_VAGUE,
          Intent.OUT_OF_SCOPE,
          Intent.COMPLAINT,
          Intent.DENY,
          Intent.AUTOPAY,
          Intent.UPDATE_DETAILS);

  private Codes() {}

  static boolean areMeant(String text, Classifier.Guess guess) {
    return (EASILY.contains(guess.first()) || !IntentCommands.isSure(guess)) && isIn(text);
  }

  /** The last figures of a card, in a message that is not plain: a payment is looked for. */
  static boolean isCardMeant(String text, Classifier.Guess guess) {
    return !IntentCommands.isSure(guess)
        && SlotReader.read(text, ANY_DAY).stream().anyMatch(Mention.LastFour.class::isInstance);
  }

  private static boolean isIn(String text) {
    return SlotReader.read(text, ANY_DAY).stream().anyMatch(Mention.CouponCode.class::isInstance);
  }
}
