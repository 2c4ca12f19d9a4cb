package dev.penny.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.conversation.Block;
import dev.penny.conversation.Event;
import dev.penny.conversation.Offer;
import dev.penny.conversation.Recorded;
import dev.penny.conversation.Reply;
import dev.penny.flow.Replies;
import dev.penny.wording.Formats;
import dev.penny.wording.WireBlocks;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every .chat script under chats/. */
class ChatScriptsTest {
  private static ChatRoom.Minds minds;
  private final Formats formats = new Formats("en-GB", ChatRoom.TODAY);

  @BeforeAll
  static void load(@TempDir Path folder) throws IOException {
    minds = ChatRoom.Minds.load(folder);
  }

  @TestFactory
  Stream<DynamicTest> scripts() throws IOException, URISyntaxException {
    Path folder = Path.of(ChatScriptsTest.class.getResource("/chats").toURI());
    List<Path> files;
    try (var walk = Files.walk(folder)) {
      files = walk.filter(f -> f.toString().endsWith(".chat")).sorted().toList();
    }
    assertThat(files).hasSizeGreaterThanOrEqualTo(25);
    return files.stream()
        .map(Chat::read)
        .map(chat -> DynamicTest.dynamicTest(chat.name(), () -> run(chat)));
  }

  private void run(Chat chat) {
    var room = new ChatRoom(minds, chat.as());
    for (Chat.Turn turn : chat.turns()) {
      List<Recorded> events = room.say(turn.said(), turn.button() ? id(turn.said(), room) : null);
      for (Chat.Check check : turn.checks()) {
        check(chat, turn, check, events, room);
      }
    }
  }

  private String id(String label, ChatRoom room) {
    return room.now().dialogue().offers().stream()
        .filter(o -> formats.text(o.label()).equals(label))
        .map(Offer::id)
        .findFirst()
        .orElseThrow(() -> new AssertionError("there is no button " + label));
  }

  private void check(
      Chat chat, Chat.Turn turn, Chat.Check check, List<Recorded> events, ChatRoom room) {
    String where = chat.name() + ":" + check.line() + " after \"" + turn.said() + "\"";
    String text = text(events);
    switch (check.kind()) {
      case "understood" -> assertThat(commands(events)).as(where).contains(check.wanted());
      case "shows" -> assertThat(kinds(events)).as(where).contains(check.wanted());
      case "says", "figure" -> assertThat(text).as(where).contains(check.wanted());
      case "never says" -> assertThat(text).as(where).doesNotContain(check.wanted());
      case "offers" -> assertThat(buttons(events)).as(where).contains(check.wanted());
      case "phase" ->
          assertThat(room.now().phase().getClass().getSimpleName())
              .as(where)
              .isEqualTo(check.wanted());
      default -> throw new AssertionError(where + ": no check is called " + check.kind());
    }
  }

  private static String commands(List<Recorded> events) {
    return events.stream()
        .map(Recorded::event)
        .filter(Event.Understood.class::isInstance)
        .map(Object::toString)
        .findFirst()
        .orElse("nothing");
  }

  private static List<String> kinds(List<Recorded> events) {
    return replies(events)
        .flatMap(r -> r.blocks().stream())
        .map(b ->
            b instanceof Block.Card card
                ? card.kind().name().toLowerCase(Locale.ROOT)
                : b.getClass().getSimpleName())
        .toList();
  }

  /** As the widget gets it, joined: words and figures alike. */
  private String text(List<Recorded> events) {
    var text = new StringBuilder();
    replies(events)
        .forEach(
            reply -> new WireBlocks(formats).of(reply).forEach(b -> text.append(WireText.of(b))));
    return text.toString().replace('\u00a0', ' ');
  }

  private List<String> buttons(List<Recorded> events) {
    return replies(events)
        .flatMap(r -> Replies.offers(r).stream())
        .map(o -> formats.text(o.label()).replace('\u00a0', ' '))
        .toList();
  }

  private static Stream<Reply> replies(List<Recorded> events) {
    return events.stream()
        .map(Recorded::event)
        .filter(Event.BotReplied.class::isInstance)
        .map(e -> ((Event.BotReplied) e).reply());
  }
}
