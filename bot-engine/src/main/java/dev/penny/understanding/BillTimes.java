package dev.penny.understanding;

import dev.penny.conversation.Slot.BillWanted;
import dev.penny.slot.Frame;
import dev.penny.slot.Grain;
import dev.penny.slot.Mention;
import dev.penny.slot.SlotReader;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Times that say more than a month: a day, a range, a half year, "since I moved"; and the number of
 * a bill. They are kept as the customer's own words: what they mean depends on today and on the
 * bills. A time that only stands beside the question ("I called last week") is no bill's.
 */
final class BillTimes {
  /** Where the words stand, and which bill they name. */
  record Found(BillWanted wanted, int start, int end) {}

  /** Only what is named counts here, not when it was: any day does. */
  private static final Frame ANY_DAY = Frame.past(LocalDate.of(2000, 1, 1));

  private static final Pattern LEAD =
      Pattern.compile("(?:between|from|since|as of|starting)\\s$", Pattern.CASE_INSENSITIVE);
  private static final Pattern OF_BILL =
      Pattern.compile(
          "(?:bills?|invoices?|statements?|charges?|lines?)(?:\\s(?:from|of|for|in|during|on|over"
              + "|dated))?\\s$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern BILL =
      Pattern.compile(
          "^(?:'s|’s)?\\s(?:bills?|invoices?|statements?)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern BESIDE =
      Pattern.compile(
          "(?i)(?:(?:and|what about|how about|what of|ok|so|then|or|for|in|of|on|from|since|between|and|my|the|one"
              + "|bills?|invoices?|please|no)\\b[ ,.?!]*|[ ,.?!])*+");
  private static final Pattern RELATIVE =
      Pattern.compile(
          "(?i)\\b(?:ago|today|tonight|yesterday|tomorrow|night|morning|afternoon|evening)\\b");
  private static final Pattern DATED =
      Pattern.compile("(?i).*(?:\\d|\\b(?:of|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)).*");

  private final String text;

  private BillTimes(String text) {
    this.text = text;
  }

  static @Nullable Found in(String text) {
    var times = new BillTimes(text);
    List<Mention> mentions = SlotReader.read(text, ANY_DAY);
    for (int i = 0; i < mentions.size(); i++) {
      Mention next = i + 1 < mentions.size() ? mentions.get(i + 1) : null;
      Found found = times.found(mentions.get(i), next);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** Whether nothing but such a time is said: "and last summer?", "what about the 3rd of May". */
  static boolean isAlone(String text) {
    return isAnyAlone(text) && !Times.in(text).isEmpty();
  }

  /** Whether nothing but a time is said, a bill's or not: "and this year?". */
  static boolean isAnyAlone(String text) {
    var beside = new StringBuilder();
    int from = 0;
    for (Mention mention : SlotReader.read(text, ANY_DAY)) {
      if (mention instanceof Mention.Money) {
        return false;
      }
      beside.append(text, from, mention.start()).append(' ');
      from = mention.end();
    }
    beside.append(text.substring(from));
    return from > 0 && BESIDE.matcher(beside).matches();
  }

  private @Nullable Found found(Mention mention, @Nullable Mention next) {
    return switch (mention) {
      case Mention.InvoiceNumber number ->
          new Found(new BillWanted.Numbered(number.number()), number.start(), number.end());
      case Mention.Since since -> said(since.start(), since.end());
      case Mention.From from -> range(from, next);
      case Mention.Day day -> isDate(day) ? said(day.start(), day.end()) : null;
      case Mention.Stretch stretch ->
          isBills(stretch) ? said(stretch.start(), stretch.end()) : null;
      case Mention.To _,
          Mention.Money _,
          Mention.Length _,
          Mention.Repeated _,
          Mention.Vague _,
          Mention.CouponCode _,
          Mention.LastFour _ ->
          null;
    };
  }

  /** "Since March" is the bill of March. */
  private @Nullable Found range(Mention.From from, @Nullable Mention next) {
    int start = from.start();
    var lead = LEAD.matcher(text.substring(0, start));
    int begin = lead.find() ? lead.start() : start;
    if (next instanceof Mention.To to) {
      return said(begin, to.end());
    }
    return from.grain() == Grain.MONTH ? null : said(begin, from.end());
  }

  private boolean isDate(Mention.Day day) {
    String words = text.substring(day.start(), day.end());
    return DATED.matcher(words).matches() && !RELATIVE.matcher(words).find();
  }

  private boolean isBills(Mention.Stretch stretch) {
    return switch (stretch.grain()) {
      case SEASON, HALF -> true;
      case MONTH, QUARTER -> false;
      case DAYS, WEEK, YEAR ->
          OF_BILL.matcher(text.substring(0, stretch.start())).find()
              || BILL.matcher(text.substring(stretch.end())).find();
    };
  }

  private Found said(int start, int end) {
    return new Found(new BillWanted.Said(text.substring(start, end)), start, end);
  }
}
