package dev.penny.store.campaign;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.QuoteMode;

/** Promotions as rows of a spreadsheet, one a row; lists with a bar between. */
final class CampaignCsv {
  private static final String MARK = "\ufeff";
  private static final String BAR = "|";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.ALL).get();

  private CampaignCsv() {}

  /** {@code forms}: each with {@code name} and {@code state} beside the promotion's own fields. */
  static String write(List<ObjectNode> forms) {
    var text = new StringBuilder(MARK);
    try (var printer = new CSVPrinter(text, FORMAT)) {
      printer.printRecord(Arrays.stream(Column.values()).map(Column::title).toList());
      for (ObjectNode form : forms) {
        printer.printRecord(
            Arrays.stream(Column.values()).map(c -> Cells.safe(cell(form, c))).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a text cannot be written into memory", e);
    }
    return text.toString();
  }

  private static String cell(ObjectNode form, Column column) {
    JsonNode value = form.at("/" + column.path().replace('.', '/'));
    return switch (column.kind()) {
      case JSON -> value.isMissingNode() ? "" : value.toString();
      case LIST ->
          StreamSupport.stream(value.spliterator(), false)
              .map(JsonNode::asText)
              .collect(Collectors.joining(BAR));
      case TEXT, NUMBER, FLAG -> value.isMissingNode() || value.isNull() ? "" : value.asText();
    };
  }

  /** Adds what is wrong to {@code problems}. */
  static List<Draft> read(String text, List<Problem> problems) {
    String plain = text.startsWith(MARK) ? text.substring(MARK.length()) : text;
    var drafts = new ArrayList<Draft>();
    try (var parser = CSVParser.parse(plain, FORMAT)) {
      List<Column> columns = List.of();
      long line = 1;
      int from = 0;
      for (CSVRecord row : parser) {
        int start = (int) row.getCharacterPosition();
        line += plain.substring(from, start).chars().filter(c -> c == '\n').count();
        from = start;
        if (columns.isEmpty()) {
          columns = header(row, problems);
          if (columns.isEmpty()) {
            return List.of();
          }
        } else if (row.size() != columns.size()) {
          problems.add(
              new Problem(
                  line, "", "It has " + row.size() + " cells; the header has " + columns.size()));
        } else {
          drafts.add(draft(row, columns, line, problems));
        }
      }
    } catch (IOException | UncheckedIOException e) {
      problems.add(new Problem(0, "", "This is no CSV: " + e.getMessage()));
    }
    return drafts;
  }

  private static List<Column> header(CSVRecord row, List<Problem> problems) {
    var columns = new ArrayList<Column>();
    for (String cell : row) {
      Column column = Column.titled(Cells.read(cell).strip()).orElse(null);
      if (column == null || columns.contains(column)) {
        problems.add(
            new Problem(
                1,
                cell,
                (column == null ? "There is no such column" : "This column is there twice")
                    + ". The columns are those of an export."));
        return List.of();
      }
      columns.add(column);
    }
    for (Column needed : List.of(Column.ID, Column.NAME, Column.TYPE, Column.VALUE)) {
      if (!columns.contains(needed)) {
        problems.add(new Problem(1, needed.title(), "This column is missing."));
        return List.of();
      }
    }
    return columns;
  }

  private static Draft draft(
      CSVRecord row, List<Column> columns, long line, List<Problem> problems) {
    ObjectNode form = JsonNodeFactory.instance.objectNode();
    String id = "";
    String name = "";
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      String cell = Cells.read(row.get(i)).strip();
      switch (column) {
        case ID -> id = cell;
        case NAME -> name = cell;
        case STATE -> {}
        default -> {
          if (!cell.isEmpty()) {
            put(form, column, cell, line, problems);
          }
        }
      }
    }
    return new Draft(line, "", id, name, form);
  }

  private static void put(
      ObjectNode form, Column column, String cell, long line, List<Problem> problems) {
    String[] names = column.path().split("\\.", -1);
    ObjectNode at = form;
    for (int i = 0; i < names.length - 1; i++) {
      at = at.withObjectProperty(names[i]);
    }
    String name = names[names.length - 1];
    switch (column.kind()) {
      case TEXT -> at.put(name, cell);
      case NUMBER -> {
        if (cell.matches("-?\\d{1,18}")) {
          at.put(name, Long.parseLong(cell));
        } else {
          at.put(name, cell);
        }
      }
      case FLAG -> {
        if (cell.equals("true") || cell.equals("false")) {
          at.put(name, cell.equals("true"));
        } else {
          at.put(name, cell);
        }
      }
      case LIST -> {
        ArrayNode list = at.putArray(name);
        for (String part : cell.split("\\|", -1)) {
          list.add(part.strip());
        }
      }
      case JSON -> {
        try {
          at.set(name, JSON.readTree(cell));
        } catch (JsonProcessingException e) {
          problems.add(new Problem(line, column.title(), "This is no JSON."));
        }
      }
    }
  }
}
