package dev.penny.redaction;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Telephone numbers: written internationally, set like one, or beside a word that says so. A number
 * that an account, bill or meter has is none.
 */
final class Phones {
  private static final int SHORTEST = 7;
  private static final int SHORTEST_SET = 9;
  private static final int LONGEST = 15;
  private static final int LONGEST_SET = 12;
  private static final int BEFORE = 30;

  private static final String GAP = "[ ().\\n/-]{0,3}";

  private static final Pattern INTERNATIONAL =
      Pattern.compile(
          "(?<![0-9A-Za-z.,])(?:\\+ ?[1-9](?:"
              + GAP
              + "[0-9]){7,14}|00[1-9][0-9]{0,2}[ ().-]"
              + "{1,2}[0-9](?:"
              + GAP
              + "[0-9]){5,12})(?![0-9])");

  private static final Pattern NORTH_AMERICAN =
      Pattern.compile(
          "(?<![0-9A-Za-z.,-])(?:1[ .-])?(?:\\([2-9][0-9]{2}\\) ?|[2-9][0-9]{2}([-. ]))[2-9][0-9]{2}"
              + "[-. ][0-9]{4}(?![0-9]|[.,-][0-9])");

  private static final Pattern NATIONAL =
      Pattern.compile(
          "(?<![0-9A-Za-z.,:/-])(?:\\(0[1-9][0-9]{0,4}\\) ?[0-9]{2,8}|0[1-9][0-9]{0,4}"
              + "(?:[ -]|/ ?| - )[0-9]{2,8})(?:[ -][0-9]{2,6}){0,4}(?![0-9]|[.,:/-][0-9])"
              + "|(?<![0-9A-Za-z.,:/-])(?:07[0-9]{9}|0[67](?:\\.[0-9]{2}){4})(?![0-9]|[.,:/-][0-9])");

  private static final Pattern NAMED =
      Pattern.compile(
          "\\b(?:(?:tele)?phone|mobile|cell(?:phone)?|tel|whatsapp|call|ring|text|reach|contact|handy"
              + "|telefon(?:nummer)?|handynummer|t[eé]l[eé]phone|m[oó]vil|tel[eé]fono)"
              + "(?:[ :.=#]{1,3}(?:me|us|him|her|number|no|nr|is|on|at|back|phone|mobile|my|under"
              + "|it's|ist|auf|unter|contact)(?![a-z])){0,4}[ :.=#]{1,3}"
              + "(\\+?\\(?[0-9][0-9 ()./-]{4,20}[0-9])(?![0-9]|[.,][0-9])",
          Pattern.CASE_INSENSITIVE);

  /** Right before a number: it is one of these, not a telephone's. */
  private static final Pattern OTHER =
      Pattern.compile(
          "\\b(?:account|acct|a/c|invoice|bill|meter|reading|contract|customer|order|reference|ref"
              + "|policy|ticket|case|serial|mpan|mprn|nmi|iccid|imei|sim|coupon|voucher|promo|code"
              + "|id|rechnung|rechnungsnummer|konto|kundennummer|facture|compte|compteur|factura"
              + "|cuenta|contador)s?(?:[ :#=.-]{1,2}(?:number|no|nr|id|code|is|was|of|the)"
              + "(?![a-z])){0,3}[ :#=.-]{0,3}$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern DATE =
      Pattern.compile(
          "^(?:[0-9]{1,2}[./-][0-9]{1,2}[./-](?:[0-9]{2}|[0-9]{4})|(?:19|20)[0-9]{2}[./-][0-9]{1,2}"
              + "[./-][0-9]{1,2}|[0-9]{1,2}[./-](?:19|20)[0-9]{2})(?![0-9]|[.][0-9])[\\s\\S]*$");

  private static final Pattern UNIT =
      Pattern.compile(
          "^ ?(?:kwh|mwh|m3|gb|mb|kb|units?|eur|usd|gbp|\\p{Sc}|%|euros?|pounds?)",
          Pattern.CASE_INSENSITIVE);

  private Phones() {}

  static void find(String text, List<Span> spans) {
    each(INTERNATIONAL, text, SHORTEST_SET, LONGEST, spans);
    each(NORTH_AMERICAN, text, SHORTEST_SET, LONGEST_SET, spans);
    each(NATIONAL, text, SHORTEST_SET, LONGEST_SET, spans);
    Matcher named = NAMED.matcher(text);
    while (named.find()) {
      add(text, named.start(1), named.end(1), SHORTEST, LONGEST, spans);
    }
  }

  private static void each(Pattern rule, String text, int least, int most, List<Span> spans) {
    Matcher phone = rule.matcher(text);
    while (phone.find()) {
      String before = text.substring(Math.max(0, phone.start() - BEFORE), phone.start());
      if (!OTHER.matcher(before).find()) {
        add(text, phone.start(), phone.end(), least, most, spans);
      }
    }
  }

  private static void add(String text, int from, int to, int least, int most, List<Span> spans) {
    String number = text.substring(from, to);
    long digits = number.chars().filter(Ascii::isDigit).count();
    boolean date = DATE.matcher(number).matches();
    if (digits >= least && digits <= most && !date && !UNIT.matcher(text.substring(to)).find()) {
      spans.add(new Span(from, to, Hidden.PHONE));
    }
  }
}
