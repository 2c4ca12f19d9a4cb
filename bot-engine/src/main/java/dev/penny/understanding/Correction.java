package dev.penny.understanding;

import dev.penny.conversation.Command;
import dev.penny.conversation.DialogueState;
import dev.penny.conversation.DialogueState.Task;
import dev.penny.conversation.Slot;
import dev.penny.conversation.Slot.Against;
import dev.penny.conversation.Slot.BillWanted;
import dev.penny.ledger.InvoiceId;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * "No, March", "not April but March", "wrong one, the bill before": what was said last, said
 * better. What is denied is left out; what remains replaces the same kind of detail, and the task
 * stays. Whatever is a request of its own is not read here.
 */
final class Correction {
  private static final Pattern LEAD =
      leading(
          "(?:no+|nope|nah|oh|oops|ups|ah|eh|um|sorry|wait|hang on|hold on|actually|my bad"
              + "|my mistake|typo)(?=[\\s,.!:;-]|$)|\\*"
              + "|i (?:meant?|said|asked (?:about|for)|was asking (?:about|for)|need|wanted|want)\\b"
              + "|make (?:that|it)\\b|let'?s (?:do|take|see|have)\\b|(?:it )?should be\\b"
              + "|(?:(?:that|it)(?:'s| is| was) )?(?:the )?wrong"
              + " (?:one|bill|month|invoice|charge|line)\\b"
              + "|not (?:that|this)(?: one| bill| month| charge| line)?(?=[\\s,.!;]|$)");
  private static final Pattern TRAIL =
      Pattern.compile(
          "(?i)(?:[\\s,]+(?:i (?:meant?)|instead|please|pls|sorry|(?:was|is) right|though|actually"
              + "|rather))+[\\s.!?]*$");
  private static final Pattern DENIED =
      Pattern.compile(
          "(?i)(?:^|[\\s,]+)not (?:(?:the|for|in|with|from|my) )*[\\p{L}\\d.]+"
              + "(?: (?:one|bill|charge|invoice|line))?[\\s,;.]*(?:but )?");
  private static final Pattern BARE_AMOUNT =
      Pattern.compile(
          "(?i)(?:the )?[€$£¥]? ?(\\d{1,6}(?:[.,]\\d{2})?)(?: ?[\\p{L}€£¥]{1,7})?[.!?]*");
  private static final Pattern NAMED = Pattern.compile("(?i)(?:the|that|this|my) [^?]{3,40}[.!]*");
  private static final Pattern OF_BILL = Pattern.compile("(?i)\\b(?:bills?|invoices?)\\b");
  private static final int WORDS_OF_A_NAME = 5;
  private static final String CHARGE = "charge";
  private static final String PAYMENT = "payment";

  private final DialogueState state;
  private final String text;
  private final String rest;

  Correction(DialogueState state, String text) {
    this.state = state;
    this.text = text;
    this.rest = rest(text);
  }

  @Nullable Reading read() {
    Task task = state.task();
    if (task == null || rest.isEmpty() || rest.equals(text.strip())) {
      return null;
    }
    if (task.flow().equals(PAYMENT) && (isAmount(rest) || BillTimes.isAnyAlone(rest))) {
      List<Slot> words = List.of(new Slot.Topic(rest));
      return Reading.sure("context:correction", new Command.StartFlow(PAYMENT, words));
    }
    Slot bill = bill();
    if (bill != null) {
      return Reading.sure("context:correction", replacing(task, bill));
    }
    Slot ofLastYear = ofLastYear(task);
    if (ofLastYear != null) {
      return Reading.sure("context:correction", replacing(task, ofLastYear));
    }
    List<Slot> times = Times.in(rest);
    boolean months =
        times.size() == 1
            && (Context.MONTH_ONLY.matcher(rest).matches() || BillTimes.isAlone(rest));
    if (months && times.getFirst() instanceof Slot.CompareWith with) {
      return task.flow().equals(Context.COMPARE)
          ? Reading.sure("context:correction", new Command.CorrectSlot(with))
          : null;
    }
    return months
        ? Reading.sure("context:correction", replacing(task, times.getFirst()))
        : charge(task);
  }

  /** "March … no, I meant last year's": the same month, a year before. */
  private static final Pattern LAST_YEARS =
      Pattern.compile(
          "(?i)(?:the |in |for |from |that of )*last year(?:'s|’s|s)?(?: one| bill| invoice)?[.!?]*");

  private @Nullable Slot ofLastYear(Task task) {
    boolean said = LAST_YEARS.matcher(rest).matches();
    Slot.Bill bill =
        task.slots().stream()
            .filter(Slot.Bill.class::isInstance)
            .map(Slot.Bill.class::cast)
            .findFirst()
            .orElse(null);
    return said && bill != null && bill.wanted() instanceof BillWanted.InMonth(var month, _)
        ? new Slot.Bill(new BillWanted.YearsAgo(month, 1))
        : null;
  }

  /** "The previous one", "the one after". */
  private @Nullable Slot bill() {
    InvoiceId onScreen = state.screen().bill();
    if (onScreen == null) {
      return null;
    }
    if (Context.BEFORE.matcher(rest).matches()) {
      return new Slot.Bill(new BillWanted.Before(onScreen));
    }
    return Context.AFTER.matcher(rest).matches()
        ? new Slot.Bill(new BillWanted.After(onScreen))
        : null;
  }

  /** The month compared with, or the bill; a task without a bill goes on to that bill. */
  private static Command replacing(Task task, Slot slot) {
    boolean comparing =
        task.slots().stream()
            .anyMatch(s ->
                s instanceof Slot.CompareWith(var against) && against instanceof Against.BillOf);
    if (comparing
        && slot instanceof Slot.Bill(var wanted)
        && wanted instanceof BillWanted.InMonth(var month, var year)) {
      return new Command.CorrectSlot(new Slot.CompareWith(new Against.BillOf(month, year)));
    }
    return Context.takesMonths(task)
        ? new Command.CorrectSlot(slot)
        : new Command.StartFlow("invoice", List.of(slot));
  }

  private static boolean isAmount(String words) {
    return BARE_AMOUNT.matcher(words).matches();
  }

  /** Another amount or another name for the charge. */
  private @Nullable Reading charge(Task task) {
    if (!task.flow().equals(CHARGE)) {
      return null;
    }
    Matcher amount = BARE_AMOUNT.matcher(rest);
    if (amount.matches()) {
      var major = new BigDecimal(amount.group(1).replace(',', '.'));
      List<Slot> slots = List.of(new Slot.Amount(major, null), new Slot.Topic(rest));
      return Reading.sure("context:correction", new Command.StartFlow(CHARGE, slots));
    }
    boolean named =
        NAMED.matcher(rest).matches()
            && Places.in(rest) == null
            && !OF_BILL.matcher(rest).find()
            && rest.split("\\s+").length <= WORDS_OF_A_NAME;
    return named
        ? Reading.sure(
            "context:correction", new Command.StartFlow(CHARGE, List.of(new Slot.Topic(rest))))
        : null;
  }

  private static String rest(String text) {
    String left = LEAD.matcher(text.strip()).replaceFirst("");
    left = DENIED.matcher(left).replaceAll(" ");
    left = TRAIL.matcher(left).replaceFirst("");
    return LEAD.matcher(left.strip()).replaceFirst("").strip();
  }

  private static Pattern leading(String marks) {
    return Pattern.compile(
        "^(?:(?:" + marks + ")[\\s,.!:;…-]*)+", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
