package dev.penny.demo;

import dev.penny.learning.UnsureTurn;
import dev.penny.understanding.Intent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Invented words that Penny was not sure about, so that the demo's studio has something to do. */
public final class UnsureTalk {
  private static final String FILE = "unsure.txt";
  private static final int COLUMNS = 7;

  private UnsureTalk() {}

  /** As said in the days before {@code day}. */
  public static List<UnsureTurn> before(LocalDate day) {
    var turns = new ArrayList<UnsureTurn>();
    for (String line : lines()) {
      String[] columns = line.split("\t", -1);
      if (columns.length != COLUMNS) {
        throw new IllegalStateException(FILE + ": expected " + COLUMNS + " columns: " + line);
      }
      int times = Integer.parseInt(columns[5]);
      for (int i = 0; i < times; i++) {
        turns.add(turn(columns, "demo-" + turns.size(), day));
      }
    }
    return List.copyOf(turns);
  }

  private static UnsureTurn turn(String[] columns, String key, LocalDate day) {
    return new UnsureTurn(
        key,
        columns[6],
        day.minusDays(Long.parseLong(columns[0])),
        UnsureTurn.Why.valueOf(columns[1]),
        Arrays.stream(columns[3].split(",", -1)).map(UnsureTalk::intent).toList(),
        Integer.parseInt(columns[2]),
        chosen(columns[4]));
  }

  private static @Nullable Intent chosen(String label) {
    return label.equals("-") ? null : intent(label);
  }

  private static Intent intent(String label) {
    return Intent.valueOf(label.toUpperCase(Locale.ROOT));
  }

  private static List<String> lines() {
    try (InputStream in = UnsureTalk.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
