package dev.penny.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the server sends to a customer's browser. Nothing is sent before it is committed. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonSubTypes({
  @JsonSubTypes.Type(value = ServerFrame.Welcome.class, name = "welcome"),
  @JsonSubTypes.Type(value = ServerFrame.Ack.class, name = "ack"),
  @JsonSubTypes.Type(value = ServerFrame.Refused.class, name = "refused"),
  @JsonSubTypes.Type(value = ServerFrame.Orders.class, name = "orders"),
  @JsonSubTypes.Type(value = ServerFrame.Events.class, name = "events"),
  @JsonSubTypes.Type(value = ServerFrame.State.class, name = "state"),
  @JsonSubTypes.Type(value = ServerFrame.Working.class, name = "working"),
  @JsonSubTypes.Type(value = ServerFrame.Pong.class, name = "pong"),
  @JsonSubTypes.Type(value = ServerFrame.Bye.class, name = "bye")
})
public sealed interface ServerFrame {

  /**
   * Answers hello.
   *
   * @param conversation its id; keep it with {@code key} to resume
   * @param key the secret to resume with, at least 128 random bits
   * @param seq the newest sequence number; events after the client's {@code after} follow at once
   * @param customer the signed-in customer's display name; absent: anonymous
   * @param signInHint why a token was not accepted, in words for the page's developer; absent: fine
   *     or none given
   * @param heartbeatSeconds how often the client should expect or send a sign of life
   */
  record Welcome(
      int protocol,
      String conversation,
      String key,
      long seq,
      @Nullable String customer,
      @Nullable String signInHint,
      String locale,
      int heartbeatSeconds,
      WireState state)
      implements ServerFrame {}

  /**
   * The message with this id is committed under this sequence number; the same id said again gets
   * the same answer.
   */
  record Ack(String id, long seq) implements ServerFrame {}

  /**
   * A frame was not taken. {@code id} is the utterance's, where it has one; {@code retryAfterMs} is
   * there when trying again later may help.
   */
  record Refused(@Nullable String id, RefusalCode code, String message, @Nullable Long retryAfterMs)
      implements ServerFrame {}

  /** The orders handed over under this id are those that count now, the one in question first. */
  record Orders(String id, List<Handed> orders) implements ServerFrame {}

  /**
   * An order as it was understood.
   *
   * @param minor what it comes to without tax, in minor units
   * @param open whether codes can be used on it; if not, they can be tried
   */
  record Handed(String orderId, long version, long minor, String currency, boolean open) {}

  /**
   * Events in order, without gaps; a client that sees a gap asks with {@link ClientFrame.Fetch}.
   */
  record Events(List<WireEvent> events) implements ServerFrame {}

  /** Who has the conversation now, and the place in the queue; not numbered, the latest wins. */
  record State(WireState state) implements ServerFrame {}

  /**
   * The other side is at work or typing; {@code doing} says what, when it takes over a second
   * ("comparing June with May").
   */
  record Working(boolean working, @Nullable String who, @Nullable String doing)
      implements ServerFrame {}

  record Pong() implements ServerFrame {}

  /** The server is about to close: come back after this many milliseconds. */
  record Bye(String reason, long retryAfterMs) implements ServerFrame {}

  /** Why a frame was refused; the client can act on each. */
  enum RefusalCode {
    BAD_FRAME,
    UNKNOWN_TYPE,
    WRONG_PROTOCOL,
    HELLO_FIRST,
    UNKNOWN_CONVERSATION,
    NOT_YOURS,
    TEXT_EMPTY,
    TEXT_TOO_LONG,
    ID_REUSED,
    UNKNOWN_CHOICE,
    ORDERS_REFUSED,
    TOO_FAST,
    STORAGE_FULL,
    CLOSED,
    TAKEN,
    LEASE_LOST,
    NOT_SIGNED_IN,
    FORBIDDEN,
    UNAVAILABLE
  }
}
