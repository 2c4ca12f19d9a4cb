package dev.penny.understanding;

import dev.penny.conversation.Command;
import dev.penny.conversation.Conversation;
import dev.penny.conversation.DialogueState.Task;
import dev.penny.conversation.Slot;
import dev.penny.flow.coupon.CodesIn;
import dev.penny.flow.coupon.CouponFlow;
import dev.penny.flow.offers.OffersFlow;
import dev.penny.slot.Frame;
import dev.penny.slot.Mention;
import dev.penny.slot.SlotReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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

  /** Words in capitals joined by dashes, as single codes are printed: "TOM-BRINGS-TEN". */
  private static final Pattern DASHED =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}-])(?!INV)\\p{Lu}{3,}(?:-[\\p{Lu}\\p{N}]{2,})+(?![\\p{L}\\p{N}])");

  private static final Pattern CODE_ABROAD =
      Pattern.compile(
          "(?i)\\b(?:gutschein\\w*|rabattcode\\w*|aktionscode\\w*|mein code|code promo\\w*|mon code"
              + "|bon de réduction|cup[oó]n\\w*|c[oó]digo)\\b",
          Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern OFFERS_ABROAD =
      Pattern.compile(
          "(?i)^\\W*(?:(?:hallo|guten tag)[ ,]+)?(?:welche|gibt es|haben sie|bekomme ich)\\b.{0,30}\\b"
              + "(?:angebote?|rabatte?|aktionen|vergünstigungen)\\b"
              + "|^\\W*(?:bonjour[ ,]+)?(?:quelles?|avez-vous|y a-t-il)\\b.{0,30}\\b"
              + "(?:offres?|réductions?|promotions?|remises?)\\b"
              + "|^\\W*(?:hola[ ,]+)?(?:qué|que|tienen|hay)\\b.{0,30}\\b"
              + "(?:ofertas?|descuentos?|promociones)\\b",
          Pattern.UNICODE_CHARACTER_CLASS);

  private Codes() {}

  /**
   * Plain questions about codes and offers in the other languages, and codes with nothing beside
   * them; null: it is none.
   */
  static @Nullable Reading abroad(String text) {
    boolean abroad = CODE_ABROAD.matcher(text).find() && !CodesIn.text(text).isEmpty();
    if (abroad || CodesIn.isList(text)) {
      return Reading.sure(
          abroad ? "rule:code abroad" : "rule:codes alone",
          new Command.CannotHandle(Intent.PROMO_CREDIT.label()));
    }
    return OFFERS_ABROAD.matcher(text).find()
        ? Reading.sure("rule:offers abroad", new Command.StartFlow(OffersFlow.NAME))
        : null;
  }

  /** An answer to "which code is it?", or "is this the best?" after offers; null: neither. */
  static @Nullable Reading inContext(String text, Conversation before) {
    Task task = before.dialogue().task();
    if (task == null) {
      return null;
    }
    boolean coupon = task.flow().equals(CouponFlow.NAME);
    if (coupon && before.dialogue().open() != null && !CodesIn.answer(text).isEmpty()) {
      return Reading.sure(
          "context:code", new Command.StartFlow(CouponFlow.NAME, List.of(new Slot.Topic(text))));
    }
    return (coupon || task.flow().equals(OffersFlow.NAME)) && OffersFlow.asksForBest(text)
        ? Reading.sure("context:best offer", OffersFlow.best())
        : null;
  }

  static boolean areMeant(String text, Classifier.Guess guess) {
    return (EASILY.contains(guess.first()) || !IntentCommands.isSure(guess)) && isIn(text);
  }

  /** The last figures of a card, in a message that is not plain: a payment is looked for. */
  static boolean isCardMeant(String text, Classifier.Guess guess) {
    return !IntentCommands.isSure(guess)
        && SlotReader.read(text, ANY_DAY).stream().anyMatch(Mention.LastFour.class::isInstance);
  }

  private static boolean isIn(String text) {
    return DASHED.matcher(text).find()
        || SlotReader.read(text, ANY_DAY).stream().anyMatch(Mention.CouponCode.class::isInstance);
  }
}
