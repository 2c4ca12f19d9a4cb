package dev.penny.understanding;

import dev.penny.conversation.Slot;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Amounts of money in a text: with a currency ("12 euro", "£4.99", "18,40 kr"), with cents ("the
 * 7.50"), or a bare number that is called a charge ("that 12 thing"). Numbers that count something
 * else (line 3, 2024, an invoice number) are left alone.
 */
final class Amounts {
  private static final String NUMBER =
      "(\\d{1,3}(?:[ .,]\\d{3})+(?:[.,]\\d{1,2})?|\\d+(?:[.,]\\d{1,2})?)";
  private static final String CURRENCY =
      "(€|£|\\$|euros?|eur|pounds?|quid|gbp|dollars?|bucks|usd|kr|kronor|kroner|sek|nok|dkk|chf|francs?"
          + "|z[łl]oty|z[łl]|pln|¥|yen|jpy)";
  private static final Pattern BEFORE =
      Pattern.compile("(?<![\\p{L}])" + CURRENCY + "\\s?" + NUMBER, Pattern.CASE_INSENSITIVE);
  private static final Pattern AFTER =
      Pattern.compile(NUMBER + "\\s?" + CURRENCY + "(?![\\p{L}])", Pattern.CASE_INSENSITIVE);
  private static final Pattern CENTS =
      Pattern.compile("(?<![\\d.,])(\\d+[.,]\\d{2})(?![\\d.,]*\\d)");
  private static final Pattern CALLED =
      Pattern.compile(
          "(?:that|the|this|of|for)\\s(\\d{1,5})\\s(?:thing|one|charge|fee|item|amount)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern WORDED =
      Pattern.compile(
          "\\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty"
              + "|forty|fifty)\\s(euros?|pounds?|quid|dollars?|bucks)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("one", "1"),
          Map.entry("two", "2"),
          Map.entry("three", "3"),
          Map.entry("four", "4"),
          Map.entry("five", "5"),
          Map.entry("six", "6"),
          Map.entry("seven", "7"),
          Map.entry("eight", "8"),
          Map.entry("nine", "9"),
          Map.entry("ten", "10"),
          Map.entry("eleven", "11"),
          Map.entry("twelve", "12"),
          Map.entry("fifteen", "15"),
          Map.entry("twenty", "20"),
          Map.entry("thirty", "30"),
          Map.entry("forty", "40"),
          Map.entry("fifty", "50"));

  private Amounts() {}

  /** The first amount, or null. */
  static Slot.@Nullable Amount in(String text) {
    Matcher before = BEFORE.matcher(text);
    if (before.find()) {
      return new Slot.Amount(value(before.group(2)), code(before.group(1)));
    }
    Matcher after = AFTER.matcher(text);
    if (after.find()) {
      return new Slot.Amount(value(after.group(1)), code(after.group(2)));
    }
    Matcher worded = WORDED.matcher(text);
    if (worded.find()) {
      String number = WORDS.get(worded.group(1).toLowerCase(Locale.ROOT));
      return new Slot.Amount(new BigDecimal(number), code(worded.group(2)));
    }
    Matcher cents = CENTS.matcher(text);
    if (cents.find()) {
      return new Slot.Amount(value(cents.group(1)), null);
    }
    Matcher called = CALLED.matcher(text);
    return called.find() ? new Slot.Amount(value(called.group(1)), null) : null;
  }

  /** The last separator before one or two digits is the decimal one; all others group. */
  private static BigDecimal value(String written) {
    String plain = written.replace(" ", "");
    int last = Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(','));
    boolean decimal = last >= 0 && plain.length() - last - 1 <= 2;
    String whole = (decimal ? plain.substring(0, last) : plain).replaceAll("[.,]", "");
    return new BigDecimal(decimal ? whole + "." + plain.substring(last + 1) : whole);
  }

  /** Null where the word names the money of several countries: the customer's own is meant. */
  private static @Nullable String code(String written) {
    return switch (written.toLowerCase(Locale.ROOT)) {
      case "€", "euro", "euros", "eur" -> "EUR";
      case "£", "pound", "pounds", "quid", "gbp" -> "GBP";
      case "usd" -> "USD";
      case "sek" -> "SEK";
      case "nok" -> "NOK";
      case "dkk" -> "DKK";
      case "chf" -> "CHF";
      case "pln", "zł", "zl", "zloty", "złoty" -> "PLN";
      case "¥", "yen", "jpy" -> "JPY";
      default -> null;
    };
  }
}
