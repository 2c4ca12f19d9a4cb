package dev.penny.explain.cause;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What can be told from a source of bills, from the table {@code causes.tsv} beside this class: a
 * line for each cause with yes or no and the fields it is seen by, or is missed for, first for our
 * own records, then for e-invoices (UBL).
 */
public record Detectable(boolean seen, String fields) {
  private static final int COLUMNS = 5;

  /** Where bills come from. */
  public enum Source {
    /** The billing data format. */
    RECORDS,
    /** Electronic invoices after EN 16931, in UBL. */
    E_INVOICES
  }

  private static final Map<KnownCause, Map<Source, Detectable>> ALL = read();

  public static Detectable of(KnownCause cause, Source source) {
    return Objects.requireNonNull(Objects.requireNonNull(ALL.get(cause)).get(source));
  }

  private static Map<KnownCause, Map<Source, Detectable>> read() {
    var all = new EnumMap<KnownCause, Map<Source, Detectable>>(KnownCause.class);
    for (String line : lines()) {
      String[] cells = line.split("\t", -1);
      if (cells.length != COLUMNS) {
        throw new IllegalStateException("causes.tsv: not five columns: " + line);
      }
      var each = new EnumMap<Source, Detectable>(Source.class);
      each.put(Source.RECORDS, new Detectable(cells[1].equals("yes"), cells[2]));
      each.put(Source.E_INVOICES, new Detectable(cells[3].equals("yes"), cells[4]));
      all.put(KnownCause.valueOf(cells[0]), each);
    }
    for (KnownCause cause : KnownCause.values()) {
      if (!all.containsKey(cause)) {
        throw new IllegalStateException("causes.tsv: nothing about " + cause);
      }
    }
    return all;
  }

  private static List<String> lines() {
    try (InputStream in = Detectable.class.getResourceAsStream("causes.tsv")) {
      var reader =
          new BufferedReader(
              new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
      return reader.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
