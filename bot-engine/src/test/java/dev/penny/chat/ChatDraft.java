package dev.penny.chat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * For writers of scripts: {@code ChatDraft FOLDER FILE…} plays scripts ({@code == name} before
 * each) and prints them with the checks that would hold, and what was said as comments: to be
 * judged line by line before it is kept. FOLDER keeps what is loaded.
 */
final class ChatDraft {
  private ChatDraft() {}

  public static void main(String[] arguments) throws IOException {
    var minds = ChatRoom.Minds.load(Path.of(arguments[0]));
    for (String file : List.of(arguments).subList(1, arguments.length)) {
      for (String script : Files.readString(Path.of(file)).split("(?m)^== ")) {
        if (!script.isBlank()) {
          String[] lines = script.split("\n");
          print(Chat.of(lines[0], List.of(lines).subList(1, lines.length)), minds);
        }
      }
    }
  }

  private static void print(Chat chat, ChatRoom.Minds minds) {
    var run = new ChatRun(chat, new ChatRoom(minds, chat.as()));
    List<String> problems = run.problems();
    System.out.println("== " + chat.name() + "\nas: " + chat.as());
    for (int i = 0; i < run.seen().size(); i++) {
      Chat.Step step = chat.steps().get(i);
      System.out.println(step.kind() + ": " + step.said());
      print(run.seen().get(i));
    }
    problems.forEach(p -> System.out.println("# !! " + p.replace("\n", "\n# ")));
  }

  private static void print(Seen seen) {
    line("understood", seen.understood(), seen.understood().size());
    line("flow", seen.flows(), seen.flows().size());
    line("shows", seen.shows(), seen.shows().size());
    line("evidence", seen.evidence().stream().filter(r -> !r.contains("cause:")).toList(), 3);
    if (seen.replies().findAny().isPresent()) {
      line("figures", seen.figures().isEmpty() ? List.of("none") : seen.figures(), 4);
    }
    boolean asks = seen.after().dialogue().open() != null;
    line("offers", asks ? seen.offers() : List.of(), 3);
    if (!seen.phase().equals("WithBot")) {
      line("phase", List.of(seen.phase()), 1);
    }
    System.out.println("#   " + seen.text().strip().replace("\n", "\n#   "));
  }

  private static void line(String check, List<String> values, int most) {
    if (!values.isEmpty()) {
      System.out.println(check + ": " + String.join("; ", values.stream().limit(most).toList()));
    }
  }
}
