package dev.penny.understanding;

import dev.penny.conversation.Command;
import dev.penny.conversation.Conversation;
import dev.penny.conversation.DialogueState;
import dev.penny.conversation.DialogueState.Open;
import dev.penny.conversation.DialogueState.Task;
import dev.penny.conversation.Offer;
import dev.penny.conversation.Screen;
import dev.penny.conversation.Slot;
import dev.penny.conversation.Slot.Against;
import dev.penny.conversation.Slot.BillWanted;
import dev.penny.flow.unclear.UnclearFlow;
import dev.penny.ledger.InvoiceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads short answers and follow-ups against the open question and what is on the screen. Says
 * nothing (null) to anything that is a request of its own: that is the classifier's.
 */
final class Context {
  private static final Pattern YES =
      rule(
          "(?:(?:yes|yeah|yep|yup|sure|ok|okay|please|do|go ahead|do it|of course|correct|right|that"
              + " one|pass me on|connect me|y|ja|oui|si|sí)[ ,.!]*)+");
  private static final Pattern NO =
      rule(
          "(?:no|nope|nah|no thanks?|no thank you|not now|not really|don'?t|none(?: of (?:these|those|them|that))?"
              + "|neither|n|nein|non)");

  /** A customer who asks for a moment gets it. */
  private static final Pattern MOMENT =
      rule(
          "(?:(?:ok|okay|oh|um+|er+|sorry|please|can you|could you)[ ,.]+)*(?:(?:just )?(?:hang|hold) on"
              + "|wait|bear with me|brb|be right back|back in a (?:sec|second|minute|moment|bit|while)"
              + "|(?:just |give me )?(?:a|one|1|half a) (?:sec|second|min|minute|mo|moment))"
              + "(?:[ ,.]+(?:a|one|for a|for one|just a)? ?(?:sec|second|seconds|min|minute|minutes|mo|moment|bit))?"
              + "(?:[ ,.]+(?:please|i'?m (?:looking|checking|searching)|i need to (?:look|check)))*");

  /** Somebody answers: the bot. Who wants a person says so. */
  private static final Pattern ANYONE =
      rule(
          "(?:(?:hello|hi|hey|hiya)[ ,.?!]*)*(?:(?:is|are) )?(?:(?:anyone|anybody|someone|somebody|you)"
              + "(?: still)? (?:there|here|around|home|online|awake)|you (?:still )?with me)");

  private static final Pattern STOP =
      rule("(?:never ?mind|forget (?:it|that|about it)|cancel(?: that| this| it)?|stop|leave it)");
  static final Pattern BEFORE =
      rule(
          "(?:and |what about |how about |what of |and what about )*(?:the )?(?:one |bill |month"
              + " |invoice )?(?:before(?: that| this| then)?|prior|earlier)"
              + "|(?:and |what about |how about )*(?:the )?(?:month|bill|one|invoice) before"
              + "(?: that| this| it)?|(?:and |what about |how about )*the previous"
              + " (?:one|bill|month|invoice)");
  static final Pattern AFTER =
      rule(
          "(?:and |what about |how about )*(?:the )?(?:month|bill|one|invoice) after"
              + "(?: that| this| it)?|(?:and |what about |how about )*the (?:next|following)"
              + " (?:one|bill|month|invoice)");
  private static final Pattern WHY =
      rule("(?:but |and |ok |okay |so )*(?:why|how come)(?: is that| so)?");
  static final Pattern MONTH_ONLY =
      rule(
          "(?:(?:and|what about|how about|what of|ok|so|then|or|for|in|of|my|the|is it"
              + "|compared?|compared? (?:to|with)|versus|vs\\.?|against|than|bill|one|invoice"
              + "|same month|this time|a year ago|last year|typical|usual|normal|average|month|with|from"
              + "|to|it|that|was|why|higher|no|i meant?|meant|actually|sorry|20\\d\\d|january"
              + "|february|march|april|may|june|july|august|september|october|november|december"
              + "|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)(?:'s|’s)?[ ,.?!]*)+");

