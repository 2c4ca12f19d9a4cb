package dev.penny.chat;

import java.util.ArrayList;
import java.util.List;

/**
 * A script written out with the checks that would hold as things are, and with what was said as
 * remarks: a writer's first draft, to be judged line by line before it is kept.
 */
public final class Draft {
  private static final int FEW = 3;
  private static final int MORE = 4;

  private Draft() {}

  /** The lines of the script after {@code run} was played. */
  public static List<String> of(Chat chat, ChatRun run) {
    var lines = new ArrayList<String>();
    lines.add("as: " + chat.as());
    for (int i = 0; i < run.seen().size(); i++) {
      Chat.Step step = chat.steps().get(i);
      lines.add("");
      lines.add(step.kind() + ": " + step.said());
      checks(run.seen().get(i), lines);
    }
    return lines;
  }

  private static void checks(Seen seen, List<String> lines) {
    line("understood", seen.understood(), seen.understood().size(), lines);
    line("flow", seen.flows(), seen.flows().size(), lines);
    line("shows", seen.shows(), seen.shows().size(), lines);
    List<String> evidence = seen.evidence().stream().filter(r -> !r.contains("cause:")).toList();
    line("evidence", evidence, FEW, lines);
    if (seen.replies().findAny().isPresent()) {
      line("figures", seen.figures().isEmpty() ? List.of("none") : seen.figures(), MORE, lines);
    }
    boolean asks = seen.after().dialogue().open() != null;
    line("offers", asks ? seen.offers() : List.of(), FEW, lines);
    if (!seen.phase().equals("WithBot")) {
      line("phase", List.of(seen.phase()), 1, lines);
    }
    seen.text().strip().lines().forEach(said -> lines.add("#   " + said));
  }

  private static void line(String check, List<String> values, int most, List<String> lines) {
    if (!values.isEmpty()) {
      lines.add(check + ": " + String.join("; ", values.stream().limit(most).toList()));
    }
  }
}
