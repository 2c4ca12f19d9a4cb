package dev.penny.desk;

import static dev.penny.desk.DeskWorld.MARA;
import static dev.penny.desk.DeskWorld.TOM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.conversation.AgentId;
import dev.penny.conversation.Conversation;
import dev.penny.conversation.Event;
import dev.penny.conversation.HandoffReason;
import dev.penny.protocol.ServerFrame.RefusalCode;
import dev.penny.protocol.WireState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the desk promises on every log and store. */
public abstract class DeskContract {
  private DeskWorld world;

  abstract DeskWorld world();

  /** Fewer where a commit takes milliseconds. */
  int rounds() {
    return 500;
  }

  @BeforeEach
  void open() {
    world = world();
  }

  @Test
  void oneAgentWinsAndTheOtherHearsByWhom() {
    var handoff = world.waitingCustomer();
    var won = world.desk.claim(handoff.id(), handoff.version(), MARA, "Mara");
    var lost = world.desk.claim(handoff.id(), handoff.version(), TOM, "Tom");
    assertThat(won).isInstanceOf(Claim.Claimed.class);
    assertThat(lost).isEqualTo(new Claim.AlreadyTaken("Mara"));
    assertThat(world.desk.claim(handoff.id(), handoff.version(), MARA, "Mara")).isEqualTo(won);
    assertThat(world.eventsOf(handoff)).filteredOn(Event.AgentJoined.class::isInstance).hasSize(1);
    assertThat(world.queue()).doesNotContain(handoff.conversation());
  }

