package dev.penny.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Who has the conversation. {@code position} (1 = next) only while waiting; {@code agent} is the
 * first name only; {@code waitText} is an honest sentence about the wait in English, or absent; for
 * other languages its parts: whether anybody is at the desk, and within how many minutes most were
 * answered lately, where that is known.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WireState(
    With with,
    @Nullable String agent,
    @Nullable Integer position,
    @Nullable String waitText,
    @Nullable Boolean staffed,
    @Nullable Integer minutes) {
  /** Nobody waits. */
  public WireState(With with, @Nullable String agent) {
    this(with, agent, null, null, null, null);
  }

  public enum With {
    BOT,
    WAITING,
    AGENT,
    CLOSED
  }
}
