package dev.penny.eligibility;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a promotion takes off an order, minor units, and how it was computed. The lines add up to
 * {@code amount}. {@code remainingCycles}: bills it goes on for after this one, null where none are
 * counted.
 */
public record Saving(long amount, List<Line> lines, Cap cap, @Nullable Integer remainingCycles) {
  public Saving {
    lines = lines instanceof SavingLines ? lines : List.copyOf(lines);
  }

  /**
   * One item: {@code units} of it counted, which cost {@code base} (rounded) at that point, and
   * {@code off} was taken off.
   */
  public record Line(String item, int units, long base, long off) {}

  /** What kept it from being more. */
  public enum Cap {
    NONE,
    /** The promotion's own maximum. */
    MAX_AMOUNT,
    /** Nothing can cost less than nothing. */
    ITEMS_COST_LESS
  }

  /** Item id to what is taken off it, where that is something. */
  public Map<String, Long> items() {
    var items = new LinkedHashMap<String, Long>();
    lines.stream().filter(l -> l.off() != 0).forEach(l -> items.put(l.item(), l.off()));
    return items;
  }
}