  private static final Pattern NEXT =
      rule(
          "(?:and |so |what about |how about |and what about )+next (?:month|time|bill)(?:'s bill)?");

  /** "Why do you need this?" asks the bot for its reason, not about a bill. */
  private static final Pattern WHY_ASKED =
      rule(
          "(?:but |and |ok |well |wait |hm+ )*(?:why (?:do|are|would|must) (?:you|u) (?:need|want|ask"
              + "|asking|require|have to)|what do (?:you|u) need)(?: (?:to know|to ask|me|it|this"
              + "|that|for|to|sign in|log in|know|which one|which bill|which charge|so))*");

  private static final Pattern THAT_THING =
      rule(
          "(?:and )?(?:what(?:'s|’s|s| is| was| are)?|explain|tell me about|why|where does) ?"
              + "(?:that|the|this|those) .{1,40} (?:thing|charge|line|item|fee|one|for)(?: about"
              + "| for| on (?:my|the) bill| from)?");

  private static final Pattern OF_BILL =
      Pattern.compile(
          "(?i)\\b(?:on|in) (?:my|the|this) (?:bill|invoice)\\b|\\b(?:thing|charge|line|item)\\b");
  private static final Pattern ANOTHER =
      rule(
          "(?:and|what about|how about|and what about|and how about) (?:the |that |this )?.{3,40}");
  private static final Pattern CORRECTS = Pattern.compile("(?i)\\b(?:meant?|actually|sorry)\\b");
  private static final Pattern ASKS_ABOUT =
      Pattern.compile("^(?:and |what|explain|can you explain|tell me|why|more (?:on|about)|how)");
  private static final int SHORTEST_NAME = 4;
  static final String COMPARE = "bill_higher";
  private static final String CHARGE = "charge";

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
    if (MOMENT.matcher(text).matches()) {
      return Reading.sure("context:moment", new Command.SmallTalk(Command.Kind.MOMENT));
    }
    if (ANYONE.matcher(text).matches()) {
      return Reading.sure("context:anyone", new Command.SmallTalk(Command.Kind.GREETING));
    }
    if (WHY_ASKED.matcher(text).matches()) {
      return Reading.sure("context:why asked", new Command.SmallTalk(Command.Kind.WHY_ASKED));
    }
    Reading answer = state.open() == null ? null : answer(state.open());
    if (answer != null) {
      return answer;
    }
    Reading better = new Correction(state, text).read();
    if (better != null) {
      return better;
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
    InvoiceId onScreen = state.screen().bill();
    if (WHY.matcher(text).matches()) {
      return Reading.sure("context:why", new Command.StartFlow(COMPARE, billOf(onScreen)));
    }
    if (task == null) {
      return bareMonth();
    }
    if (NEXT.matcher(text).matches()) {
      return Reading.sure("context:next", new Command.StartFlow("next_bill"));
    }
    if (task.flow().equals("totals") && BillTimes.isAnyAlone(text)) {
      List<Slot> words = List.of(new Slot.Topic(text));
      return Reading.sure("context:other time", new Command.StartFlow("totals", words));
    }
    if (onScreen != null && BEFORE.matcher(text).matches()) {
      return begin("context:before", task, new Slot.Bill(new BillWanted.Before(onScreen)));
    }
    if (onScreen != null && AFTER.matcher(text).matches()) {
      return begin("context:after", task, new Slot.Bill(new BillWanted.After(onScreen)));
    }
    List<Slot> times = Times.in(text);
    if (times.isEmpty() || !(MONTH_ONLY.matcher(text).matches() || BillTimes.isAlone(text))) {
      return null;
    }
    if (times.size() > 1) {
      return Reading.sure("context:compare", new Command.StartFlow(COMPARE, times));
    }
    Slot time = times.getFirst();
    if (time instanceof Slot.CompareWith && onScreen != null) {
      Slot bill = new Slot.Bill(new BillWanted.Exactly(onScreen));
      return Reading.sure("context:compare", new Command.StartFlow(COMPARE, List.of(bill, time)));
    }
    return time instanceof Slot.Bill bill ? month(task, bill) : null;
  }

