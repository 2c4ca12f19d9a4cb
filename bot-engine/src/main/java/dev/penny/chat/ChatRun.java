package dev.penny.chat;

import dev.penny.conversation.AgentId;
import dev.penny.conversation.Event;
import dev.penny.conversation.Offer;
import dev.penny.conversation.Phase;
import dev.penny.conversation.Recorded;
import dev.penny.conversation.UtteranceId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Plays a script in a room of its own. */
public final class ChatRun {
  private static final AgentId AGENT = new AgentId("a-1");
  private static final Duration BETWEEN = Duration.ofSeconds(30);
  private static final Pattern PASTED = Pattern.compile("\\s*\\|\\s*");

  private final Chat chat;
  private final ChatRoom room;
  private final List<Seen> seen = new ArrayList<>();
  private String agent = "";

  public ChatRun(Chat chat, ChatRoom room) {
    this.chat = chat;
    this.room = room;
  }

  /** Everything that is not as the script says, with file, line, what was expected and came. */
  public List<String> problems() {
    var problems = new ArrayList<String>();
    for (Chat.Step step : chat.steps()) {
      boolean toBot = !room.isWithPeople();
      Seen now;
      try {
        now = new Seen(play(step), room.now(), room.formats());
      } catch (IllegalArgumentException e) {
        return List.of(where(step.line(), "step", step) + "\n  " + e.getMessage());
      }
      seen.add(now);
      int messages = messages(step);
      for (String problem : Checks.always(now, messages, toBot && messages > 0)) {
        problems.add(where(step.line(), "always", step) + "\n  " + problem);
      }
      for (Chat.Check check : step.checks()) {
        for (String problem : Checks.problems(check, now)) {
          problems.add(where(check.line(), check.kind(), step) + "\n  " + problem);
        }
      }
    }
    return problems;
  }

  /** What each step left, in order; known after {@link #problems}. */
  public List<Seen> seen() {
    return seen;
  }

  private static int messages(Chat.Step step) {
    return switch (step.kind()) {
      case "customer", "presses" -> 1;
      case "pastes" -> PASTED.split(step.said()).length;
      default -> 0;
    };
  }

  private List<Recorded> play(Chat.Step step) {
    return switch (step.kind()) {
      case "customer" -> say(step.said(), null);
      case "presses" -> say(step.said(), button(step.said()));
      case "pastes" -> {
        var all = new ArrayList<Recorded>();
        PASTED.splitAsStream(step.said()).forEach(part -> all.addAll(room.say(part, null)));
        yield all;
      }
      case "later" -> {
        room.wait(
            Duration.parse("PT" + step.said().replace(" ", "").toUpperCase(java.util.Locale.ROOT)));
        yield List.of();
      }
      case "page signs", "page previews" -> {
        room.page().show(step.said(), step.kind().equals("page signs"));
        yield List.of();
      }
      case "page empties" -> {
        room.page().hide();
        yield List.of();
      }
      default -> agent(step);
    };
  }

  private List<Recorded> agent(Chat.Step step) {
    return switch (step.kind()) {
      case "agent joins" -> {
        agent = step.said();
        if (!(room.now().phase() instanceof Phase.Waiting waiting)) {
          throw new IllegalArgumentException("nobody waits for an agent");
        }
        yield room.append(new Event.AgentJoined(waiting.handoff(), AGENT, agent, 1));
      }
      case "agent says" ->
          room.append(
              new Event.AgentSpoke(
                  new UtteranceId("a-" + room.now().seq()), AGENT, agent, step.said()));
      case "agent closes" -> room.append(new Event.ConversationClosed(AGENT, step.said(), null));
      default -> throw new IllegalArgumentException("no step is called " + step.kind());
    };
  }

  private List<Recorded> say(String text, @Nullable String choice) {
    room.wait(BETWEEN);
    return room.say(text, choice);
  }

  private String button(String label) {
    var formats = room.formats();
    return room.now().dialogue().offers().stream()
        .filter(o -> formats.text(o.label()).replaceAll("[\\u00a0\\u202f]", " ").equals(label))
        .map(Offer::id)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no button \"" + label + "\""));
  }

  private String where(int line, String kind, Chat.Step step) {
    return chat.name() + ":" + line + ": " + kind + " (after \"" + step.said() + "\")";
  }
}
