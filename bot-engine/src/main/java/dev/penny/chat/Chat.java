package dev.penny.chat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A script: {@code as: T1001} (or {@code as: nobody}), then steps. A step is followed by what must
 * be true after it; what each word means is said in {@code chats/README.md}. A word that is neither
 * a step nor a check is refused with file and line.
 *
 * @param name the file with its folder
 * @param as the account id of the customer, or {@code nobody}
 */
public record Chat(String name, String as, List<Step> steps) {
  /** What happens next; {@code line} is its line in the file. */
  public record Step(String kind, String said, int line, List<Check> checks) {}

  /** What must be true, and its line in the file. */
  public record Check(String kind, String wanted, int line) {}

  static final Set<String> STEPS =
      Set.of(
          "customer",
          "presses",
          "pastes",
          "later",
          "page signs",
          "page previews",
          "page empties",
          "agent joins",
          "agent says",
          "agent closes");

  static final Set<String> CHECKS =
      Set.of(
          "understood",
          "flow",
          "task",
          "evidence",
          "figures",
          "shows",
          "offers",
          "replies",
          "phase",
          "says",
          "figure",
          "never says");

  /**
   * Reads a script.
   *
   * @throws IllegalArgumentException a word is neither a step nor a check; file and line are named
   */
  public static Chat read(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    String name = (folder == null ? "" : folder.getFileName() + "/") + file.getFileName();
    return of(name, lines(file));
  }

  /** As {@link #read}, of lines. */
  public static Chat of(String name, List<String> lines) {
    String as = "nobody";
    var steps = new ArrayList<Step>();
    for (int number = 1; number <= lines.size(); number++) {
      String line = lines.get(number - 1);
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      int colon = line.indexOf(':');
      String kind = colon < 0 ? line.strip() : line.substring(0, colon).strip();
      String rest = line.substring(colon + 1).strip();
      if (kind.equals("as")) {
        as = rest;
      } else if (STEPS.contains(kind)) {
        steps.add(new Step(kind, rest, number, new ArrayList<>()));
      } else if (CHECKS.contains(kind) && !steps.isEmpty()) {
        steps.getLast().checks().add(new Check(kind, rest, number));
      } else {
        throw new IllegalArgumentException(
            name + ":" + number + ": \"" + kind + "\" is no step and no check here");
      }
    }
    return new Chat(name, as, steps);
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
