package dev.penny.protocol;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/**
 * What a customer's browser sends. The first frame is {@link Hello}; anything before it is refused.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = ClientFrame.Hello.class, name = "hello"),
  @JsonSubTypes.Type(value = ClientFrame.Say.class, name = "say"),
  @JsonSubTypes.Type(value = ClientFrame.Orders.class, name = "orders"),
  @JsonSubTypes.Type(value = ClientFrame.Fetch.class, name = "fetch"),
  @JsonSubTypes.Type(value = ClientFrame.Typing.class, name = "typing"),
  @JsonSubTypes.Type(value = ClientFrame.Ping.class, name = "ping")
})
public sealed interface ClientFrame {

  /**
   * Opens or resumes.
   *
   * @param protocol the version spoken; 1
   * @param token the host page's short-lived signed token for its signed-in customer; absent:
   *     anonymous
   * @param conversation the conversation to resume; absent: a new one (or the open one of the
   *     signed-in account)
   * @param key the secret that {@link ServerFrame.Welcome} gave for that conversation
   * @param after the last sequence number the client has; 0 for none
   * @param locale BCP 47 of the browser
   */
  record Hello(
      int protocol,
      @Nullable String token,
      @Nullable String conversation,
      @Nullable String key,
      long after,
      @Nullable String locale)
      implements ClientFrame {}

  /**
   * Says something. {@code id} is a UUID made once by the client and kept across retries and
   * reloads. {@code choice} is the id of an offered {@link WireBlock.Choice} when a button was
   * pressed (text then holds its label).
   */
  record Say(String id, String text, @Nullable String choice) implements ClientFrame {}

  /**
   * The orders that the page shows now; they take the place of what it handed over before. With
   * neither {@code signed} nor {@code preview} it shows none.
   *
   * @param signed the host's server's signed word (a JWT of typ order+jwt) with the orders of its
   *     signed-in customer; codes can be used on those
   * @param preview the orders as JSON without a signature; codes can be tried on those and no more
   */
  record Orders(String id, @Nullable String signed, @Nullable String preview)
      implements ClientFrame {}

  /** Asks for the events after a sequence number again: the client saw a gap. */
  record Fetch(long after) implements ClientFrame {}

  record Typing() implements ClientFrame {}

  record Ping() implements ClientFrame {}
}
