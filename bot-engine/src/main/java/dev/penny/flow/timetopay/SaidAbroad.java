package dev.penny.flow.timetopay;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers, days and lengths of time to come, as they are written in German, French and Spanish. */
final class SaidAbroad {
  private static final Map<String, Integer> NUMBERS =
      Map.ofEntries(
          Map.entry("ein", 1),
          Map.entry("eine", 1),
          Map.entry("einen", 1),
          Map.entry("einem", 1),
          Map.entry("einer", 1),
          Map.entry("un", 1),
          Map.entry("une", 1),
          Map.entry("una", 1),
          Map.entry("zwei", 2),
          Map.entry("deux", 2),
          Map.entry("dos", 2),
          Map.entry("drei", 3),
          Map.entry("trois", 3),
          Map.entry("tres", 3),
          Map.entry("vier", 4),
          Map.entry("quatre", 4),
          Map.entry("cuatro", 4),
          Map.entry("funf", 5),
          Map.entry("cinq", 5),
          Map.entry("cinco", 5),
          Map.entry("sechs", 6),
          Map.entry("six", 6),
          Map.entry("seis", 6));

  private static final Map<String, Month> MONTHS = months();
  private static final String COUNT = "(\\d{1,2}|" + String.join("|", NUMBERS.keySet()) + ")";

  private static final Pattern PARTS =
      Pattern.compile(
          "\\b"
              + COUNT
              + " (?:\\w+ )?(?:raten|monatsraten|teile[n]?|teilbetrage[n]?|teilzahlungen|malen?|zahlungen"
              + "|fois|mensualites|versements|echeances|paiements|plazos|cuotas|pagos|veces|partes)\\b"
              + "|\\b(halfte|moitie|mitad)\\b");

  private static final Pattern DAY =
      Pattern.compile(
          "\\b(\\d{1,2})(?:er)?(?: de)? (" + String.join("|", MONTHS.keySet()) + ")\\b");

  private static final Pattern LENGTH =
      Pattern.compile(
          "\\b"
              + COUNT
              + " (?:weitere[n]? |mas )?(tag|woche|monat|jour|semaine|mois|dia|semana|mes)\\w*");

  private SaidAbroad() {}

  /** Into how many parts; null: it is not said. */
  static @Nullable Integer parts(String text) {
    Matcher said = PARTS.matcher(plain(text));
    if (!said.find()) {
      return null;
    }
    return said.group(1) == null ? 2 : number(said.group(1));
  }

  /** The next such day from today on; null: none is said. */
  static @Nullable LocalDate day(String text, LocalDate today) {
    String plain = plain(text);
    Matcher day = DAY.matcher(plain);
    Month month = day.find() ? MONTHS.get(day.group(2)) : null;
    if (month != null) {
      return next(Integer.parseInt(day.group(1)), month, today);
    }
    Matcher length = LENGTH.matcher(plain);
    if (!length.find()) {
      return null;
    }
    int many = number(length.group(1));
    return switch (length.group(2)) {
      case "tag", "jour", "dia" -> today.plusDays(many);
      case "woche", "semaine", "semana" -> today.plusWeeks(many);
      default -> today.plusMonths(many);
    };
  }

  private static @Nullable LocalDate next(int day, Month month, LocalDate today) {
    try {
      LocalDate thisYear = LocalDate.of(today.getYear(), month, day);
      return thisYear.isBefore(today) ? thisYear.plusYears(1) : thisYear;
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }

  private static int number(String word) {
    return Character.isDigit(word.charAt(0))
        ? Integer.parseInt(word)
        : NUMBERS.getOrDefault(word, 1);
  }

  private static Map<String, Month> months() {
    var months = new HashMap<String, Month>();
    for (Locale locale : List.of(Locale.GERMAN, Locale.FRENCH, Locale.of("es"))) {
      for (Month month : Month.values()) {
        months.put(plain(month.getDisplayName(TextStyle.FULL, locale)), month);
      }
    }
    return months;
  }

  private static String plain(String text) {
    return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
        .replaceAll("\\p{M}+", "")
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip();
  }
}
