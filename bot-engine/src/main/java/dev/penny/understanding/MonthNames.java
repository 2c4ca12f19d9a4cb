package dev.penny.understanding;

import dev.penny.conversation.Slot.BillWanted;
import dev.penny.slot.Frame;
import dev.penny.slot.Grain;
import dev.penny.slot.Mention;
import dev.penny.slot.SlotReader;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Months called by their name, with a year where one was said; also those in "since March" and
 * "until March".
 */
final class MonthNames {
  /** One of them; {@code yearsAgo}: "March last year". */
  record Named(Month month, @Nullable Integer year, boolean yearsAgo, int start, int end) {
    BillWanted bill() {
      return yearsAgo ? new BillWanted.YearsAgo(month, 1) : new BillWanted.InMonth(month, year);
    }
  }

  /** Any day will do: what the year is counts only where it was said. */
  private static final Frame ANY_DAY = Frame.past(LocalDate.of(2000, 1, 1));

  private static final Pattern YEAR = Pattern.compile("\\b(?:20\\d\\d)\\b");
  private static final Pattern NAME =
      Pattern.compile("(?i)\\b(?:jan|feb|mar|apr|may|jun|jul|aug|agu|sep|set|oct|nov|dec)|\\d");
  private static final Pattern LAST_YEAR = Pattern.compile("(?i)\\blast year");

  private MonthNames() {}

  static List<Named> in(String text) {
    var found = new ArrayList<Named>();
    for (Mention mention : SlotReader.read(text, ANY_DAY)) {
      if (mention instanceof Mention.Stretch stretch && stretch.grain() == Grain.MONTH) {
        add(found, text, stretch, stretch.from());
      } else if (mention instanceof Mention.From from && from.grain() == Grain.MONTH) {
        add(found, text, from, from.day());
      } else if (mention instanceof Mention.To to && to.grain() == Grain.MONTH) {
        add(found, text, to, to.day());
      }
    }
    return found;
  }

  private static void add(List<Named> found, String text, Mention mention, LocalDate day) {
    String words = text.substring(mention.start(), mention.end());
    if (NAME.matcher(words).find()) {
      Matcher year = YEAR.matcher(words);
      found.add(
          new Named(
              day.getMonth(),
              year.find() ? Integer.valueOf(year.group()) : null,
              LAST_YEAR.matcher(words).find(),
              mention.start(),
              mention.end()));
    }
  }
}
