package dev.penny.source.jdbi;

import dev.penny.ledger.Period;
import dev.penny.money.Money;
import dev.penny.money.Quantity;
import dev.penny.money.Rate;
import dev.penny.money.UnitPrice;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** One row that was read, by column name, in the ledger's own types. */
final class Row {
  private final ResultSet row;

  private Row(ResultSet row) {
    this.row = row;
  }

  interface Reading<T> {
    T read(Row row) throws SQLException;
  }

  /** The rows of one account in this table. */
  static <T> List<T> of(
      Handle handle, Table table, String orderBy, String account, Reading<T> reading) {
    return handle
        .createQuery(table.select(orderBy))
        .bind(0, account)
        .map((rs, context) -> reading.read(new Row(rs)))
        .list();
  }

  /** All rows of this table. */
  static <T> List<T> all(Handle handle, Table table, String orderBy, Reading<T> reading) {
    return handle
        .createQuery(table.selectAll() + " ORDER BY " + orderBy)
        .map((rs, context) -> reading.read(new Row(rs)))
        .list();
  }

  String text(String column) throws SQLException {
    String text = row.getString(column);
    if (text == null) {
      throw new SQLException("column " + column + " is null");
    }
    return text;
  }

  @Nullable String optionalText(String column) throws SQLException {
    return row.getString(column);
  }

  int integer(String column) throws SQLException {
    return row.getInt(column);
  }

  @Nullable Integer optionalInteger(String column) throws SQLException {
    int number = row.getInt(column);
    return row.wasNull() ? null : number;
  }

  long whole(String column) throws SQLException {
    return row.getLong(column);
  }

  boolean flag(String column) throws SQLException {
    return row.getBoolean(column);
  }

  LocalDate date(String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }

  @Nullable LocalDate optionalDate(String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }

  Period period(String start, String end) throws SQLException {
    return new Period(date(start), date(end));
  }

  BigDecimal decimal(String column) throws SQLException {
    return row.getBigDecimal(column);
  }

  Quantity quantity(String column) throws SQLException {
    return new Quantity(decimal(column));
  }

  UnitPrice price(String column) throws SQLException {
    return new UnitPrice(decimal(column));
  }

  Rate rate(String column) throws SQLException {
    return new Rate(decimal(column));
  }

  Money money(String column, Currency currency) throws SQLException {
    return Money.of(row.getLong(column), currency);
  }

  Currency currency(String column) throws SQLException {
    return Currency.getInstance(text(column));
  }

  <E extends Enum<E>> E oneOf(String column, Class<E> type) throws SQLException {
    return Enum.valueOf(type, text(column).toUpperCase(Locale.ROOT));
  }

  /** What belongs to that id; a row that points nowhere is a fault of the data. */
  <V> V of(Map<String, V> known, String id) throws SQLException {
    V value = known.get(id);
    if (value == null) {
      throw new SQLException("a row points at " + id + ", which is not there");
    }
    return value;
  }

  boolean has(String column) throws SQLException {
    return row.getObject(column) != null;
  }
}
