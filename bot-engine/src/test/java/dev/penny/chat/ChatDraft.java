package dev.penny.chat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * For writers of scripts: {@code ChatDraft FOLDER FILE…} plays scripts and prints what the bot
 * understood and said after each step, whatever the scripts expect. FOLDER keeps what is loaded.
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
    System.out.println("== " + chat.name() + " (" + chat.as() + ")");
    for (int i = 0; i < run.seen().size(); i++) {
      Seen seen = run.seen().get(i);
      System.out.println("> " + chat.steps().get(i).said());
      System.out.println("    understood: " + String.join("; ", seen.understood()));
      System.out.println(
          "    flow: " + seen.flows() + " " + seen.results() + " shows " + seen.shows());
      System.out.println("    evidence: " + seen.evidence());
      System.out.println("    figures: " + seen.figures());
      System.out.println("    offers: " + seen.offers() + " phase " + seen.phase());
      System.out.println("    " + seen.text().strip().replace("\n", "\n    "));
    }
    problems.forEach(p -> System.out.println("!! " + p));
  }
}
