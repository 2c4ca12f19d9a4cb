package dev.penny.desk;

import dev.penny.conversation.AgentId;
import dev.penny.conversation.Conversation;
import dev.penny.conversation.ConversationId;
import dev.penny.conversation.Customer;
import dev.penny.conversation.Event;
import dev.penny.conversation.HandoffReason;
import dev.penny.conversation.Recorded;
import dev.penny.conversation.TurnId;
import dev.penny.conversation.UtteranceId;
import dev.penny.turn.ConversationLog;
import dev.penny.turn.Lanes;
import dev.penny.turn.LiveFeed;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** A desk with customers, on any log and store. */
final class DeskWorld {
  static final AgentId MARA = new AgentId("mara");
  static final AgentId TOM = new AgentId("tom");

  final TestClock clock = new TestClock();
  final LiveFeed feed = new LiveFeed();
  final ConversationLog log;
  final DeskStore store;
  final Desk desk;
  private final AtomicLong ids = new AtomicLong();
  private final String world = UUID.randomUUID().toString().substring(0, 8);

  DeskWorld(ConversationLog log, DeskStore store) {
    this.log = log;
    this.store = store;
    this.desk = new Desk(log, store, new Lanes(100), feed, clock, this::turn, DeskRules.USUAL);
  }

  TurnId turn() {
    return new TurnId(world + "-" + ids.incrementAndGet());
  }

  UtteranceId id() {
    return new UtteranceId(world + "-u" + ids.incrementAndGet());
  }

  /** A customer who asked and was handed over; a moment passes. */
  Handoff waitingCustomer() {
    var conversation = new ConversationId(world + "-c" + ids.incrementAndGet());
    append(conversation, new Event.ConversationOpened(new Customer.Anonymous(), "en"));
    append(conversation, new Event.CustomerSpoke(id(), "I want a person", null));
    handOver(conversation);
    clock.pass(java.time.Duration.ofMillis(1));
    return store.current(conversation).orElseThrow();
  }

  void handOver(ConversationId conversation) {
    var now = Conversation.of(conversation, log.events(conversation, 0));
    var opened =
        desk.open(now, turn().value() + "#1", HandoffReason.CUSTOMER_ASKED, clock.instant());
    append(conversation, opened.events().toArray(Event[]::new));
  }

  void append(ConversationId conversation, Event... events) {
    long seq = log.events(conversation, 0).size();
    log.append(conversation, seq, turn(), List.of(events), clock.instant());
  }

  Claim.Assignment claimed(Handoff handoff, AgentId agent) {
    var claim = desk.claim(handoff.id(), handoff.version(), agent, name(agent));
    if (claim instanceof Claim.Claimed won) {
      return won.assignment();
    }
    throw new AssertionError("not claimed: " + claim);
  }

  static String name(AgentId agent) {
    return Character.toUpperCase(agent.value().charAt(0)) + agent.value().substring(1);
  }

  List<Event> eventsOf(Handoff handoff) {
    return log.events(handoff.conversation(), 0).stream().map(Recorded::event).toList();
  }

  List<ConversationId> queue() {
    return new ArrayList<>(
        desk.views().queue().stream().map(entry -> entry.handoff().conversation()).toList());
  }
}
