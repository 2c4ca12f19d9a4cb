package dev.penny.desk;

import dev.penny.conversation.ConversationId;
import dev.penny.conversation.Customer;
import dev.penny.conversation.Event;
import dev.penny.conversation.Recorded;
import dev.penny.ledger.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One conversation at a glance, for lists: a fold of its events, kept by the log in the same commit
 * so that a list is one query.
 *
 * @param account and {@code customer}: who, when signed in
 * @param lastWords the customer's latest words, cut to {@value #WORDS} characters
 * @param owed the customer spoke last and nobody has answered
 */
public record Glance(
    ConversationId conversation,
    @Nullable AccountId account,
    @Nullable String customer,
    With with,
    long seq,
    String lastWords,
    boolean owed,
    Instant lastActivity) {

  private static final int WORDS = 200;

  /** Who has the conversation. */
  public enum With {
    BOT,
    WAITING,
    AGENT,
    CLOSED
  }

  /** The glance after one more event; {@code before} is null for the first. */
  public static Glance after(@Nullable Glance before, Recorded recorded) {
    var old =
        before != null
            ? before
            : new Glance(
                recorded.conversation(), null, null, With.BOT, 0, "", false, recorded.at());
    var here =
        new Glance(
            old.conversation,
            old.account,
            old.customer,
            old.with,
            recorded.seq(),
            old.lastWords,
            old.owed,
            recorded.at());
    return switch (recorded.event()) {
      case Event.ConversationOpened opened -> here.of(opened.customer());
      case Event.CustomerSignedIn signedIn -> here.of(signedIn.customer());
      case Event.CustomerSpoke spoke -> here.said(spoke.text());
      case Event.BotReplied replied -> here.owing(false);
      case Event.AgentSpoke spoke -> here.owing(false);
      case Event.HandoffOpened opened -> here.with(With.WAITING, old.owed);
      case Event.AgentJoined joined -> here.with(With.AGENT, old.owed);
      case Event.AgentLeft left -> here.with(With.WAITING, old.owed);
      case Event.ConversationClosed closed -> here.with(With.CLOSED, false);
      case Event other -> here;
    };
  }

  private Glance of(Customer who) {
    return switch (who) {
      case Customer.SignedIn known ->
          new Glance(
              conversation,
              known.account(),
              known.displayName(),
              with,
              seq,
              lastWords,
              owed,
              lastActivity);
      case Customer.Anonymous unknown -> this;
    };
  }

  private Glance said(String text) {
    var words =
        text.codePointCount(0, text.length()) <= WORDS
            ? text
            : text.substring(0, text.offsetByCodePoints(0, WORDS - 1)) + "…";
    var holder = with == With.CLOSED ? With.BOT : with; // words after the end begin afresh
    return new Glance(conversation, account, customer, holder, seq, words, true, lastActivity);
  }

  private Glance owing(boolean owes) {
    return with(with, owes);
  }

  private Glance with(With now, boolean owes) {
    return new Glance(conversation, account, customer, now, seq, lastWords, owes, lastActivity);
  }
}
