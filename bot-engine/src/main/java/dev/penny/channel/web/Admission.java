package dev.penny.channel.web;

import dev.penny.conversation.ConversationId;
import dev.penny.protocol.ServerFrame.RefusalCode;
import dev.penny.protocol.WireState;
import org.jspecify.annotations.Nullable;

/** The answer to a customer's hello. */
public sealed interface Admission {
  /**
   * Come in.
   *
   * @param key the secret to resume with
   * @param seq the newest sequence number of the conversation, 0 when it is new
   * @param pacedAs what the message rate is counted under: the account, or the conversation
   * @param customer the display name, absent for anonymous
   * @param signInHint why a token was not accepted, absent when none was given or it was fine
   */
  record Admitted(
      ConversationId conversation,
      String key,
      long seq,
      String pacedAs,
      @Nullable String customer,
      @Nullable String signInHint,
      String locale,
      WireState state)
      implements Admission {}

  /** Not like this; {@code message} says what to do about it. */
  record TurnedAway(RefusalCode code, String message) implements Admission {}
}
