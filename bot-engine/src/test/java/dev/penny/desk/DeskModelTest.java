package dev.penny.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.conversation.AgentId;
import dev.penny.conversation.ConversationId;
import dev.penny.conversation.Event;
import dev.penny.store.InMemoryConversationLog;
import dev.penny.store.InMemoryDeskStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Random sequences of everything that can happen at a desk, played on the desk and on a model of a
 * page: both must agree after each step. The seed is in the message of a failure.
 */
class DeskModelTest {
  private static final int SEQUENCES = 2_500;
  private static final int STEPS = 40;
  private static final List<AgentId> AGENTS =
      List.of(new AgentId("ann"), new AgentId("ben"), new AgentId("cleo"));

  /** One chat in the model. */
  private static final class Chat {
    int number;
    boolean back;
    AgentId agent;
    Instant until = Instant.EPOCH;
    long epoch;
    boolean closed;
  }

  /** A hold an agent once got, perhaps long lost. */
  private record Hold(ConversationId chat, AgentId agent, long epoch) {}

  private final Map<ConversationId, Chat> model = new LinkedHashMap<>();
  private final List<Hold> holds = new ArrayList<>();
  private DeskWorld world;

  @Test
  void theDeskDoesWhatTheModelDoes() {
    for (int seed = 0; seed < SEQUENCES; seed++) {
      model.clear();
      holds.clear();
      var log = new InMemoryConversationLog();
      world = new DeskWorld(log, new InMemoryDeskStore(log));
      var random = new Random(seed);
      for (int step = 0; step < STEPS; step++) {
        play(random);
        assertThat(world.queue()).as("seed %d, step %d", seed, step).isEqualTo(queue());
      }
      eachEpochWasGivenToOneAgentOnce(seed);
    }
  }

  private void play(Random random) {
    switch (random.nextInt(9)) {
      case 0, 1 -> arrive();
      case 2, 3 -> claim(random);
      case 4, 5 -> write(random);
      case 6 -> world.clock.pass(Duration.ofSeconds(random.nextInt(20)));
      case 7 -> heard(AGENTS.get(random.nextInt(AGENTS.size())));
      case 8 -> sweep();
      default -> throw new IllegalStateException();
    }
  }

  private void arrive() {
    var chat = new Chat();
    chat.number = model.size();
    model.put(world.waitingCustomer().conversation(), chat);
  }

  private void claim(Random random) {
    var all = new ArrayList<>(model.keySet());
    if (all.isEmpty()) {
      return;
    }
    var id = all.get(random.nextInt(all.size()));
    var agent = AGENTS.get(random.nextInt(AGENTS.size()));
    var chat = model.get(id);
    var handoff = world.desk.views().handoff(id);
    var claim = world.desk.claim(handoff.id(), handoff.version(), agent, "A");
    boolean free = chat.agent == null && !chat.closed;
    assertThat(claim instanceof Claim.Claimed).isEqualTo(free);
    if (claim instanceof Claim.Claimed won) {
      chat.agent = agent;
      chat.epoch++;
      assertThat(won.assignment().epoch()).isEqualTo(chat.epoch);
      chat.until = world.clock.instant().plus(DeskRules.USUAL.lease());
      holds.add(new Hold(id, agent, chat.epoch));
      heardInModel(agent);
    }
  }

  /** Any hold there ever was tries to write, release or close; only a living one may. */
  private void write(Random random) {
    if (holds.isEmpty()) {
      return;
    }
    var hold = holds.get(random.nextInt(holds.size()));
    var chat = model.get(hold.chat);
    boolean may =
        !chat.closed
            && hold.agent.equals(chat.agent)
            && hold.epoch == chat.epoch
            && world.clock.instant().isBefore(chat.until);
    int what = random.nextInt(4);
    var written =
        switch (what) {
          case 0 -> world.desk.release(hold.agent, hold.chat, hold.epoch);
          case 1 -> world.desk.close(hold.agent, hold.chat, hold.epoch, "explained", null);
          default -> world.desk.say(hold.agent, hold.chat, hold.epoch, world.id(), "hello");
        };
    assertThat(written instanceof Written.Accepted).isEqualTo(may);
    if (may && what == 0) {
      chat.agent = null;
      chat.back = true;
    } else if (may && what == 1) {
      chat.agent = null;
      chat.closed = true;
    }
  }

  private void heard(AgentId agent) {
    long alive =
        model.values().stream()
            .filter(c -> agent.equals(c.agent) && world.clock.instant().isBefore(c.until))
            .count();
    assertThat(world.desk.heard(agent)).isEqualTo((int) alive);
    heardInModel(agent);
  }

  private void heardInModel(AgentId agent) {
    var now = world.clock.instant();
    for (var chat : model.values()) {
      if (agent.equals(chat.agent) && now.isBefore(chat.until)) {
        chat.until = now.plus(DeskRules.USUAL.lease());
      }
    }
  }

  private void sweep() {
    int dropped = 0;
    for (var chat : model.values()) {
      if (chat.agent != null && !world.clock.instant().isBefore(chat.until)) {
        chat.agent = null;
        chat.back = true;
        dropped++;
      }
    }
    assertThat(world.desk.sweep()).isEqualTo(dropped);
  }

  private List<ConversationId> queue() {
    return model.entrySet().stream()
        .filter(e -> e.getValue().agent == null && !e.getValue().closed)
        .sorted((a, b) ->
            a.getValue().back != b.getValue().back
                ? (a.getValue().back ? -1 : 1)
                : Integer.compare(a.getValue().number, b.getValue().number))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Never two owners: the log itself shows each joining after a leaving, each epoch once. */
  private void eachEpochWasGivenToOneAgentOnce(int seed) {
    for (var id : model.keySet()) {
      var epochs = new HashSet<Long>();
      var owner = new HashMap<String, AgentId>();
      for (var recorded : world.log.events(id, 0)) {
        switch (recorded.event()) {
          case Event.AgentJoined joined -> {
            assertThat(epochs.add(joined.epoch())).as("seed %d", seed).isTrue();
            assertThat(owner.put("owner", joined.agent())).as("seed %d", seed).isNull();
          }
          case Event.AgentSpoke spoke ->
              assertThat(owner.get("owner")).as("seed %d", seed).isEqualTo(spoke.agent());
          case Event.AgentLeft left ->
              assertThat(owner.remove("owner")).as("seed %d", seed).isEqualTo(left.agent());
          case Event other -> {}
        }
      }
    }
  }
}
