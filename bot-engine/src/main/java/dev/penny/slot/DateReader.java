package dev.penny.slot;

import dev.penny.slot.Time.On;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Days by their date: in figures ("2026-03-01", "1/3/2026", day first unless that is no date), with
 * the name of a month ("the 3rd of March", "March 3, 2026"), or by the day of the month alone ("the
 * 3rd").
 */
final class DateReader {
  private static final Set<String> STROKES = Set.of("/", "-");

  /** What may follow "the 3rd": anything else is the third of something. */
  static final Set<String> AFTER_DAY =
      WordSet.of(
          "",
          ". , ? ! ; : - – ) and or to until till through at in on for from please pls",
          "thanks thank was is it i my the then onwards onward but because when if with by",
          "why what inclusive up so as instead not there you we this next last did does do",
          "will would how where who which could can are were has have show me only there's",
          "around before after since between already");

  private final Tokens tokens;
  private final Frame frame;
  private final Years years;

  DateReader(Tokens tokens, Frame frame) {
    this.tokens = tokens;
    this.frame = frame;
    this.years = new Years(tokens, frame);
  }

  @Nullable Match<Time> read(int at) {
    Match<Time> figures = inFigures(at);
    if (figures != null) {
      return figures;
    }
    Match<Time> dayFirst = dayFirst(at);
    if (dayFirst != null) {
      return dayFirst;
    }
    Match<Time> monthFirst = monthFirst(at);
    return monthFirst != null ? monthFirst : dayAlone(at);
  }

  private @Nullable Match<Time> inFigures(int at) {
    if (tokens.at(at - 1).glued() && tokens.in(at - 1, STROKES) && tokens.isNumber(at - 2)) {
      return null; // the middle of something longer
    }
    String[] dotted = tokens.isNumber(at) ? tokens.text(at).split("\\.", -1) : new String[0];
    if (dotted.length == 3 && !tokens.isGluedOn(at)) {
      return dotted(dotted, at + 1);
    }
    int first = tokens.whole(at, 4);
    boolean three =
        first >= 0
            && isStroke(at + 1)
            && tokens.whole(at + 2, 2) > 0
            && tokens.is(at + 3, tokens.text(at + 1))
            && isStroke(at + 3);
    if (three && tokens.text(at).length() == 4) {
      return day(first, tokens.whole(at + 2, 2), tokens.whole(at + 4, 2), at + 5);
    }
    if (three) {
      Integer year = years.inFigures(at + 4);
      return year == null ? null : eitherWay(first, tokens.whole(at + 2, 2), year, at + 5);
    }
    boolean two =
        first > 0
            && tokens.text(at).length() <= 2
            && tokens.is(at + 1, "/")
            && isStroke(at + 1)
            && tokens.whole(at + 2, 2) > 0
            && !tokens.isGluedOn(at + 2)
            && !tokens.is(at + 3, "of");
    return two ? yearless(first, tokens.whole(at + 2, 2), at + 3) : null;
  }

  private boolean isStroke(int at) {
    return tokens.in(at, STROKES) && tokens.at(at).glued() && tokens.at(at + 1).glued();
  }

  private static @Nullable Match<Time> dotted(String[] parts, int end) {
    for (String part : parts) {
      if (part.isEmpty() || part.length() > 4 || !part.chars().allMatch(Character::isDigit)) {
        return null;
      }
    }
    int year = Integer.parseInt(parts[2]);
    return parts[2].length() % 2 == 1 || parts[0].length() > 2 || parts[1].length() > 2
        ? null
        : eitherWay(
            Integer.parseInt(parts[0]),
            Integer.parseInt(parts[1]),
            parts[2].length() == 2 ? 2000 + year : year,
            end);
  }

  private static @Nullable Match<Time> eitherWay(int first, int second, int year, int end) {
    Match<Time> dayFirst = day(year, second, first, end);
    return dayFirst != null ? dayFirst : day(year, first, second, end);
  }

  /** "24/7" is not a date. */
  private @Nullable Match<Time> yearless(int first, int second, int end) {
    if (first == 24 && second == 7) {
      return null;
    }
    boolean dayFirst = second <= 12 && first <= 31;
    int month = dayFirst ? second : first;
    int day = dayFirst ? first : second;
    return month <= 12 && day <= 31 && day <= Month.of(month).maxLength()
        ? new Match<>(new On(frame.yearFor(month, day), true), end)
        : null;
  }

  private static @Nullable Match<Time> day(int year, int month, int day, int end) {
    try {
      return new Match<>(new On(LocalDate.of(year, month, day), false), end);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** "The 3rd of March 2026", "3 march". */
  private @Nullable Match<Time> dayFirst(int start) {
    int at = tokens.skip(start, "the");
    Match<Integer> day = Numerals.ordinal(tokens, at);
    if (day == null && tokens.whole(at, 2) > 0) {
      day = new Match<>(tokens.whole(at, 2), at + 1);
    }
    if (day == null || day.value() > 31) {
      return null;
    }
    int next = tokens.skip(tokens.skip(day.end(), "of"), ",");
    Match<Integer> relative = relativeMonth(tokens.skip(next, "the"));
    if (relative != null && Numerals.ordinal(tokens, at) != null) {
      LocalDate month = frame.today().withDayOfMonth(1).plusMonths(relative.value());
      LocalDate on = Frame.at(month.getYear(), month.getMonthValue(), day.value());
      return new Match<>(new On(on, false), relative.end());
    }
    if (Numerals.ordinal(tokens, at) != null && tokens.after(day.end(), "of", "the", "month") > 0) {
      return new Match<>(new On(ofMonth(day.value()), true), day.end() + 3);
    }
    Month month = TimeWords.MONTHS.get(tokens.text(next));
    return month == null || day.value() > month.maxLength()
        ? null
        : withYear(month, day.value(), next + 1);
  }

  /** "Of this month", "of last month": months from this one. */
  private @Nullable Match<Integer> relativeMonth(int at) {
    if (!tokens.is(at + 1, "month")) {
      return null;
    }
    int far =
        tokens.in(at, TimeWords.BACK)
            ? -1
            : tokens.in(at, TimeWords.FORTH) ? 1 : tokens.in(at, TimeWords.HERE) ? 0 : 2;
    return far == 2 ? null : new Match<>(far, at + 2);
  }

  /** "March 3rd, 2026", "July the 20th". */
  private @Nullable Match<Time> monthFirst(int start) {
    int at = tokens.skip(start, "the");
    Month month = TimeWords.MONTHS.get(tokens.text(at));
    if (month == null) {
      return null;
    }
    int next = tokens.skip(tokens.skip(tokens.skip(at + 1, "."), "on"), "the");
    Match<Integer> day = Numerals.ordinal(tokens, next);
    boolean bare = tokens.whole(next, 2) > 0 && !tokens.isGluedOn(next);
    if (day == null && bare && !Currencies.isAt(tokens, next + 1)) {
      day = new Match<>(tokens.whole(next, 2), next + 1);
    }
    return day == null || day.value() > month.maxLength()
        ? null
        : withYear(month, day.value(), day.end());
  }

  private Match<Time> withYear(Month month, int day, int at) {
    Match<Integer> year = years.following(at);
    return year == null
        ? new Match<>(new On(frame.yearFor(month.getValue(), day), true), at)
        : new Match<>(new On(Frame.at(year.value(), month.getValue(), day), false), year.end());
  }

  /** "The 3rd": of this month, or the one that lies on the right side of today. */
  private @Nullable Match<Time> dayAlone(int start) {
    int at = tokens.skip(start, "the");
    Match<Integer> day = Numerals.ordinal(tokens, at);
    if (day == null || day.value() > 31 || !tokens.in(day.end(), AFTER_DAY)) {
      return null;
    }
    boolean word = !tokens.isNumber(at);
    boolean said = at > start || tokens.in(start - 1, Set.of("on", "since", "by", "until", "till"));
    boolean dated = tokens.in(start - 1, Set.of("on", "since", "by", "until", "till", "before"));
    return (word ? dated : said || tokens.isNumber(at)) && isNoPlace(word, start)
        ? new Match<>(new On(ofMonth(day.value()), true), day.end())
        : null;
  }

  /** "The first" points at a list unless a day is asked for. */
  private boolean isNoPlace(boolean word, int start) {
    return !word || !tokens.in(start - 1, Set.of("before", "after"));
  }

  /** That day of this month, or of the one beside it on the side that is looked at. */
  LocalDate ofMonth(int day) {
    LocalDate today = frame.today();
    LocalDate here = Frame.at(today.getYear(), today.getMonthValue(), day);
    LocalDate other = today.withDayOfMonth(1).plusMonths(frame.isPast() ? -1 : 1);
    boolean fits = frame.isPast() ? !here.isAfter(today) : !here.isBefore(today);
    return fits ? here : Frame.at(other.getYear(), other.getMonthValue(), day);
  }
}
