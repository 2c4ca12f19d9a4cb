package dev.penny.channel.web;

import dev.penny.action.ActionLedger;
import dev.penny.action.Actor;
import dev.penny.action.Policy;
import dev.penny.conversation.Conversation;
import dev.penny.conversation.ConversationId;
import dev.penny.conversation.Customer;
import dev.penny.conversation.Recorded;
import dev.penny.desk.CaseNews;
import dev.penny.desk.Desk;
import dev.penny.desk.DeskStore;
import dev.penny.desk.Handoff;
import dev.penny.desk.HandoffWords;
import dev.penny.desk.PacketBuilder;
import dev.penny.desk.Visibility;
import dev.penny.desk.Wording;
import dev.penny.flow.Balance;
import dev.penny.flow.Figures;
import dev.penny.identity.AgentAccount;
import dev.penny.identity.AgentAccounts;
import dev.penny.identity.AgentRole;
import dev.penny.ledger.AccountId;
import dev.penny.ledger.BillingSource;
import dev.penny.protocol.AgentFrame;
import dev.penny.protocol.DeskFrame;
import dev.penny.turn.ConversationLog;
import dev.penny.turn.LiveFeed;
import dev.penny.wording.Formats;
import dev.penny.wording.WireEvents;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The house behind the agents' door. An agent sees the chats they hold; a lead or admin every chat
 * that was handed over.
 */
public final class DeskRoom implements AgentDesk {
  private final ConversationLog log;
  private final Desk desk;
  private final AgentAccounts accounts;
  private final CaseRoom cases;
  private final LiveFeed feed;
  private final Clock clock;
  private final QueueWatch queue;

  public DeskRoom(
      ConversationLog log,
      Desk desk,
      AgentAccounts accounts,
      BillingSource billing,
      ActionLedger actions,
      Policy policy,
      CaseNews news,
      LiveFeed feed,
      Clock clock) {
    this.log = log;
    this.desk = desk;
    this.accounts = accounts;
    this.cases = new CaseRoom(billing, actions, policy, news, clock);
    this.feed = feed;
    this.clock = clock;
    this.queue = new QueueWatch(feed);
  }

  @Override
  public Optional<AgentAccount> session(String token) {
    return accounts.session(token);
  }

  @Override
  public Desk desk() {
    return desk;
  }

  @Override
  public DeskFrame.Queue queue(AgentAccount agent) {
    return new DeskFrame.Queue(
        desk.views().queue().stream().map(DeskRoom::waiting).toList(),
        desk.views().chatsOf(agent.login()).stream().map(DeskRoom::mine).toList(),
        cases.waiting(agent));
  }

  private static DeskFrame.Waiting waiting(DeskStore.Entry entry) {
    Handoff handoff = entry.handoff();
    return new DeskFrame.Waiting(
        handoff.id().value(),
        handoff.version(),
        handoff.conversation().value(),
        entry.glance().customer(),
        entry.glance().lastWords(),
        HandoffWords.label(handoff.reason()),
        handoff.since().toString(),
        handoff.back());
  }

  private static DeskFrame.Mine mine(DeskStore.Entry entry) {
    return new DeskFrame.Mine(
        entry.handoff().conversation().value(),
        entry.handoff().epoch(),
        entry.glance().customer(),
        entry.glance().lastWords(),
        entry.handoff().since().toString(),
        entry.glance().owed());
  }

  @Override
  public boolean maySee(AgentAccount agent, ConversationId conversation) {
    Handoff handoff = desk.views().handoff(conversation);
    return handoff != null
        && (agent.role().atLeast(AgentRole.LEAD)
            || (handoff.standing() instanceof Handoff.Standing.Taken taken
                && taken.agent().equals(agent.login())));
  }

