package dev.penny.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Who has the conversation. {@code position} (1 = next) only while waiting; {@code agent} is the
 * first name only; {@code waitText} is an honest sentence about the wait, or absent.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WireState(
    With with, @Nullable String agent, @Nullable Integer position, @Nullable String waitText) {
  public enum With {
    BOT,
    WAITING,
    AGENT,
    CLOSED
  }
}
