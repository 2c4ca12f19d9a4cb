package dev.penny.understanding;

import dev.penny.conversation.Command;
import dev.penny.conversation.Conversation;
import dev.penny.conversation.DialogueState;
import dev.penny.conversation.DialogueState.Open;
import dev.penny.conversation.DialogueState.Task;
import dev.penny.conversation.Offer;
import dev.penny.conversation.Slot;
import dev.penny.conversation.Slot.Against;
import dev.penny.conversation.Slot.BillWanted;
import dev.penny.ledger.InvoiceId;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads short answers and follow-ups against the open question and what is on the screen. Says
 * nothing (null) to anything that is a request of its own: that is the classifier's.
 */
final class Context {
  private static final Pattern YES =
      rule(
          "(?:yes|yeah|yep|yup|sure|ok|okay|please do|yes please|go ahead|do it|of course|correct"
              + "|right|that one|y|ja|oui|si|sí)");
  private static final Pattern NO =
      rule("(?:no|nope|nah|no thanks?|no thank you|not now|not really|don'?t|n|nein|non)");
  private static final Pattern STOP =
      rule("(?:never ?mind|forget (?:it|that|about it)|cancel(?: that| this| it)?|stop|leave it)");
  private static final Pattern BEFORE =
      rule(
          "(?:and |what about |how about |what of |and what about )*(?:the )?(?:one |bill |month"
              + " |invoice )?(?:before(?: that| this| then)?|prior|earlier)"
              + "|(?:and |what about |how about )*(?:the )?(?:month|bill|one|invoice) before"
              + "(?: that| this| it)?|(?:and |what about |how about )*the previous"
              + " (?:one|bill|month|invoice)");
  private static final Pattern MONTH_ONLY =
      rule(
          "(?:(?:and|what about|how about|what of|ok|so|then|or|for|in|of|my|the|show me|is it"
              + "|compare(?:d)?|compared? (?:to|with)|versus|vs\\.?|against|than|bill|one|invoice"
              + "|same month|this time|a year ago|last year|typical|usual|normal|average|month|with"
              + "|to|it|that|was|why|higher|no|i meant?|meant|actually|sorry|20\\d\\d|january"
              + "|february|march|april|may|june|july|august|september|october|november|december"
              + "|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)(?:'s|’s)?[ ,.?!]*)+");

  private final DialogueState state;
  private final String text;

  Context(Conversation before, String text) {
    this.state = before.dialogue();
    this.text = text;
  }

  @Nullable Reading read() {
    if (STOP.matcher(text).matches()) {
      return Reading.sure("context:stop", new Command.CancelFlow());
    }
    Reading answer = state.open() == null ? null : answer(state.open());
    if (answer != null) {
      return answer;
    }
    Reading shift = shift();
    return shift != null ? shift : pointing();
  }

  private @Nullable Reading answer(Open open) {
    Offer offer = new OfferMatch(open.options()).find(text);
    if (offer != null) {
      return new Reading(offer.commands(), "context:option", 100);
    }
    if (YES.matcher(text).matches()) {
      if (!open.ifYes().isEmpty()) {
        return new Reading(open.ifYes(), "context:yes", 100);
      }
      if (open.options().size() == 1) {
        return new Reading(open.options().getFirst().commands(), "context:yes", 100);
      }
    }
    if (NO.matcher(text).matches() && !open.ifNo().isEmpty()) {
      return new Reading(open.ifNo(), "context:no", 100);
    }
    return null;
  }

  /** "And in March?", "compared to last year", "and the month before?". */
  private @Nullable Reading shift() {
    Task task = state.task();
    if (task == null) {
      return null;
    }
    InvoiceId onScreen = state.screen().bill();
    if (onScreen != null && BEFORE.matcher(text).matches()) {
      var bill = new Slot.Bill(new BillWanted.Before(onScreen));
      return Reading.sure(
          "context:before",
          new Command.SetSlot(bill),
          new Command.SetSlot(new Slot.CompareWith(new Against.BillBefore())));
    }
    List<Slot> times = Times.in(text);
    if (times.isEmpty() || !MONTH_ONLY.matcher(text).matches() || !takesMonths(task)) {
      return null;
    }
    boolean corrects = text.matches("(?is).*\\b(meant?|actually|sorry)\\b.*");
    return new Reading(
        times.stream()
            .<Command>map(s -> corrects ? new Command.CorrectSlot(s) : new Command.SetSlot(s))
            .toList(),
        "context:month",
        100);
  }

  private static boolean takesMonths(Task task) {
    return List.of("bill_higher", "invoice", "charge").contains(task.flow());
  }

  /** "The second one", "what's that 12 euro thing": something on the screen. */
  private @Nullable Reading pointing() {
    if (state.screen().things().isEmpty() || text.split("\\s+").length > 10) {
      return null;
    }
    Slot.Place place = Places.in(text);
    if (place != null) {
      return Reading.sure("context:place", new Command.StartFlow("charge", List.of(place)));
    }
    return null;
  }

  private static Pattern rule(String regex) {
    return Pattern.compile(
        "\\s*(?:" + regex + ")[ ,.!?]*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
