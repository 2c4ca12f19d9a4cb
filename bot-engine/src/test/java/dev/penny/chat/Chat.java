package dev.penny.chat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A script: {@code as: T1001} (or {@code as: nobody}), then turns. A turn begins with {@code
 * customer:} (typed) or {@code presses:} (a button by its label) and is followed by what must be
 * true of the answer: {@code understood:}, {@code shows:}, {@code says:}, {@code figure:}, {@code
 * offers:}, {@code never says:}, {@code phase:}.
 */
record Chat(String name, String as, List<Turn> turns) {
  record Turn(String said, boolean button, List<Check> checks) {}

  record Check(String kind, String wanted, int line) {}

  static Chat read(Path file) {
    String as = "nobody";
    var turns = new ArrayList<Turn>();
    int number = 0;
    for (String line : lines(file)) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      int colon = line.indexOf(':');
      String kind = line.substring(0, colon).strip();
      String rest = line.substring(colon + 1).strip();
      switch (kind) {
        case "as" -> as = rest;
        case "customer", "presses" ->
            turns.add(new Turn(rest, kind.equals("presses"), new ArrayList<>()));
        default -> turns.getLast().checks().add(new Check(kind, rest, number));
      }
    }
    return new Chat(file.getParent().getFileName() + "/" + file.getFileName(), as, turns);
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
