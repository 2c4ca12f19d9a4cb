package dev.penny.protocol;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/**
 * What an agent's console sends. The first frame is {@link Hello} with the session token from
 * signing in ({@code POST /api/sign-in}). Every write carries the {@code epoch} of the assignment;
 * a stale one is refused with LEASE_LOST.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = AgentFrame.Hello.class, name = "hello"),
  @JsonSubTypes.Type(value = AgentFrame.Claim.class, name = "claim"),
  @JsonSubTypes.Type(value = AgentFrame.Open.class, name = "open"),
  @JsonSubTypes.Type(value = AgentFrame.Say.class, name = "say"),
  @JsonSubTypes.Type(value = AgentFrame.Note.class, name = "note"),
  @JsonSubTypes.Type(value = AgentFrame.Close.class, name = "close"),
  @JsonSubTypes.Type(value = AgentFrame.Release.class, name = "release"),
  @JsonSubTypes.Type(value = AgentFrame.Fetch.class, name = "fetch"),
  @JsonSubTypes.Type(value = AgentFrame.Account.class, name = "account"),
  @JsonSubTypes.Type(value = AgentFrame.Act.class, name = "act"),
  @JsonSubTypes.Type(value = AgentFrame.Typing.class, name = "typing"),
  @JsonSubTypes.Type(value = AgentFrame.Ping.class, name = "ping")
})
public sealed interface AgentFrame {
  record Hello(int protocol, String token) implements AgentFrame {}

  /** Takes a waiting conversation; exactly one agent wins. */
  record Claim(String handoff, int version) implements AgentFrame {}

  /** Shows a conversation of one's own (transcript, packet, bills) and follows it. */
  record Open(String conversation, long after) implements AgentFrame {}

  record Say(String id, String conversation, long epoch, String text) implements AgentFrame {}

  /** A private note: never shown to the customer. */
  record Note(String id, String conversation, long epoch, String text) implements AgentFrame {}

  /**
   * Ends the chat; {@code wrapUp} is one of the codes in {@link DeskFrame.Welcome}; {@code remark}
   * is private.
   */
  record Close(String conversation, long epoch, String wrapUp, @Nullable String remark)
      implements AgentFrame {}

  /** Gives the chat back to the front of the queue. */
  record Release(String conversation, long epoch) implements AgentFrame {}

  record Fetch(String conversation, long after) implements AgentFrame {}

  /** Shows an account on which something waits for approval; for leads. */
  record Account(String accountId) implements AgentFrame {}

  /**
   * Does something to an account: {@code move} is one of those in {@link DeskFrame.CasePanel}, or
   * request_credit. The same id with the same content is done once.
   *
   * @param caseId the credit or dispute; null for a new credit
   * @param amount in major units with a point, where the move takes one
   * @param detail what the move takes besides: of ask_proof what for and for how many days ({@code
   *     identity:14}), of request_time the schedule ({@code later@2026-07-01}, {@code
   *     parts:3@2026-07-01})
   * @param why never empty; kept with the case
   */
  record Act(
      String id,
      String accountId,
      @Nullable String caseId,
      String move,
      @Nullable String amount,
      @Nullable String detail,
      String why)
      implements AgentFrame {}

  record Typing(String conversation) implements AgentFrame {}

  record Ping() implements AgentFrame {}
}
