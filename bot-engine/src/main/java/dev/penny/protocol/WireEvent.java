package dev.penny.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One numbered entry of a conversation as a reader may see it. {@code seq} counts 1, 2, 3 … per
 * conversation without gaps; {@code at} is ISO 8601 UTC. Entries a reader may not see arrive as
 * {@link Hidden}, so that gaps always mean loss.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonSubTypes({
  @JsonSubTypes.Type(value = WireEvent.CustomerSaid.class, name = "customer"),
  @JsonSubTypes.Type(value = WireEvent.BotSaid.class, name = "bot"),
  @JsonSubTypes.Type(value = WireEvent.AgentSaid.class, name = "agent"),
  @JsonSubTypes.Type(value = WireEvent.Notice.class, name = "notice"),
  @JsonSubTypes.Type(value = WireEvent.Hidden.class, name = "hidden")
})
public sealed interface WireEvent {
  long seq();

  String at();

  record CustomerSaid(long seq, String at, String id, String text) implements WireEvent {}

  /** {@code lang}: ISO 639 code of the language it is said in. */
  record BotSaid(long seq, String at, String lang, List<WireBlock> blocks) implements WireEvent {}

  record AgentSaid(long seq, String at, String id, String name, String text) implements WireEvent {}

  /**
   * Something happened: shown as a line between bubbles. {@code text} is complete; {@code kind}
   * picks the look.
   */
  record Notice(long seq, String at, Kind kind, String text, @Nullable String name)
      implements WireEvent {}

  record Hidden(long seq, String at) implements WireEvent {}

  enum Kind {
    HANDED_OVER,
    AGENT_JOINED,
    AGENT_LEFT,
    BACK_TO_BOT,
    CLOSED,
    SIGNED_IN
  }
}