  @Test
  void ofSixteenAgentsWhoClaimAtOnceExactlyOneWins() throws Exception {
    for (int round = 0; round < rounds(); round++) {
      var handoff = world.waitingCustomer();
      var start = new CountDownLatch(1);
      var won = new AtomicInteger();
      var told = new AtomicInteger();
      var threads = new ArrayList<Thread>();
      for (int a = 0; a < 16; a++) {
        var agent = new AgentId("agent" + a);
        threads.add(
            Thread.ofVirtual()
                .start(() -> {
                  try {
                    start.await();
                  } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                  }
                  var claim = world.desk.claim(handoff.id(), handoff.version(), agent, "A");
                  if (claim instanceof Claim.Claimed) {
                    won.incrementAndGet();
                  } else if (claim instanceof Claim.AlreadyTaken) {
                    told.incrementAndGet();
                  }
                }));
      }
      start.countDown();
      for (var thread : threads) {
        thread.join();
      }
      assertThat(won).as("round %d", round).hasValue(1);
      assertThat(told).as("round %d", round).hasValue(15);
    }
  }

  @Test
  void anAgentSpeaksOnceHoweverOftenTheFrameArrives() {
    var handoff = world.waitingCustomer();
    var mine = world.claimed(handoff, MARA);
    var id = world.id();
    var first = world.desk.say(MARA, mine.conversation(), mine.epoch(), id, "Hello, Mara here");
    assertThat(first).isEqualTo(new Written.Accepted(5));
    assertThat(world.desk.say(MARA, mine.conversation(), mine.epoch(), id, "Hello, Mara here"))
        .isEqualTo(first);
    refused(
        world.desk.say(MARA, mine.conversation(), mine.epoch(), id, "Other words"),
        RefusalCode.ID_REUSED);
    refused(
        world.desk.note(MARA, mine.conversation(), mine.epoch(), id, "Hello, Mara here"),
        RefusalCode.ID_REUSED);
    assertThat(world.eventsOf(handoff)).filteredOn(Event.AgentSpoke.class::isInstance).hasSize(1);
  }

  @Test
  void whatMustNotBeKeptIsHiddenInWhatAgentsWrite() {
    var handoff = world.waitingCustomer();
    var mine = world.claimed(handoff, MARA);
    var id = world.id();
    String card = "is it 4111 1111 1111 1111?";
    var said = world.desk.say(MARA, mine.conversation(), mine.epoch(), id, card);
    assertThat(world.desk.say(MARA, mine.conversation(), mine.epoch(), id, card)).isEqualTo(said);
    assertThat(
            world.desk.say(
                MARA, mine.conversation(), mine.epoch(), id, "is it [card ending 1111]?"))
        .isEqualTo(said);
    world.desk.note(MARA, mine.conversation(), mine.epoch(), world.id(), "pin is 4821");
    world.desk.close(MARA, mine.conversation(), mine.epoch(), "explained", "cvv 123");
    assertThat(world.eventsOf(handoff).toString())
        .contains("is it [card ending 1111]?", "pin is [PIN]", "cvv [security code]")
        .doesNotContain("4111", "4821", "123]");
  }

  @Test
  void emptyAndOverlongWordsAreRefusedWithTheReason() {
    var mine = world.claimed(world.waitingCustomer(), MARA);
    refused(
        world.desk.say(MARA, mine.conversation(), mine.epoch(), world.id(), " \n"),
        RefusalCode.TEXT_EMPTY);
    refused(
        world.desk.say(MARA, mine.conversation(), mine.epoch(), world.id(), "x".repeat(4_001)),
        RefusalCode.TEXT_TOO_LONG);
    refused(
        world.desk.close(MARA, mine.conversation(), mine.epoch(), "invented", null),
        RefusalCode.BAD_FRAME);
  }

  @Test
  void aSilentAgentLosesTheChatToTheFrontOfTheQueueOnceAndALateWriteIsRefused() {
    var first = world.waitingCustomer();
    var mine = world.claimed(first, MARA);
    var second = world.waitingCustomer();
    var third = world.waitingCustomer();
    world.clock.pass(DeskRules.USUAL.lease().minusSeconds(1));
    assertThat(world.desk.sweep()).isZero();
    world.clock.pass(Duration.ofSeconds(1));
    assertThat(world.desk.sweep()).isEqualTo(1);
    assertThat(world.desk.sweep()).isZero();
    assertThat(world.queue())
        .containsExactly(first.conversation(), second.conversation(), third.conversation());
    assertThat(world.eventsOf(first).getLast()).isEqualTo(new Event.AgentLeft(MARA, "Mara", true));
    refused(
        world.desk.say(MARA, mine.conversation(), mine.epoch(), world.id(), "late"),
        RefusalCode.LEASE_LOST);
    var again = world.claimed(world.desk.views().handoff(first.conversation()), TOM);
    assertThat(again.epoch()).isEqualTo(mine.epoch() + 1);
    refused(
        world.desk.note(MARA, mine.conversation(), mine.epoch(), world.id(), "late"),
        RefusalCode.LEASE_LOST);
    refused(
        world.desk.close(MARA, mine.conversation(), mine.epoch(), "explained", null),
        RefusalCode.LEASE_LOST);
    refused(world.desk.release(MARA, mine.conversation(), mine.epoch()), RefusalCode.LEASE_LOST);
    accepted(world.desk.say(TOM, again.conversation(), again.epoch(), world.id(), "Hi"));
  }

  @Test
  void theSameAgentTakingTheChatAgainCannotWriteUnderTheOldEpoch() {
    var handoff = world.waitingCustomer();
    var old = world.claimed(handoff, MARA);
    world.clock.pass(DeskRules.USUAL.lease().plusSeconds(1));
    world.desk.sweep();
    var fresh = world.claimed(world.desk.views().handoff(handoff.conversation()), MARA);
    refused(
        world.desk.say(MARA, old.conversation(), old.epoch(), world.id(), "from before"),
        RefusalCode.LEASE_LOST);
    accepted(world.desk.say(MARA, fresh.conversation(), fresh.epoch(), world.id(), "now"));
  }

  @Test
  void aSignOfLifeKeepsTheChat() {
    var mine = world.claimed(world.waitingCustomer(), MARA);
    for (int i = 0; i < 10; i++) {
      world.clock.pass(Duration.ofSeconds(20));
      assertThat(world.desk.heard(MARA)).isEqualTo(1);
      assertThat(world.desk.sweep()).isZero();
    }
    accepted(world.desk.say(MARA, mine.conversation(), mine.epoch(), world.id(), "still here"));
  }

  @Test
  void aClosedSocketShortensTheLeaseButAReloadKeepsIt() {
    var handoff = world.waitingCustomer();
    var one = world.desk.attends(MARA);
    var two = world.desk.attends(MARA);
    world.claimed(handoff, MARA);
    one.close();
    one.close();
    world.clock.pass(Duration.ofSeconds(15));
    assertThat(world.desk.sweep()).as("another tab is open").isZero();
    two.close();
    world.clock.pass(Duration.ofSeconds(5));
    var reloaded = world.desk.attends(MARA);
    world.clock.pass(Duration.ofSeconds(20));
    assertThat(world.desk.sweep()).as("the page was reloaded").isZero();
    reloaded.close();
    world.clock.pass(Duration.ofSeconds(10));
    assertThat(world.desk.sweep()).isEqualTo(1);
  }

  @Test
  void aReleasedChatGoesToTheFrontAndAClosedOneGoesAway() {
    var early = world.waitingCustomer();
    var late = world.waitingCustomer();
    var mine = world.claimed(late, MARA);
    accepted(world.desk.release(MARA, mine.conversation(), mine.epoch()));
    assertThat(world.queue()).containsExactly(late.conversation(), early.conversation());
    var again = world.claimed(world.desk.views().handoff(late.conversation()), TOM);
    accepted(world.desk.close(TOM, again.conversation(), again.epoch(), "explained", "was polite"));
    assertThat(world.queue()).containsExactly(early.conversation());
    assertThat(world.desk.views().state(late.conversation()).with())
        .isEqualTo(WireState.With.CLOSED);
    assertThat(world.desk.claim(late.id(), 1, MARA, "Mara")).isInstanceOf(Claim.Gone.class);
  }

  @Test
  void aCustomerIsToldTheirPlaceAndNoWaitThatNobodyKnows() {
    world.waitingCustomer();
    var second = world.waitingCustomer();
    var state = world.desk.views().state(second.conversation());
    assertThat(state.with()).isEqualTo(WireState.With.WAITING);
    assertThat(state.position()).isEqualTo(2);
    assertThat(state.waitText()).isNotNull().doesNotContainPattern("[0-9]");
    try (var here = world.desk.attends(MARA)) {
      assertThat(here).isNotNull();
      world.claimed(second, MARA);
      assertThat(world.desk.views().state(second.conversation()).agent()).isEqualTo("Mara");
    }
  }

  @Test
  void openingTwiceOpensOneHandoff() {
    var handoff = world.waitingCustomer();
    var now = Conversation.of(handoff.conversation(), world.log.events(handoff.conversation(), 0));
    var at = world.clock.instant();
    for (var key : List.of(handoff.id().value(), "another#1")) {
      var again = world.desk.open(now, key, HandoffReason.CUSTOMER_ASKED, at);
      assertThat(again.events()).isEmpty();
      assertThat(again.place().place()).isEqualTo(1);
    }
  }

  @Test
  void aSecondHandoffOfAConversationGoesOnCountingEpochs() {
    var handoff = world.waitingCustomer();
    var mine = world.claimed(handoff, MARA);
    world.desk.close(MARA, mine.conversation(), mine.epoch(), "explained", null);
    var said = new Event.CustomerSpoke(world.id(), "one more thing", null);
    world.append(handoff.conversation(), said);
    world.handOver(handoff.conversation());
    var second = world.desk.views().handoff(handoff.conversation());
    assertThat(second.id()).isNotEqualTo(handoff.id());
    assertThat(world.claimed(second, MARA).epoch()).isEqualTo(mine.epoch() + 1);
  }

  private static void refused(Written written, RefusalCode code) {
    assertThat(written)
        .isInstanceOfSatisfying(
            Written.Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
  }

  private static void accepted(Written written) {
    assertThat(written).isInstanceOf(Written.Accepted.class);
  }
}
