package dev.penny.understanding;

import dev.penny.conversation.Slot;
import dev.penny.conversation.Slot.Against;
import dev.penny.conversation.Slot.BillWanted;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which bill is meant and which one to compare with. A month without a year is the last such month
 * there is a bill for: billing looks back.
 */
final class Times {
  private static final Pattern COMPARED =
      Pattern.compile(
          "(?:compared?(?:\\s\\p{L}+){0,3}\\s(?:to|with|against)|than|versus|vs\\.?|against"
              + "|difference (?:to|from|with)|and)\\s(?:(?:in|for|my|the|our|bill|one|of|from|it"
              + "|was|that)\\s)*$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern LAST_YEAR =
      Pattern.compile(
          "same (?:month|time|period|bill) (?:of |from )?last year|(?:a|one) year (?:ago|earlier"
              + "|before)|this time last year|(?:than|with|to|against|vs\\.?|versus) last year"
              + "|last year's? (?:bill|same)|^(?:(?:and|so|what about|how about|what of) )*"
              + "(?:last year|a year ago|the year before)\\??$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern TYPICAL =
      Pattern.compile(
          "(?:typical|usual|normal|average|regular) (?:bill|month|one|amount)|than (?:usual|normal"
              + "|average)|what i (?:usually|normally) pay|my (?:usual|average|normal)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern THAN_LAST =
      Pattern.compile(
          "(?:than|with|(?<!second |2nd )to|against|vs\\.?|versus) (?:the |my |in )?"
              + "(?:last|previous|prior)"
              + " (?:month|bill|invoice|one|time)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern LAST_MONTH =
      Pattern.compile(
          "\\b(?:last month(?:'s|’s)?|previous (?:month|bill|invoice))\\b",
          Pattern.CASE_INSENSITIVE);

  private Times() {}

  /** At most one bill and one to compare with. */
  static List<Slot> in(String text) {
    var slots = new ArrayList<Slot>();
    Against against = against(text);
    if (against != null) {
      slots.add(new Slot.CompareWith(against));
    }
    BillWanted extreme = Extremes.in(text);
    if (extreme != null) {
      slots.add(new Slot.Bill(extreme));
      return slots;
    }
    BillTimes.Found said = BillTimes.in(text);
    boolean billFound = said != null;
    if (said != null) {
      slots.add(new Slot.Bill(said.wanted()));
    }
    for (MonthNames.Named month : MonthNames.in(text)) {
      boolean told = said != null && month.start() >= said.start() && month.end() <= said.end();
      boolean compared = COMPARED.matcher(text.substring(0, month.start())).find();
      if (told) {
        continue;
      }
      if (compared && against == null && (billFound || isComparing(text))) {
        slots.add(new Slot.CompareWith(new Against.BillOf(month.month(), month.year())));
        against = new Against.BillBefore();
      } else if (!billFound) {
        slots.add(new Slot.Bill(month.bill()));
        billFound = true;
      }
    }
    if (!billFound) {
      other(text, slots);
    }
    return slots;
  }

  private static void other(String text, List<Slot> slots) {
    BillWanted back = slots.isEmpty() ? Backward.in(text) : null;
    if (back != null) {
      slots.add(new Slot.Bill(back));
      return;
    }
    if (slots.isEmpty() && LAST_MONTH.matcher(text).find()) {
      slots.add(new Slot.Bill(new BillWanted.MonthsAgo(1)));
    }
  }

  private static @Nullable Against against(String text) {
    if (LAST_YEAR.matcher(text).find()) {
      return new Against.SameMonthLastYear();
    }
    if (TYPICAL.matcher(text).find()) {
      return new Against.Typical();
    }
    return THAN_LAST.matcher(text).find() ? new Against.BillBefore() : null;
  }

  static boolean isComparing(String text) {
    return Pattern.compile(
            "compar|\\bthan\\b|\\bversus\\b|\\bvs\\b|\\bagainst\\b|difference",
            Pattern.CASE_INSENSITIVE)
        .matcher(text)
        .find();
  }
}
