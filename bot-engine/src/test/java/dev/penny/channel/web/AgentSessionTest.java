package dev.penny.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.action.Policy;
import dev.penny.conversation.AgentId;
import dev.penny.conversation.Conversation;
import dev.penny.conversation.ConversationId;
import dev.penny.conversation.Customer;
import dev.penny.conversation.Event;
import dev.penny.conversation.HandoffReason;
import dev.penny.conversation.TurnId;
import dev.penny.conversation.UtteranceId;
import dev.penny.demo.DemoCompanies;
import dev.penny.desk.CaseNews;
import dev.penny.desk.Desk;
import dev.penny.desk.DeskRules;
import dev.penny.desk.Handoff;
import dev.penny.desk.TestClock;
import dev.penny.identity.AgentAccount;
import dev.penny.identity.AgentAccounts;
import dev.penny.identity.AgentRole;
import dev.penny.identity.Secrets;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.AccountId;
import dev.penny.ledger.BillingSource;
import dev.penny.ledger.Catalogue;
import dev.penny.protocol.CloseCode;
import dev.penny.store.InMemoryActionLedger;
import dev.penny.store.InMemoryConversationLog;
import dev.penny.store.InMemoryDeskStore;
import dev.penny.turn.Lanes;
import dev.penny.turn.LiveFeed;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an agent's session lets somebody see and do, and that it ends when it is over. */
class AgentSessionTest {
  private static final Duration SESSION = Duration.ofHours(12);

  private final TestClock clock = new TestClock();
  private final InMemoryConversationLog log = new InMemoryConversationLog();
  private final LiveFeed feed = new LiveFeed();
  private final MemoryIdentity.Agents agents = new MemoryIdentity.Agents();
  private final AgentAccounts accounts = new AgentAccounts(agents, clock);
  private final Desk desk =
      new Desk(
          log,
          new InMemoryDeskStore(log),
          new Lanes(10),
          feed,
          clock,
          AgentSessionTest::turn,
          DeskRules.USUAL);
  private final InMemoryActionLedger actions = new InMemoryActionLedger(Policy.SHIPPED);
  private final DeskRoom room =
      new DeskRoom(
          log,
          desk,
          accounts,
          new NoBills(),
          actions,
          Policy.SHIPPED,
          new CaseNews(log, new Lanes(10), feed, clock, AgentSessionTest::turn),
          feed,
          clock);
  private Handoff waiting;

  private static final class NoBills implements BillingSource {
    @Override
    public Optional<AccountHistory> history(AccountId account) {
      return Optional.empty();
    }

    @Override
    public Catalogue catalogue() {
      return DemoCompanies.asOf(java.time.LocalDate.EPOCH).catalogue();
    }
  }

  /** One socket of an agent, its work done at once. */
  private final class Line implements ClientConnection {
    private final List<String> frames = new CopyOnWriteArrayList<>();
    private final List<CloseCode> closes = new ArrayList<>();
    private final AgentSession session =
        new AgentSession(
            this,
            room,
            new Guard(
                new Pace(new Pace.Rates(1_000, 1_000, 1_000, 1_000, 1_000, 1_000)),
                new SocketMeters(new SimpleMeterRegistry(), () -> 0),
                () -> {}),
            new Mailbox(Runnable::run));

    Line(String token) {
      frame("{\"type\":\"hello\",\"protocol\":1,\"token\":\"" + token + "\"}");
    }

    Line frame(String json) {
      frames.clear();
      session.received(json);
      return this;
    }

    Line about(String type, String more) {
      String conversation = waiting.conversation().value();
      return frame(
          "{\"type\":\"%s\",\"conversation\":\"%s\"%s}".formatted(type, conversation, more));
    }

    void assertTurnedAway() {
      assertThat(frames).singleElement().asString().contains("\"NOT_SIGNED_IN\"");
      assertThat(closes).containsExactly(CloseCode.SIGNED_OUT);
    }

    void assertRefused(String code) {
      assertThat(frames).first().asString().contains("refused", code);
      assertThat(closes).isEmpty();
    }

    /** The queue is told by another thread at any moment; nothing here is about it. */
    @Override
    public void send(String frame) {
      if (!frame.startsWith("{\"type\":\"queue\"")) {
        frames.add(frame);
      }
    }

    @Override
    public void close(CloseCode code, String reason) {
      closes.add(code);
      session.closed();
    }

    @Override
    public String address() {
      return "::1";
    }
  }

  private static TurnId turn() {
    return new TurnId(UUID.randomUUID().toString());
  }

  @BeforeEach
  void aCustomerWaits() {
    var id = new ConversationId("c-1");
    append(id, new Event.ConversationOpened(new Customer.Anonymous(), "en"));
    append(id, new Event.CustomerSpoke(new UtteranceId("u-1"), "kanarienvogel", null));
    var now = Conversation.of(id, log.events(id, 0));
    var opened = desk.open(now, "t#1", HandoffReason.CUSTOMER_ASKED, clock.instant());
    append(id, opened.events().toArray(Event[]::new));
    waiting = desk.views().handoff(id);
  }

