package dev.penny.source.jdbi;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Collects rows for many tables and writes them table by table in batches: far fewer round trips
 * than row by row. A removal is done at once, before the rows that wait, so a record can be
 * replaced.
 */
final class Rows implements AutoCloseable {
  private static final int BATCH = 500;

  private static final class Batch {
    final PreparedStatement statement;
    int waiting;

    Batch(PreparedStatement statement) {
      this.statement = statement;
    }
  }

  private final Connection connection;
  private final Map<String, Batch> batches = new LinkedHashMap<>();
  private final Map<String, PreparedStatement> immediate = new HashMap<>();

  Rows(Handle handle) {
    this.connection = handle.getConnection();
  }

  void insert(Table table, @Nullable Object... values) throws SQLException {
    if (values.length != table.columns().size()) {
      throw new IllegalArgumentException(
          table.name() + " has " + table.columns().size() + " columns, not " + values.length);
    }
    add(table.insert(), values);
  }

  /** Runs at once, before what waits is written. */
  void now(String sql, @Nullable Object... values) throws SQLException {
    var statement = immediate.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      immediate.put(sql, statement);
    }
    bind(statement, values);
    statement.executeUpdate();
  }

  private void add(String sql, @Nullable Object... values) throws SQLException {
    var batch = batches.get(sql);
    if (batch == null) {
      batch = new Batch(connection.prepareStatement(sql));
      batches.put(sql, batch);
    }
    bind(batch.statement, values);
    batch.statement.addBatch();
    if (++batch.waiting == BATCH) {
      run(batch);
    }
  }

  private static void bind(PreparedStatement statement, @Nullable Object... values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }

  private static void run(Batch batch) throws SQLException {
    if (batch.waiting > 0) {
      batch.statement.executeBatch();
      batch.waiting = 0;
    }
  }

  /** Writes all that waits. */
  void flush() throws SQLException {
    for (var batch : batches.values()) {
      run(batch);
    }
  }

  @Override
  public void close() throws SQLException {
    for (var batch : batches.values()) {
      batch.statement.close();
    }
    for (var statement : immediate.values()) {
      statement.close();
    }
  }
}
