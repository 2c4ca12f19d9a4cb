package dev.penny.store.promotion;

import java.util.Comparator;

/** A counter of a promotion: of one account with it, or of one of its codes (by hash). */
record CounterKey(String promotion, String name) implements Comparable<CounterKey> {
  private static final Comparator<CounterKey> ORDER =
      Comparator.comparing(CounterKey::promotion).thenComparing(CounterKey::name);

  @Override
  public int compareTo(CounterKey other) {
    return ORDER.compare(this, other);
  }
}
