package dev.penny.understanding;

import dev.penny.conversation.Command;
import dev.penny.conversation.Conversation;
import dev.penny.conversation.DialogueState.Task;
import dev.penny.conversation.Slot;
import dev.penny.conversation.Slot.BillWanted;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Short turns that say what they are by their form alone, or by the task they go on with: "since
 * when", "do I have that in April too", "show me last month", "quick question", "thanks that's
 * all", "did my 83 euros arrive". Null for anything else.
 */
final class FollowUp {
  private static final String LEAD =
      "(?:(?:and|so|ok|okay|but|hm+|ah|oh|well|please|then|sorry)[ ,.]+)*";

  /** Asks since or until when the thing at hand is there, or whether it comes each month. */
  private static final Pattern ITS_TIME =
      rule(
          "(?:since when|from when|for how long|how long(?: already| now)?)(?: (?:is|was|do i have|have i had|am i"
              + " paying|have i been paying|did i have|has it been)(?: (?:it|that|this|there|on (?:it|that|this)|for (?:it|that|this)))?)?"
              + "|when (?:does|did|do|will|was|is)? ?(?:it|that|this)? ?(?:start(?:ed)?|begin|began|end(?:ed)?|stop(?:ped)?|expired?"
              + "|run out|ran out|change[ds]?|finish(?:ed)?)"
              + "|(?:is|was|will) (?:it|that|this)(?: be)? (?:(?:always )?the same|always(?: there)?|there|on there)"
              + "(?: (?:every|each) (?:month|time|bill)| on (?:every|each|all my) bills?)?"
              + "|(?:do|will|must) i (?:always )?(?:pay|have) (?:it|that|this) (?:every|each) (?:month|time|bill)");

  private static final Set<String> TIMED = Set.of("charge", "plan");

  /** "Do I have that in April too": the same thing on another bill. */
  private static final Pattern SAME_THERE =
      rule(
          "(?:(?:do|did|have|had|is|was|were|does) )?(?:(?:you|i|we|there) )?(?:have |had |pay |get |see )?(?:also )?"
              + "(?:that|it|this|the same|that one|this one|the same (?:charge|thing|line))(?: (?:one|charge|thing|line))?"
              + "(?: also| too| there)? (?:in|on|for) .{3,30}?(?: (?:too|as well|also|there|bill))*");

  /** "Show me last month": a bill by its time alone. */
  private static final Pattern SHOW =
      Pattern.compile(
          "(?i)^"
              + LEAD
              + "(?:(?:can|could|may) (?:you|i) (?:please )?)?(?:show|see|view|open|display|pull up|bring up|give|get|look at)"
              + "(?: me)? (?:(?:the|my) )?(?:bill )?(?:of |for |from )?");

  private static final Pattern PREFACE =
      rule(
          "(?:just )?(?:(?:a|one|another|two|some) )?(?:(?:quick|small|short|simple|last|other|more) )*(?:questions?|one|thing"
              + "|query)(?: (?:for you|please|about (?:my|the) bill))?"
              + "|(?:i (?:have|got|'ve got)|i've got|ive got|got)(?: (?:a|one|another|two|some))?"
              + "(?: (?:quick|small|short|simple|last|more))* questions?|one more (?:thing|question)|also|can i ask (?:you )?(?:something|a question)");
  private static final String THANKS =
      "(?:thanks|thank (?:you|u)|thx|ty|cheers|ta|great|perfect|ok|okay|cool|brilliant|good|alright|right|lovely|nice|no)";
  private static final Pattern THANKED = Pattern.compile("(?i)\\b(?:than\\w+|thx|ty|cheers|ta)\\b");
  private static final Pattern ALL =
      rule(
          "(?:"
              + THANKS
              + "[ ,.!]*(?:so much|very much|a lot|for (?:the|your) help)?[ ,.!]*)*(?:and )?(?:that(?:'s|’s|s| is| was| will be|ll be|'ll be)"
              + " (?:all|it|everything)(?: i (?:need(?:ed)?|wanted)(?: to know)?)?|i(?:'m|’m|m| am) (?:done|good|all set|finished)|all (?:good|done|set)|nothing else"
              + "|no(?:thing)? (?:more|further)(?: questions?)?)(?: (?:for (?:now|today)|then|from me|now))*(?:[ ,.!]*"
              + THANKS
              + ")*");

  /** "Did my 83 euros arrive", "when did I pay last": about a payment of the customer's own. */
  private static final Pattern ARRIVED =
      Pattern.compile(
          "(?i)(?:^|\\band |[.,;?!] *)(?:(?:so|ok|hi|hello|hey|please)[ ,]+)*(?:(?:did|has|have|was|were) (?:my|the)\\b[^.?!]{0,50}"
              + "\\b(?:arrived?|received?|go(?:ne)? through|went through|come in|came in|reach(?:ed)? you|land(?:ed)?)\\b"
              + "|did (?:you|u) (?:get|receive)\\b|have (?:you|u) (?:got|received)\\b)");

