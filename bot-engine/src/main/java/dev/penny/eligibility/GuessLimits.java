package dev.penny.eligibility;

import dev.penny.eligibility.GuessPolicy.Scope;
import java.time.Instant;

/**
 * Port to the counters of wrong codes. Codes are counted before they are looked at, and those that
 * turn out to be good are given back: so however many ask at once, no more than the policy says are
 * looked at. The counters outlive a restart.
 */
public interface GuessLimits {
  /** Counts so many codes for all scopes, or none of them. */
  Admission admit(Asker asker, int codes, Instant now);

  /** Takes back codes that were counted and are good. */
  void giveBack(Asker asker, int codes, Instant now);

  sealed interface Admission {
    record Admitted() implements Admission {}

    /** Nothing may be looked at before {@code until}. */
    record Blocked(Scope scope, Instant until) implements Admission {}
  }
}
