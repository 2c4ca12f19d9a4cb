package dev.penny.source.jsonl;

import dev.penny.source.BadRecord;
import java.util.ArrayList;
import java.util.List;

/**
 * What could not be read, and which accounts it may belong to: a line too broken to name its
 * account taints all it could have belonged to, so that none of them is told incompletely.
 */
final class Blame {
  private record Range(int from, int to, BadRecord why) {}

  private final List<Range> ranges = new ArrayList<>();
  private final List<BadRecord> strays = new ArrayList<>();

  void accounts(int from, int to, BadRecord why) {
    ranges.add(new Range(from, to, why));
  }

  void nobody(BadRecord why) {
    strays.add(why);
  }

  /** What is wrong with this account; accounts must be asked in order. */
  List<BadRecord> of(int ordinal) {
    if (ranges.isEmpty()) {
      return List.of();
    }
    ranges.removeIf(r -> r.to() < ordinal);
    return ranges.stream().filter(r -> r.from() <= ordinal).map(Range::why).toList();
  }

  /** What belongs to no account at all, once. */
  List<BadRecord> takeStrays() {
    var taken = List.copyOf(strays);
    strays.clear();
    return taken;
  }
}
