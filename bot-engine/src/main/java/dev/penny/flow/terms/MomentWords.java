package dev.penny.flow.terms;

import dev.penny.phrase.Phrase;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Moments of a promotion, by the clock of its zone. */
public final class MomentWords {
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

  private MomentWords() {}

  /** "5 May, 14:30 o'clock"; midnight is left out. */
  static List<Phrase> at(Instant moment, ZoneId zone, String ref) {
    ZonedDateTime local = moment.atZone(zone);
    var day = new Phrase.DayFigure(local.toLocalDate(), ref);
    return local.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? List.of(day)
        : EffectWords.WORDS.say("moment", "day", day, "time", time(moment, zone, ref));
  }

  /** The end of a window, which is excluded: at midnight it is the end of the day before. */
  public static List<Phrase> end(Instant moment, ZoneId zone, String ref) {
    ZonedDateTime local = moment.atZone(zone);
    return local.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? EffectWords.WORDS.say(
            "lastday", "day", new Phrase.DayFigure(local.toLocalDate().minusDays(1), ref))
        : at(moment, zone, ref);
  }

  /** The last day of a window that is over, or the moment it ended. */
  static List<Phrase> ended(Instant moment, ZoneId zone, String ref) {
    ZonedDateTime local = moment.atZone(zone);
    return local.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? List.of(new Phrase.DayFigure(local.toLocalDate().minusDays(1), ref))
        : at(moment, zone, ref);
  }

  /** "14:30". */
  public static Phrase time(Instant moment, ZoneId zone, String ref) {
    return new Phrase.NameFigure(clock(moment, zone), ref);
  }

  public static String clock(Instant moment, ZoneId zone) {
    return moment.atZone(zone).format(CLOCK);
  }
}
