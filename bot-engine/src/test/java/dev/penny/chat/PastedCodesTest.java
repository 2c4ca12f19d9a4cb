package dev.penny.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.conversation.Event;
import dev.penny.wording.Formats;
import dev.penny.wording.WireBlocks;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Several codes in one message: each is judged, and the best of them told. */
class PastedCodesTest {
  private static ChatRoom.Minds minds;

  @BeforeAll
  static void load() throws IOException {
    minds = ChatRoom.Minds.shared();
  }

  @Test
  void eachCodeOfAListIsJudgedAndTheBestOfThemTold() {
    String answer = said("I have these codes:\n- SAVE20\n- FIBRE5\n- AUTUMN10\n- NOPE99");
    assertThat(answer)
        .contains("SAVE20 works on your next bill: it takes off €5.24.")
        .contains("FIBRE5 works on your next bill: it takes off €5.00.")
        .contains("AUTUMN10 works on your next bill: it takes off €7.12.")
        .contains("There is no code NOPE99 for you.")
        .contains("Of these, the best you can have is SAVE20 + FIBRE5: €10.24 off.")
        .contains("AUTUMN10 is left out: the best with it takes off €7.12.");
  }

  @Test
  void theOrderOfTypingChangesNothingAboutTheBest() {
    assertThat(said("AUTUMN10, FIBRE5, SAVE20"))
        .contains("the best you can have is FIBRE5 + SAVE20: €10.24 off.")
        .contains("AUTUMN10 is left out");
  }

  @Test
  void aListOfNothingButCodesMayBeInSmallLetters() {
    assertThat(said("save20 fibre5 autumn10"))
        .contains("the best you can have is")
        .contains("€10.24");
    assertThat(said("save20, bundle8")).contains("takes off €5.24").contains("€8.82 short");
  }

  @Test
  void ofMoreThanEightTheFirstAreLookedAtAndThatIsSaid() {
    String list = "AB11 AB12 AB13 AB14 AB15 AB16 AB17 AB18 SAVE20";
    assertThat(said("Codes: " + list))
        .contains("I look at 8 codes at a time; these are the first.")
        .contains("no code AB18")
        .doesNotContain("SAVE20");
  }

  @Test
  void whatIsReadOffAPhotoIsSaidInEachLanguageAndJudgedLikeTypedWords() {
    for (String word : List.of("Code", "Gutscheincode", "Code promo", "Código")) {
      assertThat(said(word + " SAVE20, FIBRE5")).as(word).contains("€5.24").contains("€10.24");
      assertThat(said(word + " 4006381333931")).as(word).contains("4006381333931");
    }
  }

  private static String said(String text) {
    var room = new ChatRoom(minds, "T1001");
    var blocks = new WireBlocks(new Formats("en-GB", ChatRoom.TODAY));
    var said = new StringBuilder();
    for (var recorded : room.say(text, null)) {
      if (recorded.event() instanceof Event.BotReplied replied) {
        blocks.of(replied.reply()).forEach(b -> said.append(WireText.of(b)).append('\n'));
      }
    }
    return said.toString().replace('\u00a0', ' ');
  }
}
