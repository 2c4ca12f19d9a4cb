package dev.penny.understanding;

import dev.penny.conversation.Command;
import dev.penny.conversation.Command.Kind;
import dev.penny.conversation.Conversation;
import dev.penny.conversation.DialogueState.Task;
import dev.penny.conversation.HandoffReason;
import dev.penny.conversation.Offer;
import dev.penny.conversation.Slot;
import dev.penny.flow.Offers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;

/** From a guess and the details in the text to commands: act, offer, or say that it is unclear. */
final class IntentCommands {
  /** Above this the likeliest reading is taken; nothing the bot does moves money. */
  private static final double ACT = 0.84;

  private static final double NEAR = 0.72;
  private static final double FAR = 0.64;

  private static final Pattern WRONG = Pattern.compile("(?i)\\b(?:wrong|right|correct|true)\\b");
  private static final Pattern THIS_BILL =
      Pattern.compile("(?i)\\b(?:this|that) (?:bill|one|invoice)\\b");

  /** Who names an amount in a demand does not ask what it is. */
  private static final Pattern ASKS =
      Pattern.compile("(?i)\\b(?:what(?:'s|s)?|which|why|where|whats|explain|how come)\\b");

  private static final int A_FEW = 4;

  private final String text;
  private final Conversation before;

  IntentCommands(String text, Conversation before) {
    this.text = text;
    this.before = before;
  }

  Reading to(Classifier.Guess guess) {
    String by = "classifier:" + guess.first().label();
    if (isSure(guess)) {
      return Reading.of(guess, by, command(guess.first()));
    }
    if (asksForDetail()) {
      int percent = (int) Math.round(guess.sure() * 100);
      return new Reading(
          List.of(new Command.StartFlow("charge", details(true))), "context:detail", percent);
    }
    if (!isNear(guess)) {
      return Reading.of(guess.doubted(), by, new Command.CannotHandle(null));
    }
    return Reading.of(guess, by, new Command.Clarify(readings(guess)));
  }

  /** Sure enough to act on the likeliest intent. */
  static boolean isSure(Classifier.Guess guess) {
    return guess.sure() >= ACT && isNear(guess);
  }

  /**
   * Sureness was fitted on lines about bills and bots; a request for us that is far from all of
   * them is not understood, however sure the classifier is.
   */
  static boolean isNear(Classifier.Guess guess) {
    Classifier.Signs signs = guess.signs();
    return guess.first() == Intent.OUT_OF_SCOPE
        || signs.cosine() >= NEAR
        || (signs.margin() >= 0 && signs.cosine() >= FAR);
  }

  /** The bot asked which charge, or the text names an amount: the flow can look for it. */
  private boolean asksForDetail() {
    Task task = before.dialogue().task();
    boolean asked =
        before.dialogue().open() != null && task != null && task.flow().equals("charge");
    boolean brief = text.split("\\s+").length <= A_FEW;
    return asked || (Amounts.in(text) != null && (brief || ASKS.matcher(text).find()));
  }

  /** The buttons of the likely readings; each begins with the details already in the text. */
  private List<Offer> readings(Classifier.Guess guess) {
    var offers = new LinkedHashMap<String, Offer>();
    for (Intent intent : guess.best()) {
      Offer offer = IntentOffers.of(intent);
      if (offer != null) {
        Command command = command(intent);
        boolean begins =
            command instanceof Command.StartFlow || command instanceof Command.SearchKnowledge;
        offers.putIfAbsent(
            offer.id(), begins ? new Offer(offer.id(), offer.label(), List.of(command)) : offer);
      }
    }
    return List.copyOf(offers.values());
  }

  private Command command(Intent intent) {
    return switch (intent) {
      case BILL_HIGHER, COMPARE_WITH -> new Command.StartFlow("bill_higher", bills());
      case EXPLAIN_CHARGE -> new Command.StartFlow("charge", details(true));
      case BALANCE_DUE -> new Command.StartFlow("balance");
      case PAYMENT_STATUS -> new Command.StartFlow("payment", List.of(new Slot.Topic(text)));
      case NEXT_BILL -> new Command.StartFlow("next_bill");
      case VIEW_INVOICE -> new Command.StartFlow("invoice", details(false));
      case TALK_TO_HUMAN -> new Command.HandOff(HandoffReason.CUSTOMER_ASKED);
      case GREET -> new Command.SmallTalk(Kind.GREETING);
      case THANKS -> new Command.SmallTalk(Kind.THANKS);
      case GOODBYE -> new Command.SmallTalk(Kind.GOODBYE);
      case BOT_IDENTITY -> new Command.SmallTalk(Kind.WHO_ARE_YOU);
      case CAPABILITIES -> new Command.SmallTalk(Kind.WHAT_CAN_YOU_DO);
      case REPEAT -> new Command.SmallTalk(Kind.SAY_AGAIN);
      case SIGN_IN -> new Command.SmallTalk(Kind.SIGN_IN);
      case AFFIRM -> new Command.SmallTalk(Kind.YES);
      case DENY -> deny();
      case KNOWLEDGE_QUESTION, FEE_INQUIRY -> new Command.SearchKnowledge(text);
      case BILLING_ISSUE_VAGUE ->
          new Command.Clarify(List.of(Offers.WHY_HIGHER, Offers.CHARGE, Offers.LOOKS_WRONG));
      case ACCOUNT_ACCESS,
          AUTOPAY,
          BILLING_PREFERENCES,
          CANCEL_SERVICE,
          COMPLAINT,
          DISPUTE_CHARGE,
          OUT_OF_SCOPE,
          PAY_BILL,
          PAYMENT_ARRANGEMENT,
          PAYMENT_METHODS,
          PLAN_CHANGE,
          PROMO_CREDIT,
          REFUND_REQUEST,
          REFUND_STATUS,
          UPDATE_DETAILS ->
          new Command.CannotHandle(intent.label());
    };
  }

  /** "That's not right", with a bill on the screen, is about the bill. */
  private Command deny() {
    return before.dialogue().screen().bill() != null && WRONG.matcher(text).find()
        ? new Command.CannotHandle(Intent.DISPUTE_CHARGE.label())
        : new Command.SmallTalk(Kind.NO);
  }

  /** The bills a comparison names; without one, the bill on the screen stays the subject. */
  private List<Slot> bills() {
    var slots = new ArrayList<>(Times.in(text));
    var onScreen = before.dialogue().screen().bill();
    boolean onlyCompares =
        !slots.isEmpty() && slots.stream().allMatch(Slot.CompareWith.class::isInstance);
    if (onScreen != null && (onlyCompares || THIS_BILL.matcher(text).find())) {
      slots.removeIf(Slot.Bill.class::isInstance);
      slots.add(new Slot.Bill(new Slot.BillWanted.Exactly(onScreen)));
    }
    return slots;
  }

  private List<Slot> details(boolean charge) {
    var slots = new ArrayList<>(Times.in(text));
    slots.removeIf(Slot.CompareWith.class::isInstance);
    Slot.Amount amount = charge ? Amounts.in(text) : null;
    Slot.Place place = charge ? Places.in(text) : null;
    if (amount != null) {
      slots.add(amount);
    }
    if (place != null) {
      slots.add(place);
    }
    if (charge) {
      slots.add(new Slot.Topic(text));
    }
    return slots;
  }
}
