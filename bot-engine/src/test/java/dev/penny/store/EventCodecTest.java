package dev.penny.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penny.conversation.Block;
import dev.penny.conversation.DialogueState;
import dev.penny.conversation.Event;
import dev.penny.conversation.Reply;
import dev.penny.conversation.UtteranceId;
import dev.penny.phrase.Phrase;
import dev.penny.store.EventCodec.Stored;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventCodecTest {
  private static final int ROUNDS = 300;
  private final EventCodec codec = new EventCodec();

  @Test
  void everyEventComesBackAsItWasWritten() {
    for (long seed = 0; seed < ROUNDS; seed++) {
      for (var event : new Samples(seed).ofEach(Event.class)) {
        assertThat(codec.read(codec.write(event))).as("seed %d", seed).isEqualTo(event);
      }
    }
  }

  @Test
  void aReplyWithEveryBlockAndEveryPhraseComesBackAsItWasWritten() {
    for (long seed = 0; seed < ROUNDS; seed++) {
      var samples = new Samples(seed);
      var blocks = new java.util.ArrayList<>(samples.ofEach(Block.class));
      blocks.add(new Block.Text(samples.ofEach(Phrase.class)));
      var event = new Event.BotReplied(new Reply(blocks));
      assertThat(codec.read(codec.write(event))).as("seed %d", seed).isEqualTo(event);
    }
  }

  /** Stored names live for ever: renaming a class must not make old conversations unreadable. */
  @Test
  void theNamesUnderWhichEventsAreStoredDoNotChangeUnnoticed() throws Exception {
    List<String> frozen;
    try (var lines = getClass().getResourceAsStream("event-types.txt")) {
      frozen =
          new String(lines.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.isBlank())
              .toList();
    }
    var today =
        new Samples(1)
            .ofEach(Event.class).stream()
                .map(event -> codec.write(event).type() + " " + codec.write(event).version())
                .toList();
    assertThat(today)
        .as(
            "event-types.txt lists every stored type with its version; add a new event's line there;"
                + " a renamed one needs an entry in EventCodec.RENAMED as well")
        .containsExactlyInAnyOrderElementsOf(frozen);
  }

  @Test
  void anIdIsWrittenAsItsBareValueAndAnAbsentFieldNotAtAll() {
    var stored = codec.write(new Event.CustomerSpoke(new UtteranceId("u-1"), "why?", null));
    assertThat(stored)
        .isEqualTo(new Stored("customer_spoke", 1, "{\"id\":\"u-1\",\"text\":\"why?\"}"));
  }

  @Test
  void aFieldAddedByALaterPennyIsPassedOver() {
    var stored = new Stored("customer_spoke", 1, "{\"id\":\"u\",\"text\":\"t\",\"new\":[1]}");
    assertThat(codec.read(stored))
        .isEqualTo(new Event.CustomerSpoke(new UtteranceId("u"), "t", null));
  }

  /** Chats of before there were waiting questions go on. */
  @Test
  void aDecisionStoredWithoutWaitingQuestionsHasNone() {
    var written = codec.write(new Event.Decided("balance", "showed", DialogueState.START));
    assertThat(written.payload()).contains("\"paused\":[]");
    var older = written.payload().replace(",\"paused\":[]", "");
    assertThat(older).doesNotContain("paused");
    assertThat(codec.read(new Stored(written.type(), written.version(), older)))
        .isEqualTo(new Event.Decided("balance", "showed", DialogueState.START));
  }

  @Test
  void anUnknownTypeOrANewerVersionSaysWhatToDo() {
    assertThatThrownBy(() -> codec.read(new Stored("customer_waved", 1, "{}")))
        .hasMessageContaining("customer_waved")
        .hasMessageContaining("upgrade");
    assertThatThrownBy(() -> codec.read(new Stored("customer_spoke", 2, "{}")))
        .hasMessageContaining("version 2")
        .hasMessageContaining("upgrade");
  }

  @Test
  void aDamagedPayloadIsRefusedWithoutRepeatingIt() {
    var secret = "{\"id\":\"u\",\"text\":\"my card is";
    assertThatThrownBy(() -> codec.read(new Stored("customer_spoke", 1, secret)))
        .hasMessageContaining("damaged")
        .hasMessageNotContaining("card");
  }
}
