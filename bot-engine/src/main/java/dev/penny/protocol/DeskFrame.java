package dev.penny.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the server sends to an agent's console. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonSubTypes({
  @JsonSubTypes.Type(value = DeskFrame.Welcome.class, name = "welcome"),
  @JsonSubTypes.Type(value = DeskFrame.Queue.class, name = "queue"),
  @JsonSubTypes.Type(value = DeskFrame.Claimed.class, name = "claimed"),
  @JsonSubTypes.Type(value = DeskFrame.Opened.class, name = "opened"),
  @JsonSubTypes.Type(value = DeskFrame.Events.class, name = "events"),
  @JsonSubTypes.Type(value = DeskFrame.Account.class, name = "account"),
  @JsonSubTypes.Type(value = DeskFrame.Acted.class, name = "acted"),
  @JsonSubTypes.Type(value = DeskFrame.Ack.class, name = "ack"),
  @JsonSubTypes.Type(value = DeskFrame.Refused.class, name = "refused"),
  @JsonSubTypes.Type(value = DeskFrame.Lost.class, name = "lost"),
  @JsonSubTypes.Type(value = DeskFrame.Working.class, name = "working"),
  @JsonSubTypes.Type(value = DeskFrame.Pong.class, name = "pong"),
  @JsonSubTypes.Type(value = DeskFrame.Bye.class, name = "bye")
})
public sealed interface DeskFrame {
  /**
   * {@code role}: agent, lead, admin. {@code wrapUps}: the codes a chat can be closed with, and
   * their labels.
   */
  record Welcome(
      int protocol,
      String agent,
      String name,
      String role,
      List<Label> wrapUps,
      int heartbeatSeconds)
      implements DeskFrame {}

  record Label(String code, String label) {}

  /** The whole queue and the agent's own chats, in order; sent on every change, the latest wins. */
  record Queue(List<Waiting> waiting, List<Mine> mine, List<Approval> approvals)
      implements DeskFrame {}

  /** An account on which something waits for a decision; leads see all of them. */
  record Approval(String accountId, String customer, String label) {}

  /**
   * {@code since} and {@code back} (it came back from an agent who dropped off) are for the clock
   * and the badge.
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Waiting(
      String handoff,
      int version,
      String conversation,
      @Nullable String customer,
      String lastWords,
      Label reason,
      String since,
      boolean back) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Mine(
      String conversation,
      long epoch,
      @Nullable String customer,
      String lastWords,
      String since,
      boolean customerWaiting) {}

  record Claimed(String handoff, String conversation, long epoch) implements DeskFrame {}

  /**
   * A conversation with all that is known; events after the asked sequence follow as {@link
   * Events}.
   */
  record Opened(
      String conversation,
      long epoch,
      long seq,
      WireState state,
      Packet packet,
      @Nullable AccountPanel account)
      implements DeskFrame {}

  /** As the customer sees them, and notes besides. */
  record Events(String conversation, List<AgentEvent> events) implements DeskFrame {}

  /** The account that was asked for. */
  record Account(AccountPanel account) implements DeskFrame {}

  /**
   * What came of an act.
   *
   * @param done whether it was done, or kept for somebody with the authority
   * @param message in words; of a refusal the rule, its version and who may decide otherwise
   * @param account as it is now; absent where it may not be seen
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Acted(String id, boolean done, String message, @Nullable AccountPanel account)
      implements DeskFrame {}

  record Ack(String id, long seq) implements DeskFrame {}

  record Refused(
      @Nullable String id,
      @Nullable String conversation,
      ServerFrame.RefusalCode code,
      String message)
      implements DeskFrame {}

  /** This chat is no longer the agent's: {@code why} in words. */
  record Lost(String conversation, String why) implements DeskFrame {}

  record Working(String conversation, boolean working) implements DeskFrame {}

  record Pong() implements DeskFrame {}

  record Bye(String reason, long retryAfterMs) implements DeskFrame {}

  /** Either an entry the customer sees too, or a note only the team sees; exactly one is there. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record AgentEvent(long seq, @Nullable WireEvent event, @Nullable PrivateNote note) {}

  record PrivateNote(String id, String at, String name, String text) {}

  /**
   * What is known at the handoff, so that nothing is asked twice.
   *
   * @param summary at most 90 words, built from facts
   * @param identity level and how it was established, in words
   * @param asked what the customer asked, in their own words, oldest first
   * @param shown the facts shown, each with its evidence
   * @param tried what the bot did and how it ended
   * @param openQuestion what is still open, or "none"
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Packet(
      Label reason,
      String language,
      String summary,
      String identity,
      @Nullable String accountId,
      List<String> asked,
      List<WireBlock.Evidence> shown,
      List<String> tried,
      String openQuestion,
      String mood,
      String suggestedNext) {}

  /** The account beside the chat: who, balance, and every bill with its lines (newest first). */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record AccountPanel(
      String accountId,
      String name,
      String industry,
      String since,
      List<WireBlock.Row> facts,
      List<CasePanel> cases,
      List<BillPanel> bills) {}

  /**
   * A credit or a dispute.
   *
   * @param standing where it stands and what comes next, in the words the customer gets
   * @param about the charge, or the reason that was given
   * @param amount posted, wanted or held; absent: left to whoever decides
   * @param preview what the next bill is without and with it, before it is given
   * @param steps what was done, by whom and why, oldest first
   * @param moves what this agent may do now
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record CasePanel(
      String caseId,
      String label,
      String standing,
      boolean open,
      String about,
      WireBlock.@Nullable Amount amount,
      @Nullable String preview,
      List<String> steps,
      List<CaseFile> files,
      List<CaseMove> moves) {}

  /** A file of a case, to be had under its id; {@code until}: when it is erased. */
  record CaseFile(String id, String name, String until) {}

  /** {@code money}: it takes an amount; {@code told}: the customer reads the reason. */
  record CaseMove(String move, String label, boolean money, boolean told) {}

  record BillPanel(
      String invoiceId,
      String number,
      String label,
      String issued,
      String due,
      WireBlock.Amount total,
      boolean addsUp,
      List<WireBlock.Row> lines) {}
}
