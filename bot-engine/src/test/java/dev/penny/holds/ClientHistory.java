package dev.penny.holds;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * What one client said and saw, over all its connections.
 *
 * @param said in the order of the first sending
 * @param observed every event it was sent, in the order of arrival
 */
record ClientHistory(String client, List<Said> said, List<JsonNode> observed) {

  record Said(String id, String text, Fate fate) {}

  /** What the client knows about something it said. */
  sealed interface Fate {
    record Acked(long seq) implements Fate {}

    /** No answer came: it may be in the log or not. */
    record Unknown() implements Fate {}

    /** Refused and not sent again: it must not be in the log. */
    record Refused(String code) implements Fate {}
  }
}
