package dev.penny.eligibility.nearmiss;

import java.time.Duration;
import java.util.List;

/**
 * Which changes count as within reach: what could be ordered as well, how much of it at most (minor
 * units), and how long one would wait at most.
 */
public record Reach(List<Good> goods, long mostAdded, Duration longestWait) {
  public Reach {
    goods = List.copyOf(goods);
  }
}
