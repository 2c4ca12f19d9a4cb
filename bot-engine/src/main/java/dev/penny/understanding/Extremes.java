package dev.penny.understanding;

import dev.penny.conversation.Slot.BillWanted;
import dev.penny.slot.Frame;
import dev.penny.slot.Mention;
import dev.penny.slot.SlotReader;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** "My cheapest bill", "the month I paid most": which bill is the dearest or the cheapest. */
final class Extremes {
  private static final Frame ANY_DAY = Frame.past(LocalDate.of(2000, 1, 1));
  private static final String DEAR =
      "highest|dearest|biggest|largest|greatest|costliest|priciest|most expensive|max(?:imum)?";
  private static final String CHEAP =
      "lowest|cheapest|smallest|least expensive|min(?:imum)?|littlest";
  private static final String BILL = "(?:bill|invoice|statement|month(?:ly bill)?|amount billed)s?";

  /** What comes between the two words: "the cheapest of my bills", "my lowest ever bill". */
  private static final String BETWEEN =
      "(?:[ ,]+(?:ever|monthly|one|of|all|my|the|phone|energy|single|was|is|were))*[ ,]+";

  private static final Pattern NAMED =
      Pattern.compile(
          "(?i)\\b(?:(?<dear>" + DEAR + ")|(?<cheap>" + CHEAP + "))" + BETWEEN + BILL + "\\b");
  private static final Pattern ASKED =
      Pattern.compile(
          "(?i)\\b"
              + BILL
              + "\\b.{0,25}\\b(?:was|is|were|did i pay|have i paid|has been|cost(?: me)?|came)\\b.{0,12}?"
              + "\\b(?:(?<dear>"
              + DEAR
              + "|(?:the )?most\\b(?! (?:recent|of)))|(?<cheap>"
              + CHEAP
              + "|(?:the )?least\\b))");
  private static final Pattern WHY = Pattern.compile("(?i)\\b(?:why|how come)\\b");

  private Extremes() {}

  /** The bill that the words name so; null: none. */
  static @Nullable BillWanted in(String text) {
    Matcher named = NAMED.matcher(text);
    Matcher found = named.find() ? named : asked(text);
    return found == null ? null : new BillWanted.Extreme(found.group("dear") != null, time(text));
  }

  private static @Nullable Matcher asked(String text) {
    Matcher asked = ASKED.matcher(text);
    return !WHY.matcher(text).find() && asked.find() ? asked : null;
  }

  /** The bill itself is asked for, and not why it is so. */
  static boolean isShown(String text) {
    return in(text) != null && !WHY.matcher(text).find();
  }

  /** "This year", "in 2025", "since March". */
  private static @Nullable String time(String text) {
    int start = -1;
    int end = -1;
    for (Mention mention : SlotReader.read(text, ANY_DAY)) {
      if (mention instanceof Mention.Stretch
          || mention instanceof Mention.From
          || mention instanceof Mention.To
          || mention instanceof Mention.Since) {
        start = start < 0 ? mention.start() : start;
        end = mention.end();
      }
    }
    return start < 0 ? null : lead(text, start) + text.substring(start, end);
  }

  private static String lead(String text, int start) {
    Matcher lead =
        Pattern.compile("(?i)\\b(?:since|from|between|until)\\s$")
            .matcher(text.substring(0, start));
    return lead.find() ? lead.group() : "";
  }
}
