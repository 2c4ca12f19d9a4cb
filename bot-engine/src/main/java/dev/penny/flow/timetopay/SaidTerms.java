package dev.penny.flow.timetopay;

import dev.penny.slot.Frame;
import dev.penny.slot.Mention;
import dev.penny.slot.SlotReader;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the customer's own words say of how and when: "in 3 parts", "until Friday week". */
public record SaidTerms(@Nullable Integer parts, @Nullable LocalDate day) {
  private static final Map<String, Integer> NUMBERS =
      Map.ofEntries(
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("twelve", 12),
          Map.entry("half", 2),
          Map.entry("thirds", 3));

  private static final String COUNT = "(\\d{1,2}|two|three|four|five|six|twelve)";
  private static final Pattern PARTS =
      Pattern.compile(
          "(?i)\\b"
              + COUNT
              + " (?:(?:equal|monthly|smaller|easy|more) )?"
              + "(?:parts?|payments?|instal?lments?|rates?|goes|tranches|portions|times|raten|teile"
              + "|fois|mensualit[ée]s|plazos|cuotas|pagos)\\b"
              + "|\\b(?:over|across|in|for) (?:the next )?"
              + COUNT
              + " months\\b|\\bin (half|thirds)\\b");

  /** Days from today for "two more weeks", so that they are not read as a time gone by. */
  private static final Pattern WEEKS =
      Pattern.compile(
          "(?i)\\b(\\d{1,2}|a|an|one|two|three|four|five|six|ten)"
              + " (?:more |extra |few )?(day|week|month)s?\\b");

  public static SaidTerms in(String text, LocalDate today) {
    Integer parts = parts(text);
    LocalDate day = day(text, today);
    return new SaidTerms(
        parts == null ? SaidAbroad.parts(text) : parts,
        day == null ? SaidAbroad.day(text, today) : day);
  }

  private static @Nullable LocalDate day(Mention said) {
    return switch (said) {
      case Mention.Day on -> on.day();
      case Mention.From from -> from.day();
      case Mention.To to -> to.day();
      case Mention.Money _,
          Mention.Stretch _,
          Mention.Length _,
          Mention.Repeated _,
          Mention.Vague _,
          Mention.Since _,
          Mention.InvoiceNumber _,
          Mention.CouponCode _,
          Mention.LastFour _ ->
          null;
    };
  }

  private static @Nullable Integer parts(String text) {
    Matcher said = PARTS.matcher(text);
    if (!said.find()) {
      return null;
    }
    for (int group = 1; group <= said.groupCount(); group++) {
      if (said.group(group) != null) {
        return number(said.group(group));
      }
    }
    return null;
  }

  private static int number(String word) {
    String plain = word.toLowerCase(Locale.ROOT);
    if (Character.isDigit(plain.charAt(0))) {
      return Integer.parseInt(plain);
    }
    return switch (plain) {
      case "a", "an", "one" -> 1;
      case "ten" -> 10;
      default -> NUMBERS.getOrDefault(plain, 1);
    };
  }

  private static @Nullable LocalDate day(String text, LocalDate today) {
    LocalDate named =
        SlotReader.read(text, new Frame(today, Frame.Lean.FUTURE)).stream()
            .map(SaidTerms::day)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    if (named != null) {
      return named;
    }
    Matcher said = WEEKS.matcher(PARTS.matcher(text).replaceAll(""));
    if (!said.find()) {
      return null;
    }
    int many = number(said.group(1));
    return switch (said.group(2).toLowerCase(Locale.ROOT)) {
      case "day" -> today.plusDays(many);
      case "week" -> today.plusWeeks(many);
      default -> today.plusMonths(many);
    };
  }
}
