package dev.penny.channel.web;

import dev.penny.conversation.Conversation;
import dev.penny.conversation.ConversationId;
import dev.penny.conversation.Customer;
import dev.penny.conversation.Event;
import dev.penny.conversation.Recorded;
import dev.penny.conversation.TurnId;
import dev.penny.conversation.UtteranceId;
import dev.penny.desk.DeskViews;
import dev.penny.desk.Handoff;
import dev.penny.flow.OrderAtHand;
import dev.penny.identity.CustomerTokens;
import dev.penny.identity.ResumeKeys;
import dev.penny.ledger.AccountId;
import dev.penny.protocol.ClientFrame;
import dev.penny.protocol.ServerFrame;
import dev.penny.protocol.ServerFrame.RefusalCode;
import dev.penny.protocol.WireEvent;
import dev.penny.turn.ConversationLog;
import dev.penny.turn.Lanes;
import dev.penny.turn.LeftHolds;
import dev.penny.turn.LiveFeed;
import dev.penny.turn.OrderDesk;
import dev.penny.turn.Owed;
import dev.penny.turn.Taken;
import dev.penny.turn.TurnPipeline;
import dev.penny.turn.Whereabouts;
import dev.penny.wording.WireEvents;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The house behind the customer's door: the log, the turns, the feed and the desk's state. */
public final class Reception implements Chats {
  private static final Logger LOG = LoggerFactory.getLogger(Reception.class);
  private static final long SOON = 1_000;

  private final ConversationLog log;
  private final TurnPipeline turns;
  private final Owed owed;
  private final Lanes lanes;
  private final LiveFeed feed;
  private final ResumeKeys keys;
  private final Clock clock;
  private final Fresh fresh = new Fresh();
  private final Admissions admissions;
  private final StateWatch states;
  private final TurnMeters meters;
  private final OrderDesk orders;
  private final Whereabouts where;
  private final LeftHolds holds;

  public Reception(
      ConversationLog log,
      TurnPipeline turns,
      Owed owed,
      Lanes lanes,
      LiveFeed feed,
      DeskViews views,
      @Nullable CustomerTokens tokens,
      ResumeKeys keys,
      Clock clock,
      TurnMeters meters,
      OrderDesk orders,
      Whereabouts where,
      LeftHolds holds) {
    this.log = log;
    this.turns = turns;
    this.owed = owed;
    this.lanes = lanes;
    this.feed = feed;
    this.keys = keys;
    this.clock = clock;
    this.admissions = new Admissions(log, feed, lanes, views, tokens, keys, fresh, clock);
    this.states = new StateWatch(views, feed);
    this.meters = meters;
    this.orders = orders;
    this.where = where;
    this.holds = holds;
  }

  @Override
  public Admission admit(ClientFrame.Hello hello) {
    return admissions.admit(hello);
  }

  /** Whose conversation this is, where the key opens it and the token is its owner's. */
  public Optional<AccountId> owner(String conversation, String key, String token) {
    return admissions.owner(conversation, key, token);
  }

  @Override
  public void say(
      ConversationId id, ClientFrame.Say say, String address, Consumer<ServerFrame> answer) {
    where.note(id, address);
    var answered = new AtomicBoolean();
    Consumer<ServerFrame> once =
        frame -> {
          if (answered.compareAndSet(false, true)) {
            answer.accept(frame);
          }
        };
    var measured = meters.start();
    boolean offered =
        lanes.offer(
            id,
            () -> {
              try {
                open(id);
                var spoke =
                    new Event.CustomerSpoke(new UtteranceId(say.id()), say.text(), say.choice());
                turns.take(
                    id,
                    spoke,
                    taken -> {
                      once.accept(frame(say.id(), taken));
                      measured.acknowledged();
                    });
                measured.answered();
              } catch (RuntimeException e) {
                measured.failed();
                if (answered.get()) {
                  owed.note(id); // acknowledged: there must be an answer as soon as there can be
                }
                fault(say.id(), e, once);
              }
            });
    if (!offered) {
      once.accept(new ServerFrame.Refused(say.id(), RefusalCode.TOO_FAST, Guard.SLOWER, SOON));
    }
  }

