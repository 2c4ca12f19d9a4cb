package dev.penny.store;

import dev.penny.conversation.ConversationId;
import dev.penny.conversation.Recorded;
import dev.penny.desk.Glance;
import dev.penny.desk.Handoff;
import dev.penny.desk.Handoff.Standing;
import dev.penny.turn.ConversationLog.StaleSequence;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The rows that follow from appended events, written in the transaction of the append. What an
 * event does is said by {@link Glance} and {@link Handoff}; here it is only put into rows. Every
 * update names what it expects to find, so a writer that decided on something outdated fails whole.
 */
final class Projections {
  private Projections() {}

  static void follow(
      Handle handle, ConversationId conversation, long expectedSeq, List<Recorded> appended) {
    var before = expectedSeq == 0 ? null : Rows.glance(handle, conversation).orElse(null);
    if (before == null ? expectedSeq != 0 : before.seq() != expectedSeq) {
      throw new StaleSequence(conversation, expectedSeq);
    }
    var after = Appending.glance(before, appended);
    write(handle, after, expectedSeq);
    if (appended.stream().anyMatch(recorded -> Handoff.moves(recorded.event()))) {
      var handoff = Rows.current(handle, conversation).orElse(null);
      for (var recorded : appended) {
        var next = Handoff.after(handoff, recorded);
        if (next != null && !next.equals(handoff)) {
          write(handle, handoff, next, recorded.at());
        }
        handoff = next;
      }
    }
  }

  private static void write(Handle handle, Glance glance, long expectedSeq) {
    var sql =
        expectedSeq == 0
            ? "INSERT INTO conversation (conversation_id, account_id, customer, held_by, last_seq,"
                + " last_words, owed, last_activity) VALUES (:conversation, :account, :customer,"
                + " :with, :seq, :words, :owed, :at)"
            : "UPDATE conversation SET account_id = :account, customer = :customer, held_by ="
                + " :with, last_seq = :seq, last_words = :words, owed = :owed, last_activity = :at"
                + " WHERE conversation_id = :conversation AND last_seq = :expected";
    var account = glance.account();
    int rows =
        handle
            .createUpdate(sql)
            .bind("conversation", glance.conversation().value())
            .bind("account", account == null ? null : account.value())
            .bind("customer", glance.customer())
            .bind("with", glance.with().name())
            .bind("seq", glance.seq())
            .bind("words", glance.lastWords())
            .bind("owed", glance.owed())
            .bind("at", utc(glance.lastActivity()))
            .bind("expected", expectedSeq)
            .execute();
    if (rows != 1) {
      throw new StaleSequence(glance.conversation(), expectedSeq);
    }
  }

  private static void write(Handle handle, @Nullable Handoff before, Handoff after, Instant at) {
    if (before != null && before.id().equals(after.id())) {
      update(handle, before, after);
    } else {
      insert(handle, after);
    }
    if (after.standing() instanceof Standing.Taken taken) {
      handle
          .createUpdate(
              "INSERT INTO assignment (conversation_id, epoch, handoff_id, agent_id, first_name,"
                  + " expires_at) VALUES (:conversation, :epoch, :handoff, :agent, :name, :until)")
          .bind("conversation", after.conversation().value())
          .bind("epoch", after.epoch())
          .bind("handoff", after.id().value())
          .bind("agent", taken.agent().value())
          .bind("name", taken.firstName())
          .bind("until", utc(taken.expiresAt()))
          .execute();
    } else {
      handle
          .createUpdate(
              "UPDATE assignment SET ended_at = :at WHERE conversation_id = :conversation"
                  + " AND ended_at IS NULL")
          .bind("at", utc(at))
          .bind("conversation", after.conversation().value())
          .execute();
    }
  }

  private static void insert(Handle handle, Handoff handoff) {
    handle
        .createUpdate(
            "INSERT INTO handoff (handoff_id, conversation_id, number, reason, version, epoch,"
                + " since, came_back, waited_ms, standing) SELECT :id, :conversation,"
                + " COUNT(*) + 1, :reason, :version, :epoch, :since, :back, :waited, :standing"
                + " FROM handoff WHERE conversation_id = :conversation")
        .bind("id", handoff.id().value())
        .bind("conversation", handoff.conversation().value())
        .bind("reason", handoff.reason().name())
        .bind("version", handoff.version())
        .bind("epoch", handoff.epoch())
        .bind("since", utc(handoff.since()))
        .bind("back", handoff.back())
        .bind("waited", waited(handoff))
        .bind("standing", Rows.name(handoff.standing()))
        .execute();
  }

  private static void update(Handle handle, Handoff before, Handoff after) {
    int rows =
        handle
            .createUpdate(
                "UPDATE handoff SET version = :version, epoch = :epoch, came_back = :back,"
                    + " waited_ms = :waited, standing = :standing"
                    + " WHERE handoff_id = :id AND version = :expected")
            .bind("version", after.version())
            .bind("epoch", after.epoch())
            .bind("back", after.back())
            .bind("waited", waited(after))
            .bind("standing", Rows.name(after.standing()))
            .bind("id", after.id().value())
            .bind("expected", before.version())
            .execute();
    if (rows != 1) {
      throw new StaleSequence(after.conversation(), before.version());
    }
  }

  private static @Nullable Long waited(Handoff handoff) {
    var waited = handoff.waited();
    return waited == null ? null : waited.toMillis();
  }

  static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
