package dev.penny.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whether a code is nobody's or somebody else's cannot be told from the answer. */
class OneAnswerTest {
  @Test
  void aCodeThatIsUnknownAndOneThatIsSomebodyElsesGetTheSameAnswer() throws IOException {
    assertThat(answer("TOM-BRINGS-10")).isEqualTo(answer("TIM-BRINGS-10"));
  }

  private static String answer(String code) throws IOException {
    var chat = Chat.of("one.chat", List.of("as: T1001", "customer: does " + code + " work?"));
    var run = new ChatRun(chat, new ChatRoom(ChatRoom.Minds.shared(), chat.as()));
    assertThat(run.problems()).isEmpty();
    Seen seen = run.seen().getFirst();
    return (seen.text() + " " + seen.offers() + seen.shows() + seen.evidence())
        .replace(code, "CODE");
  }
}