  @Override
  public ServerFrame orders(ConversationId id, ClientFrame.Orders handed) {
    Fresh.Start start = fresh.get(id);
    Customer customer =
        start == null ? Conversation.of(id, log.events(id, 0)).customer() : start.customer();
    return switch (orders.hand(id, customer, handed.signed(), handed.preview(), clock.instant())) {
      case OrderDesk.Handed.Refused(var why) ->
          new ServerFrame.Refused(handed.id(), RefusalCode.ORDERS_REFUSED, why, null);
      case OrderDesk.Handed.Taken(var taken, var _) ->
          new ServerFrame.Orders(handed.id(), taken.stream().map(Reception::handed).toList());
    };
  }

  private static ServerFrame.Handed handed(OrderAtHand at) {
    return new ServerFrame.Handed(
        at.order().id(),
        at.handed() == null ? 0 : at.handed().version(),
        at.order().amount(),
        at.order().currency().getCurrencyCode(),
        at.isOpen());
  }

  private static void fault(String id, RuntimeException e, Consumer<ServerFrame> once) {
    var fault = Faults.inWords(e);
    once.accept(new ServerFrame.Refused(id, fault.code(), fault.message(), fault.retryAfterMs()));
    if (!Faults.expected(e)) {
      LOG.error("a turn failed", e);
    }
  }

  /** The first message opens the conversation for good. */
  private void open(ConversationId id) {
    Fresh.Start start = fresh.get(id);
    if (start == null) {
      return;
    }
    if (log.events(id, 0).isEmpty()) {
      keys.keep(id, start.key());
      var opened = new Event.ConversationOpened(start.customer(), start.locale());
      var turn = new TurnId(UUID.randomUUID().toString());
      feed.publish(id, log.append(id, 0, turn, List.of(opened), clock.instant()));
    }
    fresh.remove(id);
  }

  private static ServerFrame frame(String id, Taken taken) {
    return switch (taken) {
      case Taken.Accepted accepted -> new ServerFrame.Ack(id, accepted.seq());
      case Taken.IdReused _ ->
          new ServerFrame.Refused(
              id,
              RefusalCode.ID_REUSED,
              "this id was used for other words; give every message an id of its own",
              null);
      case Taken.Unknown _ ->
          new ServerFrame.Refused(
              id,
              RefusalCode.UNKNOWN_CONVERSATION,
              "this conversation has ended for the server; say hello again on a new socket",
              null);
    };
  }

  @Override
  public List<WireEvent> events(ConversationId id, long after, String locale) {
    return new WireEvents(locale).of(log.events(id, after));
  }

  @Override
  public Subscription follow(ConversationId id, String locale, Follower follower) {
    var words = new WireEvents(locale);
    var state = states.watch(id, follower);
    var following =
        feed.follow(
            id,
            new LiveFeed.Subscriber() {
              @Override
              public boolean events(ConversationId of, List<Recorded> committed) {
                follower.events(words.of(committed));
                if (committed.stream().anyMatch(r -> Handoff.moves(r.event()))) {
                  state.refresh();
                }
                return true;
              }

              @Override
              public boolean signal(ConversationId of, LiveFeed.Signal signal) {
                working(signal, follower);
                return true;
              }
            });
    if (fresh.get(id) == null) {
      state.refresh();
    }
    holds.came(id);
    var open = new AtomicBoolean(true);
    return () -> {
      following.close();
      state.close();
      if (open.compareAndSet(true, false)) {
        holds.went(id);
      }
    };
  }

  private static void working(LiveFeed.Signal signal, Follower follower) {
    switch (signal) {
      case LiveFeed.Signal.Working(boolean working, String doing) ->
          follower.working(new ServerFrame.Working(working, null, doing.isEmpty() ? null : doing));
      case LiveFeed.Signal.AgentTyping(String name) ->
          follower.working(new ServerFrame.Working(true, name, null));
      case LiveFeed.Signal.CustomerTyping _ -> {}
    }
  }

  @Override
  public void typing(ConversationId id) {
    feed.signal(id, new LiveFeed.Signal.CustomerTyping());
  }
}
