package dev.penny.chat;

import dev.penny.conversation.Block;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

/**
 * Compares what a script wants with what was seen. Some things hold after every step and need no
 * line: each message has one answer, no internal label shows, a choice has at most three readings.
 */
final class Checks {
  /** Names of flows, intents and reasons have an underscore; nothing a customer reads has. */
  private static final Pattern LABEL = Pattern.compile("\\b[a-z]+_[a-z_]+\\b");

  private static final int MOST_READINGS = 3;

  private Checks() {}

  /** What is wrong, one line each; empty: nothing. */
  static List<String> problems(Chat.Check check, Seen seen) {
    String wanted = check.wanted();
    return switch (check.kind()) {
      case "understood" -> understood(wanted, seen.understood());
      case "flow" -> same(split(wanted), seen.flows());
      case "task" -> same(List.of(wanted), List.of(seen.task()));
      case "evidence" -> all(split(wanted), seen.evidence(), String::equals);
      case "figures" ->
          wanted.equals("none")
              ? same(List.of(), seen.figures())
              : all(split(wanted), seen.figures(), String::equals);
      case "shows" -> all(split(wanted), seen.shows(), String::equals);
      case "offers" -> all(split(wanted), seen.offers(), String::equals);
      case "replies" -> same(List.of(wanted), List.of(Long.toString(seen.replies().count())));
      case "phase" -> same(List.of(wanted), List.of(seen.phase()));
      case "says", "figure" ->
          all(List.of(wanted), List.of(seen.text()), (w, got) -> got.contains(w));
      case "never says" ->
          seen.text().contains(wanted)
              ? List.of("never: " + wanted + "\n  got: " + seen.text())
              : List.of();
      default -> List.of("no check is called " + check.kind());
    };
  }

  /** What must hold after any message to the bot. */
  static List<String> always(Seen seen, int messages, boolean toBot) {
    var problems = new ArrayList<String>();
    long replies = seen.replies().count();
    if (toBot && replies != messages) {
      problems.add("expected: one answer a message\n  got: " + replies + " for " + messages);
    }
    String read = seen.text() + String.join("\n", seen.offers());
    var label = LABEL.matcher(read);
    if (label.find()) {
      problems.add("expected: no internal label\n  got: " + label.group());
    }
    if (seen.failed()) {
      problems.add("expected: an answer\n  got: a fault of the bot");
    }
    if (seen.flows().contains("unclear")) {
      seen.replies()
          .flatMap(r -> r.blocks().stream())
          .filter(Block.Choices.class::isInstance)
          .map(b -> ((Block.Choices) b).offers())
          .filter(o -> o.stream().filter(x -> !x.id().equals("else")).count() > MOST_READINGS)
          .forEach(o -> problems.add("expected: at most three readings\n  got: " + o));
    }
    return problems;
  }

  /** Details in brackets are compared where the script gives them. */
  private static List<String> understood(String wanted, List<String> got) {
    List<String> want = split(wanted);
    List<String> have = got.stream().flatMap(g -> split(g).stream()).toList();
    boolean fits = want.size() == have.size();
    for (int i = 0; fits && i < want.size(); i++) {
      String w = want.get(i);
      String h = have.get(i);
      fits = w.contains("(") ? w.equals(h) : w.equals(h.replaceFirst(" \\(.*", ""));
    }
    return fits ? List.of() : List.of(differ(want, have));
  }

  private static List<String> same(List<String> wanted, List<String> got) {
    return wanted.equals(got) ? List.of() : List.of(differ(wanted, got));
  }

  private static List<String> all(
      List<String> wanted, List<String> got, BiPredicate<String, String> fits) {
    return wanted.stream()
        .filter(w -> got.stream().noneMatch(g -> fits.test(w, g)))
        .map(w -> differ(List.of(w), got))
        .toList();
  }

  private static String differ(List<String> wanted, List<String> got) {
    return "expected: " + String.join("; ", wanted) + "\n  got: " + String.join("; ", got);
  }

  private static List<String> split(String list) {
    return Arrays.stream(list.split(";")).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }
}
