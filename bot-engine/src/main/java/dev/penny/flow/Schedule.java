package dev.penny.flow;

import dev.penny.action.Wish.Part;
import dev.penny.action.Wish.Shape;
import dev.penny.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When what is open is to be paid: as a whole on one day, or in monthly parts from a day on. The
 * parts add up to the cent; where it does not divide, the first ones are a minor unit larger.
 */
public record Schedule(Shape shape, LocalDate first, int count) {
  private static final Pattern NAME =
      Pattern.compile("(later|parts:(\\d{1,2}))@(\\d{4}-\\d\\d-\\d\\d)");

  public static Schedule later(LocalDate day) {
    return new Schedule(Shape.LATER, day, 1);
  }

  public static Schedule parts(int count, LocalDate first) {
    return new Schedule(Shape.PARTS, first, count);
  }

  public List<Part> of(Money balance) {
    var parts = new ArrayList<Part>();
    long least = Math.floorDiv(balance.minor(), count);
    long over = Math.floorMod(balance.minor(), count);
    for (int i = 0; i < count; i++) {
      Money amount = Money.of(least + (i < over ? 1 : 0), balance.currency());
      parts.add(new Part(first.plusMonths(i), amount));
    }
    return parts;
  }

  /** As a button and a reference name it: {@code parts:3@2026-07-01}. */
  public String name() {
    return switch (shape) {
      case LATER -> "later@" + first;
      case PARTS -> "parts:" + count + "@" + first;
    };
  }

  /** Null: that names none. */
  public static @Nullable Schedule named(String name) {
    Matcher named = NAME.matcher(name);
    if (!named.matches()) {
      return null;
    }
    LocalDate day = LocalDate.parse(named.group(3));
    return named.group(2) == null ? later(day) : parts(Integer.parseInt(named.group(2)), day);
  }
}
