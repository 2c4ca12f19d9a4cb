package dev.penny.eligibility.nearmiss;

import dev.penny.eligibility.Saving;
import dev.penny.promotion.Reason;
import java.util.List;

/** What would make a code work. */
public sealed interface NearMiss {
  /** It works as it is. */
  record Works(Saving saving) implements NearMiss {}

  /** The smallest change within reach, and what the code then takes off. */
  record Smallest(Change change, Saving saving) implements NearMiss {}

  /** These reasons stay whatever the customer orders and however long they wait. */
  record Stuck(List<Reason> reasons) implements NearMiss {
    public Stuck {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * Nothing within reach: between the {@code tried} points at which the answer can turn it stays
   * the same, and at all of them it is no.
   */
  record OutOfReach(int tried) implements NearMiss {}
}