  @Override
  public Optional<DeskFrame.Opened> opened(AgentAccount agent, ConversationId conversation) {
    Handoff handoff = desk.views().handoff(conversation);
    if (handoff == null || !maySee(agent, conversation)) {
      return Optional.empty();
    }
    List<Recorded> events = log.events(conversation, 0);
    Conversation now = Conversation.of(conversation, events);
    Wording wording = wording(now);
    return Optional.of(
        new DeskFrame.Opened(
            conversation.value(),
            handoff.epoch(),
            now.seq(),
            desk.views().state(conversation),
            new PacketBuilder(wording).build(now, events),
            account(agent, now.customer(), wording)));
  }

  private DeskFrame.@Nullable AccountPanel account(
      AgentAccount agent, Customer customer, Wording wording) {
    return customer instanceof Customer.SignedIn known
        ? cases.panel(agent, known.account(), wording, "chat")
        : null;
  }

  @Override
  public Optional<DeskFrame.Account> account(AgentAccount agent, AccountId account) {
    return mayLookAt(agent, account)
        ? Optional.ofNullable(cases.panel(agent, account, wording(agent, account), "approvals"))
            .map(DeskFrame.Account::new)
        : Optional.empty();
  }

  @Override
  public DeskFrame.Acted act(AgentAccount agent, AgentFrame.Act act) {
    Wording shown = wording(agent, new AccountId(act.accountId()));
    return cases.act(agent, act, account -> mayLookAt(agent, account), plain(), shown);
  }

  /** As in the chat of that customer that the agent holds: the sums beside it stay as they were. */
  private Wording wording(AgentAccount agent, AccountId account) {
    return desk.views().chatsOf(agent.login()).stream()
        .filter(entry -> account.equals(entry.glance().account()))
        .map(entry -> entry.handoff().conversation())
        .findFirst()
        .map(id -> wording(Conversation.of(id, log.events(id, 0))))
        .orElseGet(this::plain);
  }

  /** Who looks at this account with that session; absent: nobody who may. */
  public Optional<Actor> looking(String token, AccountId account) {
    return accounts.session(token).filter(agent -> mayLookAt(agent, account)).map(CaseRoom::actor);
  }

  /** A lead every account; an agent those of the chats they hold. */
  private boolean mayLookAt(AgentAccount agent, AccountId account) {
    return agent.role().atLeast(AgentRole.LEAD)
        || desk.views().chatsOf(agent.login()).stream()
            .anyMatch(entry -> account.equals(entry.glance().account()));
  }

  /** Outside of a chat the console's own language. */
  public Wording plain() {
    return wording(new Formats("en-GB", LocalDate.now(clock)), "en-GB");
  }

  private Wording wording(Conversation now) {
    return wording(new Formats(now.locale(), now.tongue(), LocalDate.now(clock)), now.locale());
  }

  private static Wording wording(Formats formats, String locale) {
    return new Wording(
        formats::text,
        Figures::month,
        item -> Figures.detail(item, item.gross().currency()),
        history -> Balance.of(history).open(),
        new WireEvents(locale)::of);
  }

  private Visibility visibility(Conversation now) {
    return new Visibility(wording(now), desk.rules().wrapUps());
  }

  @Override
  public List<DeskFrame.AgentEvent> events(
      AgentAccount agent, ConversationId conversation, long after) {
    if (!maySee(agent, conversation)) {
      return List.of();
    }
    List<Recorded> all = log.events(conversation, 0);
    return visibility(Conversation.of(conversation, all))
        .forAgent(all.stream().filter(r -> r.seq() > after).toList());
  }

  @Override
  public Chats.Subscription follow(ConversationId conversation, Follower follower) {
    var seen = visibility(Conversation.of(conversation, log.events(conversation, 0)));
    var following =
        feed.follow(
            conversation,
            new LiveFeed.Subscriber() {
              @Override
              public boolean events(ConversationId of, List<Recorded> committed) {
                follower.events(of, seen.forAgent(committed));
                return true;
              }

              @Override
              public boolean signal(ConversationId of, LiveFeed.Signal signal) {
                if (signal instanceof LiveFeed.Signal.CustomerTyping) {
                  follower.working(of, true);
                }
                return true;
              }
            });
    return following::close;
  }

  @Override
  public Chats.Subscription onQueue(Runnable changed) {
    return queue.listen(changed);
  }
}
