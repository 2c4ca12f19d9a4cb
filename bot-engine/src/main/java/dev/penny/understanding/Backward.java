package dev.penny.understanding;

import dev.penny.conversation.Slot.BillWanted;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Times counted back from today, and quarters: "two months ago", "the bill before last", "Q1". */
final class Backward {
  private static final List<String> NUMBERS =
      List.of(
          "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
          "twelve");
  private static final String NUMBER = "(a|an|\\d{1,2}|" + String.join("|", NUMBERS) + ")";
  private static final Pattern AGO =
      Pattern.compile(
          "\\b" + NUMBER + "\\s(?:months?|bills?|invoices?)\\s(?:ago|back|earlier)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern BEFORE_LAST =
      Pattern.compile(
          "\\b(?:(?:bill|invoice|month|one) before (?:the )?last(?: (?:bill|invoice|month|one))?"
              + "|(?:second|2nd)[ -](?:to[ -])?last (?:bill|invoice|one)|penultimate bill)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern QUARTER =
      Pattern.compile(
          "\\b(?:q([1-4])|(first|second|third|fourth|last|1st|2nd|3rd|4th) quarter)\\b"
              + "(?:,?\\s(?:of\\s)?(20\\d\\d))?",
          Pattern.CASE_INSENSITIVE);
  private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth");

  private Backward() {}

  /** Null where the text counts nothing back, or counts to no quarter that can be told. */
  static @Nullable BillWanted in(String text) {
    Matcher ago = AGO.matcher(text);
    if (ago.find()) {
      return new BillWanted.MonthsAgo(number(ago.group(1).toLowerCase(Locale.ROOT)));
    }
    if (BEFORE_LAST.matcher(text).find()) {
      return new BillWanted.MonthsAgo(2);
    }
    Matcher quarter = QUARTER.matcher(text);
    if (!quarter.find()) {
      return null;
    }
    int number = quarter(quarter);
    String year = quarter.group(3);
    return number == 0
        ? null
        : new BillWanted.InQuarter(number, year == null ? null : Integer.valueOf(year));
  }

  private static int number(String word) {
    if (Character.isDigit(word.charAt(0))) {
      return Integer.parseInt(word);
    }
    return word.startsWith("a") ? 1 : NUMBERS.indexOf(word) + 1;
  }

  private static int quarter(Matcher matcher) {
    String digit = matcher.group(1);
    if (digit != null) {
      return digit.charAt(0) - '0';
    }
    String word = matcher.group(2).toLowerCase(Locale.ROOT);
    return Character.isDigit(word.charAt(0)) ? word.charAt(0) - '0' : ORDINALS.indexOf(word) + 1;
  }
}
