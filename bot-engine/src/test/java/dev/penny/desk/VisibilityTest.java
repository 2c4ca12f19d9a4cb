package dev.penny.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.penny.conversation.AgentId;
import dev.penny.conversation.ConversationId;
import dev.penny.conversation.Event;
import dev.penny.conversation.Recorded;
import dev.penny.conversation.TurnId;
import dev.penny.conversation.UtteranceId;
import dev.penny.protocol.ServerFrame;
import dev.penny.protocol.WireEvent;
import dev.penny.store.Samples;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VisibilityTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final Visibility visibility =
      new Visibility(DeskTexts.CARELESS, DeskRules.USUAL.wrapUps());

  @Test
  void nothingOfANoteOrARemarkEverReachesACustomer() throws Exception {
    for (int seed = 0; seed < 500; seed++) {
      var random = new Random(seed);
      var secret = "secret" + Long.toHexString(random.nextLong());
      var events = conversation(seed, secret, random);
      var wire = JSON.writeValueAsString(new ServerFrame.Events(visibility.forCustomer(events)));
      assertThat(wire).as("seed %d", seed).doesNotContain(secret);
      assertThat(visibility.forCustomer(events))
          .as("no gap in the numbers")
          .extracting(WireEvent::seq)
          .containsExactlyElementsOf(events.stream().map(Recorded::seq).toList());
    }
  }

  /** The control: the team does see it, so the test above would notice a leak. */
  @Test
  void theTeamSeesNotesAndRemarks() throws Exception {
    var events = conversation(1, "secret", new Random(1));
    var seen = JSON.writeValueAsString(visibility.forAgent(events));
    assertThat(seen.split("secret", -1)).hasSizeGreaterThan(2);
    for (var one : visibility.forAgent(events)) {
      assertThat((one.event() == null) != (one.note() == null)).isTrue();
    }
  }

  @Test
  void aNoteIsAnEntryOfItsOwnForTheTeamAndHiddenForTheCustomer() throws JsonProcessingException {
    var note =
        new Event.AgentNoted(new UtteranceId("u1"), new AgentId("mara"), "Mara", "be gentle");
    var recorded = recorded(7, note);
    assertThat(visibility.forCustomer(recorded))
        .isEqualTo(new WireEvent.Hidden(7, recorded.at().toString()));
    assertThat(visibility.forAgent(recorded).note().text()).isEqualTo("be gentle");
  }

  private static List<Recorded> conversation(int seed, String secret, Random random) {
    var events = new ArrayList<Recorded>();
    var agent = new AgentId("mara");
    for (var event : new Samples(seed).ofEach(Event.class)) {
      var kept =
          switch (event) {
            case Event.AgentNoted note ->
                new Event.AgentNoted(note.id(), agent, "Mara", note.text() + secret);
            case Event.ConversationClosed closed ->
                new Event.ConversationClosed(agent, "explained", secret + " remark");
            case Event other -> other;
          };
      events.add(recorded(events.size() + 1, kept));
      if (random.nextBoolean()) {
        var note = new Event.AgentNoted(new UtteranceId("n"), agent, "Mara", secret);
        events.add(recorded(events.size() + 1, note));
      }
    }
    return events;
  }

  private static Recorded recorded(long seq, Event event) {
    return new Recorded(
        new ConversationId("c"),
        seq,
        new TurnId("t"),
        Instant.parse("2026-05-04T12:00:00Z"),
        event);
  }
}