  /** A month and nothing else, out of the blue: that bill. */
  private @Nullable Reading bareMonth() {
    boolean brief = text.split("\\s+").length <= 2 && MONTH_ONLY.matcher(text).matches();
    if (!brief && !BillTimes.isAlone(text)) {
      return null;
    }
    List<Slot> times = Times.in(text);
    return times.size() == 1 && times.getFirst() instanceof Slot.Bill
        ? Reading.sure("context:month", new Command.StartFlow("invoice", times))
        : null;
  }

  private static List<Slot> billOf(@Nullable InvoiceId onScreen) {
    return onScreen == null ? List.of() : List.of(new Slot.Bill(new BillWanted.Exactly(onScreen)));
  }

  /** A month alone replaces the month that was said before: the one compared with, or the bill. */
  private @Nullable Reading month(Task task, Slot.Bill bill) {
    boolean comparing =
        task.slots().stream()
            .anyMatch(s ->
                s instanceof Slot.CompareWith(var against) && against instanceof Against.BillOf);
    if (comparing && bill.wanted() instanceof BillWanted.InMonth(var month, var year)) {
      Slot with = new Slot.CompareWith(new Against.BillOf(month, year));
      return Reading.sure("context:month", set(with));
    }
    if (CORRECTS.matcher(text).find() && takesMonths(task)) {
      return Reading.sure("context:month", new Command.CorrectSlot(bill));
    }
    return takesMonths(task) ? begin("context:month", task, bill) : null;
  }

  private Command set(Slot slot) {
    return CORRECTS.matcher(text).find()
        ? new Command.CorrectSlot(slot)
        : new Command.SetSlot(slot);
  }

  /** The same question for another bill; of a charge one goes on to the bill it is on. */
  private static Reading begin(String by, Task task, Slot.Bill bill) {
    String flow = task.flow().equals("invoice") ? task.flow() : COMPARE;
    return Reading.sure(by, new Command.StartFlow(flow, List.of(bill)));
  }

  static boolean takesMonths(Task task) {
    return List.of(COMPARE, CHARGE, "invoice").contains(task.flow());
  }

  /** "The second one", "what's that roaming thing", "and the streaming pack?". */
  private @Nullable Reading pointing() {
    if (UnclearFlow.asksForMeaning(text)) {
      return null;
    }
    boolean onScreen = state.screen().bill() != null;
    if (text.split("\\s+").length > 10 || !(onScreen || OF_BILL.matcher(text).find())) {
      return null;
    }
    Slot.Place place = state.screen().things().isEmpty() ? null : place();
    if (place != null) {
      return Reading.sure("context:place", new Command.StartFlow(CHARGE, List.of(place)));
    }
    Task task = state.task();
    boolean another = task != null && task.flow().equals(CHARGE) && ANOTHER.matcher(text).matches();
    if (!another && !THAT_THING.matcher(text).matches()) {
      return null;
    }
    var slots = new ArrayList<Slot>();
    Slot.Amount amount = Amounts.in(text);
    if (amount != null) {
      slots.add(amount);
    }
    slots.add(new Slot.Topic(text));
    return Reading.sure("context:thing", new Command.StartFlow(CHARGE, slots));
  }

  /** "The second one", or a thing by its name: "explain the yearly price rise". */
  private Slot.@Nullable Place place() {
    Slot.Place place = Places.in(text);
    if (place != null) {
      return place;
    }
    String plain = text.toLowerCase(Locale.ROOT);
    List<Screen.Thing> things = state.screen().things();
    for (int i = 0; i < things.size(); i++) {
      String name = things.get(i).name().toLowerCase(Locale.ROOT);
      if (name.length() >= SHORTEST_NAME
          && ASKS_ABOUT.matcher(plain).find()
          && plain.contains(name)) {
        return new Slot.Place(i + 1);
      }
    }
    return null;
  }

  private static Pattern rule(String regex) {
    return Pattern.compile(
        "\\s*(?:" + regex + ")[ ,.!?]*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