  private void append(ConversationId id, Event... events) {
    var at = clock.instant();
    feed.publish(id, log.append(id, log.events(id, 0).size(), turn(), List.of(events), at));
  }

  /** As signing in with the right password does. */
  private String signedIn(String login, AgentRole role) {
    var account = new AgentAccount(new AgentId(login), login, role);
    agents.add(account, "hash", clock.instant());
    String token = Secrets.fresh();
    var now = clock.instant();
    agents.open(Secrets.hash(token), account.login(), now, now.plus(SESSION));
    return token;
  }

  private Line claimed(String token) {
    return new Line(token)
        .frame(
            "{\"type\":\"claim\",\"handoff\":\"%s\",\"version\":%d}"
                .formatted(waiting.id().value(), waiting.version()));
  }

  private static String saying(long epoch) {
    return ",\"id\":\"s-1\",\"epoch\":" + epoch + ",\"text\":\"hello\"";
  }

  private long epoch() {
    return desk.views().handoff(waiting.conversation()).epoch();
  }

  @Test
  void withoutASessionNothingIsToldAndTheSocketIsClosed() {
    signedIn("mara", AgentRole.ADMIN);
    for (String token : List.of("", "null", "mara", Secrets.fresh(), "eyJhbGciOiJub25lIn0.e30.")) {
      new Line(token).assertTurnedAway();
    }
  }

  @Test
  void beforeHelloNothingIsTaken() {
    var line = new Line("nobody");
    line.closes.clear();
    line.about("open", ",\"after\":0").assertRefused("HELLO_FIRST");
    line.about("say", saying(1)).assertRefused("HELLO_FIRST");
  }

  @Test
  void anExpiredSessionEndsWithItsNextFrameAndWritesNothing() {
    var line = claimed(signedIn("mara", AgentRole.AGENT));
    assertThat(line.frames.toString()).contains("claimed", "kanarienvogel");
    long before = log.events(waiting.conversation(), 0).size();
    clock.pass(SESSION);
    line.about("say", saying(epoch())).assertTurnedAway();
    assertThat(log.events(waiting.conversation(), 0)).hasSize((int) before);
  }

  @Test
  void signingOutEndsASocketThatOnlyListens() {
    String token = signedIn("mara", AgentRole.AGENT);
    var line = new Line(token);
    accounts.signOut(token);
    line.frames.clear();
    line.session.alive();
    line.assertTurnedAway();

    String other = signedIn("tom", AgentRole.AGENT);
    var listening = claimed(other);
    agents.setPassword(new AgentId("tom"), "another hash");
    listening.frames.clear();
    listening.session.alive();
    append(
        waiting.conversation(),
        new Event.CustomerSpoke(new UtteranceId("u-2"), "still secret", null));
    assertThat(listening.frames.toString()).doesNotContain("still secret");
    listening.assertTurnedAway();
  }

  @Test
  void anAgentSeesNoChatThatIsNotTheirsAndLearnsNothingOfIt() {
    var line = new Line(signedIn("mara", AgentRole.AGENT));
    line.about("open", ",\"after\":0").assertRefused("NOT_YOURS");
    String known = line.frames.getFirst();
    line.frame("{\"type\":\"open\",\"conversation\":\"never-was\",\"after\":0}");
    assertThat(line.frames.getFirst().replace("never-was", "c-1")).isEqualTo(known);
    assertThat(line.about("fetch", ",\"after\":0").frames).isEmpty();
    claimed(signedIn("tom", AgentRole.AGENT));
    line.about("open", ",\"after\":0").assertRefused("NOT_YOURS");
    line.about("say", saying(epoch())).assertRefused("LEASE_LOST");
    line.about("note", saying(epoch())).assertRefused("LEASE_LOST");
    line.about("release", ",\"epoch\":" + epoch()).assertRefused("LEASE_LOST");
  }

  @Test
  void aLeadSeesWhatWasHandedOverButWritesOnlyInTheirOwnChats() {
    claimed(signedIn("tom", AgentRole.AGENT));
    for (AgentRole role : List.of(AgentRole.LEAD, AgentRole.ADMIN)) {
      var line = new Line(signedIn(role.name().toLowerCase(java.util.Locale.ROOT), role));
      assertThat(line.about("open", ",\"after\":0").frames.toString()).contains("kanarienvogel");
      line.about("say", saying(epoch()));
      assertThat(line.frames.toString()).contains("LEASE_LOST");
      append(
          new ConversationId("c-bot"),
          new Event.ConversationOpened(new Customer.Anonymous(), "en"));
      line.frame("{\"type\":\"open\",\"conversation\":\"c-bot\",\"after\":0}")
          .assertRefused("NOT_YOURS");
    }
  }

  @Test
  void theChatThatOneAgentHasNoOtherGets() {
    claimed(signedIn("tom", AgentRole.AGENT));
    claimed(signedIn("mara", AgentRole.ADMIN)).assertRefused("TAKEN");
  }
}
