package dev.penny.store;

import dev.penny.database.Database;
import dev.penny.database.Retry;
import dev.penny.learning.LearningStore;
import dev.penny.learning.Lesson;
import dev.penny.learning.UnsureTurn;
import dev.penny.understanding.Examples;
import dev.penny.understanding.Intent;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Unsure turns, decisions about them and learned examples in the database. */
public final class JdbiLearningStore implements LearningStore {
  private final Database database;

  /** The tables must be there: {@link #migrate}. */
  public JdbiLearningStore(Database database) {
    this.database = database;
  }

  /** Makes or updates the tables of what is learned. */
  public static void migrate(Database database) {
    database.migrate("learning", "db/migration/learning");
  }

  @Override
  public boolean keep(UnsureTurn turn) {
    database.checkSpace();
    try {
      database
          .jdbi()
          .useHandle(handle ->
              handle
                  .createUpdate(
                      "INSERT INTO unsure_turn (turn_key, words, said_on, why, guesses, percent,"
                          + " chosen) VALUES (:key, :words, :day, :why, :guesses, :percent,"
                          + " :chosen)")
                  .bind("key", turn.key())
                  .bind("words", turn.words())
                  .bind("day", turn.day())
                  .bind("why", turn.why().name())
                  .bind("guesses", LearningRows.labels(turn.guesses()))
                  .bind("percent", turn.percent())
                  .bind("chosen", LearningRows.label(turn.chosen()))
                  .execute());
      return true;
    } catch (RuntimeException fault) {
      if ("23505".equals(Retry.sqlState(fault))) {
        return false;
      }
      throw fault;
    }
  }

  @Override
  public void chose(String key, @Nullable Intent intent) {
    database.checkSpace();
    database
        .jdbi()
        .useHandle(handle ->
            handle
                .createUpdate(
                    intent == null
                        ? "UPDATE unsure_turn SET chosen = NULL, why = 'TURNED_DOWN'"
                            + " WHERE turn_key = :key"
                        : "UPDATE unsure_turn SET chosen = :chosen WHERE turn_key = :key")
                .bind("key", key)
                .bind("chosen", LearningRows.label(intent))
                .execute());
  }

  @Override
  public List<UnsureTurn> open() {
    return database
        .jdbi()
        .withHandle(handle ->
            handle
                .createQuery(
                    "SELECT turn_key, words, said_on, why, guesses, percent, chosen"
                        + " FROM unsure_turn WHERE lesson_id IS NULL"
                        + " ORDER BY said_on DESC, turn_key")
                .map((row, context) -> LearningRows.turn(row))
                .list());
  }

  @Override
  public int forget(LocalDate before, int most) {
    return database
        .jdbi()
        .inTransaction(handle -> {
          int old = handle.execute("DELETE FROM unsure_turn WHERE said_on < ?", before);
          List<String> over =
              handle
                  .createQuery(
                      "SELECT turn_key FROM unsure_turn ORDER BY said_on DESC, turn_key"
                          + " OFFSET :most ROWS")
                  .bind("most", most)
                  .mapTo(String.class)
                  .list();
          over.forEach(key -> handle.execute("DELETE FROM unsure_turn WHERE turn_key = ?", key));
          return old + over.size();
        });
  }

  @Override
  public Lesson record(Lesson.Draft draft, List<String> lines, Collection<String> turns) {
    database.checkSpace();
    return database
        .jdbi()
        .inTransaction(handle -> {
          long id =
              handle
                  .createQuery("SELECT COALESCE(MAX(lesson_id), 0) + 1 FROM lesson")
                  .mapTo(Long.class)
                  .one();
          insert(handle, id, draft);
          int number = 0;
          for (String line : lines) {
            handle.execute(
                "INSERT INTO learned_example (lesson_id, number, words, label)"
                    + " VALUES (?, ?, ?, ?)",
                id,
                ++number,
                line,
                LearningRows.label(draft.label()));
          }
          turns.forEach(key ->
              handle.execute("UPDATE unsure_turn SET lesson_id = ? WHERE turn_key = ?", id, key));
          if (draft.undoes() != null) {
            handle.execute(
                "UPDATE unsure_turn SET lesson_id = NULL WHERE lesson_id = ?", draft.undoes());
          }
          return new Lesson(id, draft, null);
        });
  }

  private static void insert(Handle handle, long id, Lesson.Draft draft) {
    handle
        .createUpdate(
            "INSERT INTO lesson (lesson_id, decided_at, agent_id, kind, label, sample, line_count,"
                + " reasons, undoes) VALUES (:id, :at, :by, :kind, :label, :sample, :lines,"
                + " :reasons, :undoes)")
        .bind("id", id)
        .bind("at", Projections.utc(draft.at()))
        .bind("by", draft.by().value())
        .bind("kind", draft.kind().name())
        .bind("label", LearningRows.label(draft.label()))
        .bind("sample", draft.sample())
        .bind("lines", draft.lines())
        .bind("reasons", draft.reasons())
        .bind("undoes", draft.undoes())
        .execute();
  }

  @Override
  public List<Lesson> lessons(int most) {
    return database
        .jdbi()
        .withHandle(handle ->
            handle
                .createQuery(
                    LearningRows.LESSON
                        + " ORDER BY l.lesson_id DESC FETCH FIRST "
                        + most
                        + " ROWS ONLY")
                .map((row, context) -> LearningRows.lesson(row))
                .list());
  }

  @Override
  public Optional<Lesson> lesson(long id) {
    return database
        .jdbi()
        .withHandle(handle ->
            handle
                .createQuery(LearningRows.LESSON + " WHERE l.lesson_id = :id")
                .bind("id", id)
                .map((row, context) -> LearningRows.lesson(row))
                .findOne());
  }

  @Override
  public List<Examples.Example> examples() {
    List<Optional<Examples.Example>> all =
        database
            .jdbi()
            .withHandle(handle ->
                handle
                    .createQuery(
                        "SELECT e.words, e.label FROM learned_example e"
                            + " LEFT JOIN lesson u ON u.undoes = e.lesson_id"
                            + " WHERE u.lesson_id IS NULL ORDER BY e.lesson_id, e.number")
                    .map((row, context) -> LearningRows.example(row))
                    .list());
    return LearningStore.newest(List.of(), all.stream().flatMap(Optional::stream).toList());
  }
}
