package dev.penny.explain.story;

import dev.penny.money.Money;

/** Which way a bill moved. */
public enum Direction {
  HIGHER,
  LOWER,
  SAME;

  static Direction of(Money delta) {
    return switch (delta.signum()) {
      case 1 -> HIGHER;
      case -1 -> LOWER;
      default -> SAME;
    };
  }
}
