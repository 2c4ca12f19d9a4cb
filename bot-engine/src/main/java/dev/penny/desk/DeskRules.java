package dev.penny.desk;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How the desk is run.
 *
 * @param lease how long an agent may be silent before their chats go back to the queue; at most
 *     {@link Handoff#FIRST_LEASE}
 * @param grace how long after an agent's last socket closed: time enough to reload a page
 * @param wrapUps the codes a chat can be closed with, and their labels, in order
 */
public record DeskRules(Duration lease, Duration grace, Map<String, String> wrapUps) {
  public static final DeskRules USUAL =
      new DeskRules(Handoff.FIRST_LEASE, Duration.ofSeconds(10), usualWrapUps());

  public DeskRules {
    if (lease.isNegative() || lease.isZero() || lease.compareTo(Handoff.FIRST_LEASE) > 0) {
      throw new IllegalArgumentException(
          "an agent's lease must be over 0 and at most "
              + Handoff.FIRST_LEASE.toSeconds()
              + " seconds, not "
              + lease);
    }
    if (grace.isNegative() || grace.compareTo(lease) > 0) {
      throw new IllegalArgumentException(
          "the grace after a closed socket must be between 0 and the lease, not " + grace);
    }
    wrapUps = Collections.unmodifiableMap(new LinkedHashMap<>(wrapUps));
  }

  private static Map<String, String> usualWrapUps() {
    var codes = new LinkedHashMap<String, String>();
    codes.put("explained", "Bill explained");
    codes.put("corrected", "Bill to be corrected");
    codes.put("credited", "Credit promised");
    codes.put("payment", "Payment agreed");
    codes.put("passed_on", "Passed on to another team");
    codes.put("no_answer", "Customer did not answer");
    codes.put("other", "Something else");
    return codes;
  }
}
