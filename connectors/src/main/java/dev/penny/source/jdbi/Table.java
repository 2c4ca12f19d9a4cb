package dev.penny.source.jdbi;

import java.util.List;

/** A table and its columns, in the order rows are written in; the first one or two find a row. */
record Table(String name, List<String> columns) {
  static Table of(String name, String... columns) {
    return new Table(name, List.of(columns));
  }

  String insert() {
    return "INSERT INTO "
        + name
        + " ("
        + String.join(", ", columns)
        + ") VALUES ("
        + "?, ".repeat(columns.size() - 1)
        + "?)";
  }

  /** All rows whose first column has the given value, ordered by these columns. */
  String select(String orderBy) {
    return selectAll() + " WHERE " + columns.getFirst() + " = ? ORDER BY " + orderBy;
  }

  String selectAll() {
    return "SELECT " + String.join(", ", columns) + " FROM " + name;
  }

  /** Removes the rows with this value in the first and this one in the second column. */
  String delete() {
    return "DELETE FROM "
        + name
        + " WHERE "
        + columns.get(0)
        + " = ? AND "
        + columns.get(1)
        + " = ?";
  }

  /** Removes the rows with this value in the first column. */
  String deleteAll() {
    return "DELETE FROM " + name + " WHERE " + columns.get(0) + " = ?";
  }
}