  private static final Pattern NO_PAYMENT =
      Pattern.compile(
          "(?i)\\b(?:refunds?|email|e-mail|letter|sms|text|parcel|package|order|discount|credit|coupon"
              + "|why|change|card)\\b");
  private static final Pattern LAST_PAYMENT =
      rule(
          "(?:can you (?:tell me|see) )?(?:when|what|how much|which) (?:was|is|did|were)?.{0,20}(?:my |the |i )?(?:last|latest|most recent|previous)"
              + " payment(?: i made)?(?: for| and .{1,25})?|(?:when|how much)(?: and (?:when|how much))? did i (?:last pay|pay (?:you )?(?:last|the last time|last time))"
              + "(?: and (?:how much|when))?");

  private static final Pattern PAYMENTS =
      rule(
          "(?:(?:can|could|may) (?:you|i) (?:please )?)?(?:show|list|see|view|give|what (?:are|were))(?: me)?(?: all| a list of)*"
              + " (?:my|the|our) (?:past |previous |recent |latest |last )?payments?(?: history| list| i made| so far| this year"
              + "| last year)*");

  /** "What changed since I moved": of the bills. */
  private static final Pattern CHANGED =
      Pattern.compile(
          "(?i)^"
              + LEAD
              + "(?:what(?:'s|’s|s| has| have| is| was)? (?:been )?(?:changed|different|new|gone up)|what did you change)"
              + "(?: (?:on|in|with|about|for) (?:my|the) (?:bills?|charges|invoices?))? (?:since|after|from)\\b");

  private final Conversation before;
  private final String text;

  FollowUp(Conversation before, String text) {
    this.before = before;
    this.text = text;
  }

  @Nullable Reading read() {
    if (ALL.matcher(text).matches()) {
      boolean thanks = THANKED.matcher(text).find();
      return Reading.sure(
          "rule:that is all",
          new Command.SmallTalk(thanks ? Command.Kind.THANKS : Command.Kind.GOODBYE));
    }
    if (PREFACE.matcher(text).matches() && before.dialogue().open() == null) {
      return Reading.sure("rule:preface", new Command.SmallTalk(Command.Kind.YES));
    }
    if (isOfPayment()) {
      return Reading.sure("rule:own payment", new Command.StartFlow("payment"));
    }
    if (CHANGED.matcher(text).find() && Times.in(text).size() == 1) {
      return Reading.sure(
          "rule:changed since", new Command.StartFlow(Context.COMPARE, Times.in(text)));
    }
    if (PAYMENTS.matcher(text).matches()) {
      List<Slot> words = List.of(new Slot.Topic(text));
      return Reading.sure("rule:own payments", new Command.StartFlow("totals", words));
    }
    Reading shown = shown();
    return shown != null ? shown : ofTask();
  }

  private boolean isOfPayment() {
    if (LAST_PAYMENT.matcher(text).matches()) {
      return true;
    }
    return Amounts.in(text) != null
        && ARRIVED.matcher(text).find()
        && !NO_PAYMENT.matcher(text).find();
  }

  private @Nullable Reading shown() {
    Matcher show = SHOW.matcher(text);
    if (!show.find()) {
      return null;
    }
    String rest = text.substring(show.end());
    List<Slot> times = Times.in(rest);
    boolean alone = Context.MONTH_ONLY.matcher(rest).matches() || BillTimes.isAlone(rest);
    boolean last = rest.matches("(?i)last month(?:'s|’s)?(?: bill)?[.!?]*");
    return times.size() == 1 && times.getFirst() instanceof Slot.Bill && (alone || last)
        ? Reading.sure("rule:show", new Command.StartFlow("invoice", times))
        : null;
  }

  private @Nullable Reading ofTask() {
    Task task = before.dialogue().task();
    if (task == null) {
      return null;
    }
    if (TIMED.contains(task.flow()) && ITS_TIME.matcher(text).matches()) {
      return again(task, task.slots());
    }
    List<Slot> times = Times.in(text);
    boolean line = task.slots().stream().anyMatch(Slot.Line.class::isInstance);
    if (task.flow().equals("charge")
        && line
        && times.size() == 1
        && times.getFirst() instanceof Slot.Bill(BillWanted wanted)
        && SAME_THERE.matcher(text).matches()) {
      var slots = new ArrayList<>(task.slots());
      slots.removeIf(Slot.Bill.class::isInstance);
      slots.add(new Slot.Bill(wanted));
      return again(task, slots);
    }
    return null;
  }

  private static Reading again(Task task, List<Slot> slots) {
    return Reading.sure("context:the same", new Command.StartFlow(task.flow(), slots));
  }

  private static Pattern rule(String regex) {
    return Pattern.compile("(?i)\\s*" + LEAD + "(?:" + regex + ")[ ,.!?]*");
  }
}
