package dev.penny.store;

import dev.penny.conversation.AgentId;
import dev.penny.learning.Lesson;
import dev.penny.learning.UnsureTurn;
import dev.penny.understanding.Examples;
import dev.penny.understanding.Intent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows of what is learned. A label that this version does not know any more counts as none. */
final class LearningRows {
  static final String LESSON =
      "SELECT l.lesson_id, l.decided_at, l.agent_id, l.kind, l.label, l.sample, l.line_count,"
          + " l.reasons, l.undoes, u.lesson_id AS undone_by FROM lesson l"
          + " LEFT JOIN lesson u ON u.undoes = l.lesson_id";

  private LearningRows() {}

  static UnsureTurn turn(ResultSet row) throws SQLException {
    return new UnsureTurn(
        row.getString("turn_key"),
        row.getString("words"),
        row.getObject("said_on", LocalDate.class),
        UnsureTurn.Why.valueOf(row.getString("why")),
        intents(row.getString("guesses")),
        row.getInt("percent"),
        intent(row.getString("chosen")));
  }

  static Lesson lesson(ResultSet row) throws SQLException {
    var draft =
        new Lesson.Draft(
            row.getObject("decided_at", OffsetDateTime.class).toInstant(),
            new AgentId(row.getString("agent_id")),
            Lesson.Kind.valueOf(row.getString("kind")),
            intent(row.getString("label")),
            row.getString("sample"),
            row.getInt("line_count"),
            row.getString("reasons"),
            number(row, "undoes"));
    return new Lesson(row.getLong("lesson_id"), draft, number(row, "undone_by"));
  }

  static Optional<Examples.Example> example(ResultSet row) throws SQLException {
    Intent intent = intent(row.getString("label"));
    return intent == null
        ? Optional.empty()
        : Optional.of(new Examples.Example(row.getString("words"), intent));
  }

  private static @Nullable Long number(ResultSet row, String column) throws SQLException {
    long number = row.getLong(column);
    return row.wasNull() ? null : number;
  }

  static @Nullable String label(@Nullable Intent intent) {
    return intent == null ? null : intent.label();
  }

  static String labels(List<Intent> intents) {
    return intents.stream().map(Intent::label).collect(Collectors.joining(","));
  }

  private static List<Intent> intents(String labels) {
    return Arrays.stream(labels.split(",", -1))
        .map(LearningRows::intent)
        .filter(Objects::nonNull)
        .map(Intent.class::cast)
        .toList();
  }

  private static @Nullable Intent intent(@Nullable String label) {
    if (label == null || label.isEmpty()) {
      return null;
    }
    String name = label.toUpperCase(Locale.ROOT);
    return Arrays.stream(Intent.values())
        .filter(i -> i.name().equals(name))
        .findFirst()
        .orElse(null);
  }
}
