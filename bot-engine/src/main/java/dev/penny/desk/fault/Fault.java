package dev.penny.desk.fault;

import dev.penny.action.Actor;
import dev.penny.audit.fault.Fingerprint;
import dev.penny.audit.fault.Hit;
import dev.penny.ledger.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A fault and how far the search for it has come.
 *
 * @param why what the lead wrote when they began the search
 * @param reached the last account that was searched; null: none yet
 * @param seen how many accounts were searched
 */
public record Fault(
    Fingerprint fingerprint,
    String openedBy,
    Instant openedAt,
    String why,
    @Nullable AccountId reached,
    long seen,
    boolean done) {

  public String id() {
    return fingerprint.id();
  }

  /** What is decided about a line, and what came of it. */
  public enum Standing {
    /** Waits for a lead's decision. */
    FOUND,
    /** To be given back; not done yet. */
    APPROVED,
    /** Left as it is. */
    LEFT,
    /** Given back. */
    POSTED,
    /** The books of actions refused it; the answer says why. */
    REFUSED
  }

  /**
   * A line that the fault hit.
   *
   * @param by who decided; null: nobody yet
   * @param answer the case's reference, or the rule that refused it
   */
  public record Line(
      String fault,
      long number,
      Hit hit,
      Standing standing,
      @Nullable Actor by,
      @Nullable String why,
      @Nullable String answer) {}

  /** How many lines and accounts stand so, and their sum in minor units of the currency. */
  public record Sum(Standing standing, String currency, long lines, long accounts, long minor) {}
}
