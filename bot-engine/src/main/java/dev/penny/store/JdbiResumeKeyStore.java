package dev.penny.store;

import dev.penny.conversation.ConversationId;
import dev.penny.database.Database;
import dev.penny.identity.ResumeKeys;
import java.time.Instant;
import java.util.List;

/** The hashes of resume keys in the database; its tables come with {@link JdbiAgentStore}'s. */
public final class JdbiResumeKeyStore implements ResumeKeys.Store {
  private final Database database;

  public JdbiResumeKeyStore(Database database) {
    this.database = database;
  }

  @Override
  public void add(ConversationId conversation, String hash, Instant at) {
    database.checkSpace();
    database
        .jdbi()
        .useHandle(handle ->
            handle.execute(
                "INSERT INTO resume_key (conversation_id, key_hash, created_at)"
                    + " VALUES (?, ?, ?)",
                conversation.value(),
                hash,
                Projections.utc(at)));
  }

  @Override
  public List<String> hashes(ConversationId conversation) {
    return database
        .jdbi()
        .withHandle(handle ->
            handle
                .createQuery(
                    "SELECT key_hash FROM resume_key WHERE conversation_id = :conversation"
                        + " ORDER BY created_at DESC, key_hash")
                .bind("conversation", conversation.value())
                .mapTo(String.class)
                .list());
  }

  @Override
  public void remove(ConversationId conversation, String hash) {
    database
        .jdbi()
        .useHandle(handle ->
            handle.execute(
                "DELETE FROM resume_key WHERE conversation_id = ? AND key_hash = ?",
                conversation.value(),
                hash));
  }
}
