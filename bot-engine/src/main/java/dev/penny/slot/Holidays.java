package dev.penny.slot;

import dev.penny.slot.Time.On;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Days that have a name, and Easter. */
final class Holidays {
  private record Named(List<String> words, int month, int day) {}

  private static final List<Named> ALL =
      List.of(
          new Named(List.of("christmas", "eve"), 12, 24),
          new Named(List.of("christmas", "day"), 12, 25),
          new Named(List.of("boxing", "day"), 12, 26),
          new Named(List.of("christmas"), 12, 25),
          new Named(List.of("xmas"), 12, 25),
          new Named(List.of("new", "year", "'s", "eve"), 12, 31),
          new Named(List.of("new", "years", "eve"), 12, 31),
          new Named(List.of("new", "year", "'s", "day"), 1, 1),
          new Named(List.of("new", "years", "day"), 1, 1),
          new Named(List.of("new", "year", "'s"), 1, 1),
          new Named(List.of("new", "year"), 1, 1),
          new Named(List.of("valentine", "'s", "day"), 2, 14),
          new Named(List.of("valentines", "day"), 2, 14),
          new Named(List.of("halloween"), 10, 31));

  private final Tokens tokens;
  private final Frame frame;

  Holidays(Tokens tokens, Frame frame) {
    this.tokens = tokens;
    this.frame = frame;
  }

  @Nullable Match<Time> read(int start) {
    boolean back = tokens.in(start, TimeWords.BACK);
    boolean forth = tokens.in(start, TimeWords.FORTH);
    int at = back || forth || tokens.in(start, TimeWords.HERE) ? start + 1 : start;
    for (Named named : ALL) {
      int end = tokens.after(at, named.words().toArray(String[]::new));
      if (end > 0) {
        return found(named.month(), named.day(), back, forth, end);
      }
    }
    if (tokens.is(at, "easter")) {
      Match<Integer> year = new Years(tokens, frame).following(at + 1);
      LocalDate day = year == null ? nearestEaster() : easter(year.value());
      return new Match<>(new On(day, false), year == null ? at + 1 : year.end());
    }
    return null;
  }

  private Match<Time> found(int month, int day, boolean back, boolean forth, int end) {
    Match<Integer> year = new Years(tokens, frame).following(end);
    if (year != null) {
      return new Match<>(new On(LocalDate.of(year.value(), month, day), false), year.end());
    }
    LocalDate today = frame.today();
    LocalDate on =
        back
            ? Frame.past(today.minusDays(1)).yearFor(month, day)
            : forth
                ? new Frame(today.plusDays(1), Frame.Lean.FUTURE).yearFor(month, day)
                : frame.yearFor(month, day);
    return new Match<>(new On(on, !back && !forth), end);
  }

  private LocalDate nearestEaster() {
    LocalDate here = easter(frame.today().getYear());
    boolean fits = frame.isPast() ? !here.isAfter(frame.today()) : !here.isBefore(frame.today());
    return fits ? here : easter(frame.today().getYear() + (frame.isPast() ? -1 : 1));
  }

  /** The Gregorian computation with the corrections of sun and moon; good for 1583 onwards. */
  static LocalDate easter(int year) {
    int golden = year % 19;
    int century = year / 100;
    int leapless = century - century / 4 - (8 * century + 13) / 25;
    int epact = (19 * golden + leapless + 15) % 30;
    int moon = epact - epact / 28 * (1 - 29 / (epact + 1) * ((21 - golden) / 11));
    int weekday = (year + year / 4 + moon + 2 - century + century / 4) % 7;
    int shift = moon - weekday;
    int month = 3 + (shift + 40) / 44;
    return LocalDate.of(year, month, shift + 28 - 31 * (month / 4));
  }
}
