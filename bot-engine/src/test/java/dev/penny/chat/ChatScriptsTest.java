package dev.penny.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every .chat script under chats/, through the real pipeline with the demo's books. */
class ChatScriptsTest {
  private static ChatRoom.Minds minds;

  @BeforeAll
  static void load() throws IOException {
    minds = ChatRoom.Minds.shared();
  }

  @TestFactory
  Stream<DynamicTest> scripts() throws IOException, URISyntaxException {
    Path folder = Path.of(ChatScriptsTest.class.getResource("/chats").toURI());
    List<Path> files;
    try (var walk = Files.walk(folder)) {
      files = walk.filter(f -> f.toString().endsWith(".chat")).sorted().toList();
    }
    assertThat(files).hasSizeGreaterThanOrEqualTo(200);
    return files.stream()
        .map(Chat::read)
        .map(chat -> DynamicTest.dynamicTest(chat.name(), () -> run(chat)));
  }

  @Test
  void aWrongExpectationIsToldWithFileLineExpectedAndGot() {
    Chat chat =
        Chat.of(
            "repair/wrong.chat",
            List.of("as: T1001", "customer: show me my april bill", "figures: €1.00"));
    assertThat(new ChatRun(chat, new ChatRoom(minds, chat.as())).problems())
        .singleElement()
        .asString()
        .startsWith("repair/wrong.chat:3: figures (after \"show me my april bill\")")
        .contains("expected: €1.00", "got: April");
  }

  @Test
  void aWordThatIsNoStepAndNoCheckIsRefusedWithItsLine() {
    assertThatThrownBy(() -> Chat.of("happy/x.chat", List.of("as: T1001", "custmer: hello")))
        .hasMessageContaining("happy/x.chat:2")
        .hasMessageContaining("custmer");
  }

  private static void run(Chat chat) {
    var problems = new ChatRun(chat, new ChatRoom(minds, chat.as())).problems();
    if (!problems.isEmpty()) {
      throw new AssertionError("\n" + String.join("\n", problems));
    }
  }
}
