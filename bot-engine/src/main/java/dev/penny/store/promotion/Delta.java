package dev.penny.store.promotion;

import org.jspecify.annotations.Nullable;

/**
 * What one transaction adds to one counter, and what must hold when it is written: no more than
 * {@code most} uses and {@code budget} minor units, and for a promotion the version of its rules.
 * For one thread.
 */
final class Delta {
  static final Delta NONE = new Delta();

  /** More than any counter reaches, and far from where adding overflows. */
  private static final long UNLIMITED = Long.MAX_VALUE / 4;

  private long used;
  private long held;
  private long minor;
  private long most = UNLIMITED;
  private long budget = UNLIMITED;
  private long version;

  void add(int uses, int holds, long amount) {
    used += uses;
    held += holds;
    minor = Math.addExact(minor, amount);
  }

  void atMost(@Nullable Long uses, @Nullable Long amount) {
    most = uses == null ? UNLIMITED : uses;
    budget = amount == null ? UNLIMITED : amount;
  }

  void under(long rules) {
    version = rules;
  }

  long used() {
    return used;
  }

  long held() {
    return held;
  }

  long minor() {
    return minor;
  }

  /** What only becomes less is never refused. */
  long most() {
    return used > 0 ? most : UNLIMITED;
  }

  long budget() {
    return minor > 0 ? budget : UNLIMITED;
  }

  /** 0: any, because no rules were asked. */
  long version() {
    return version;
  }

  boolean isNothing() {
    return used == 0 && held == 0 && minor == 0;
  }
}
