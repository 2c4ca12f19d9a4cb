package dev.penny.understanding;

import dev.penny.slot.Frame;
import dev.penny.slot.Mention;
import dev.penny.slot.SlotReader;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * Whether a sum over a time is asked for: "how much did I pay this year", "total billed since
 * January". One that is asked for a single charge, or beside another question, is not.
 */
final class Totals {
  private static final Frame ANY_DAY = Frame.past(LocalDate.of(2000, 1, 1));
  private static final int DAYS_OF_A_MONTH = 32;

  private static final Pattern ASKS =
      Pattern.compile(
          "(?i)\\b(?:how much|what(?:'s|s| is| was| did| have| were)?|total|sum|add up|altogether)\\b");
  private static final Pattern PAID =
      Pattern.compile(
          "(?i)\\b(?:(?:i|we)(?:'ve| have| had)?(?: already| actually| really| ever)? (?:pa(?:y|id|yed)|spen[dt])"
              + "|(?:my|total|all) (?:\\w+ )?(?:payments|spend(?:ing)?|paid)|paid (?:you|u)\\b)");
  private static final Pattern BILLED =
      Pattern.compile(
          "(?i)\\b(?:(?:you|u)(?:'ve| have| had)?(?: already)? (?:bill(?:ed)?|charged?|took|taken|invoiced)"
              + "|(?:i|we)(?:'ve| have| was| were| been|'ve been| have been)+ (?:billed|charged)"
              + "|(?:all|total|sum)(?: of)?(?: all)?(?: (?:my|the))? (?:bills|invoices|charges|billed|charged))\\b");
  private static final Pattern WHOLE =
      Pattern.compile(
          "(?i)\\b(?:in total|altogether|all together|so far|overall|in all|all in)\\b");

  /** Another question, or of one charge alone. */
  private static final Pattern OTHER =
      Pattern.compile(
          "(?i)\\b(?:why|higher|lower|more|less|than|owe|due|when|refund\\w*|extra|next|should|will|would"
              + "|could|wrong|twice|double|late|each|per|every|usually|normally|minimum|tax|vat)\\b");

  private static final Pattern OF_ONE =
      Pattern.compile(
          "(?i)\\b(?:for|on|towards|in) (?!(?:(?:all|my|the|these|those|your) )*(?:bills?|invoices?|payments?"
              + "|account|services?|everything|total|all)\\b)\\p{L}");

  private Totals() {}

  static boolean areAsked(String text) {
    boolean paid = PAID.matcher(text).find();
    boolean billed = BILLED.matcher(text).find();
    if (!(paid || billed) || !ASKS.matcher(text).find() || OTHER.matcher(text).find()) {
      return false;
    }
    boolean whole = WHOLE.matcher(text).find();
    var rest = new StringBuilder(text);
    for (Mention mention : SlotReader.read(text, ANY_DAY)) {
      if (mention instanceof Mention.Money || mention instanceof Mention.InvoiceNumber) {
        return false;
      }
      whole |= isLong(mention, paid);
      for (int i = mention.start(); i < mention.end(); i++) {
        rest.setCharAt(i, '.');
      }
    }
    return whole && !OF_ONE.matcher(WHOLE.matcher(rest).replaceAll(".")).find();
  }

  /** Of what was billed in one month that bill tells more. */
  private static boolean isLong(Mention mention, boolean paid) {
    return switch (mention) {
      case Mention.Stretch s ->
          paid || s.to().toEpochDay() - s.from().toEpochDay() > DAYS_OF_A_MONTH;
      case Mention.From _, Mention.To _, Mention.Since _ -> true;
      case Mention.Day _,
          Mention.Money _,
          Mention.Length _,
          Mention.Repeated _,
          Mention.Vague _,
          Mention.InvoiceNumber _,
          Mention.CouponCode _,
          Mention.LastFour _ ->
          false;
    };
  }
}
