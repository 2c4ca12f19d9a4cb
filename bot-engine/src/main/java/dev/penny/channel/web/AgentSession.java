package dev.penny.channel.web;

import dev.penny.conversation.ConversationId;
import dev.penny.conversation.HandoffId;
import dev.penny.desk.Claim;
import dev.penny.desk.Desk;
import dev.penny.desk.Written;
import dev.penny.identity.AgentAccount;
import dev.penny.protocol.AgentFrame;
import dev.penny.protocol.CloseCode;
import dev.penny.protocol.Decoded;
import dev.penny.protocol.DeskFrame;
import dev.penny.protocol.FrameCodec;
import dev.penny.protocol.Limits;
import dev.penny.protocol.ServerFrame.RefusalCode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * One agent's socket: hello with the session token first; then claim, open, say, note, close and
 * release. The session is looked up again with every frame, with every change that is told, and
 * with every sign of life, so that signing out ends even a socket that only listens.
 */
final class AgentSession implements SocketSession {
  private static final FrameCodec<AgentFrame> CODEC = FrameCodec.ofAgents();
  private static final int HEARTBEAT_SECONDS = 8;
  private static final String OVER = "the session has ended; sign in again";
  private static final String UNKNOWN = "there is no such conversation among yours";

  private final ClientConnection connection;
  private final AgentDesk house;
  private final Guard guard;
  private final Mailbox mailbox;
  private final AtomicBoolean queueDue = new AtomicBoolean();
  private volatile @Nullable Present present;
  private volatile boolean closed;
  private volatile boolean leaving;
  private volatile boolean over;

  /** What is known after hello. */
  private record Present(
      String token,
      AgentAccount agent,
      Desk.Attendance attendance,
      Chats.Subscription queue,
      OpenChats chats) {}

  AgentSession(ClientConnection connection, AgentDesk house, Guard guard, Mailbox mailbox) {
    this.connection = connection;
    this.house = house;
    this.guard = guard;
    this.mailbox = mailbox;
  }

  @Override
  public void received(String text) {
    if (leaving) {
      return;
    }
    Decoded<AgentFrame> decoded = CODEC.read(text);
    if (guard.frameMustWait() > Pace.GO) {
      refuse(null, null, RefusalCode.TOO_FAST, Guard.SLOWER);
      return;
    }
    switch (decoded) {
      case Decoded.Bad<AgentFrame> bad -> refuse(bad.id(), null, bad.code(), bad.message());
      case Decoded.Good<AgentFrame>(AgentFrame frame) -> {
        if (!mailbox.offer(() -> attempt(() -> handle(frame)))) {
          refuse(null, null, RefusalCode.TOO_FAST, Guard.SLOWER);
        }
      }
    }
  }

  private void attempt(Runnable task) {
    guard.attempt(task, why -> refuse(null, null, why.code(), why.message()));
  }

  private void handle(AgentFrame frame) {
    Present here = present;
    if (frame instanceof AgentFrame.Hello hello) {
      hello(hello, here != null);
    } else if (here == null) {
      refuse(null, null, RefusalCode.HELLO_FIRST, "the first frame must be hello");
    } else {
      Optional<AgentAccount> agent = house.session(here.token());
      if (agent.isEmpty()) {
        here.chats().close();
        signedOut(OVER);
      } else {
        house.desk().heard(agent.get().login());
        handle(frame, agent.get(), here);
      }
    }
  }

  private void handle(AgentFrame frame, AgentAccount agent, Present here) {
    Desk desk = house.desk();
    switch (frame) {
      case AgentFrame.Hello _ -> throw new IllegalStateException("handled before");
      case AgentFrame.Ping _ -> send(new DeskFrame.Pong());
      case AgentFrame.Claim claim -> claim(claim, agent, here);
      case AgentFrame.Open open -> open(open, here);
      case AgentFrame.Account asked -> AgentCases.shown(house, agent, asked).forEach(this::send);
      case AgentFrame.Act act -> AgentCases.done(house, agent, act).forEach(this::send);
      case AgentFrame.Fetch fetch ->
          here.chats().fetch(new ConversationId(fetch.conversation()), fetch.after());
      case AgentFrame.Typing typing ->
          desk.typing(agent.login(), new ConversationId(typing.conversation()));
      case AgentFrame.Say say ->
          written(say.id(), say.conversation(), AgentWrites.say(desk, say, agent.login()));
      case AgentFrame.Note note ->
          written(note.id(), note.conversation(), AgentWrites.note(desk, note, agent.login()));
      case AgentFrame.Close close ->
          written(null, close.conversation(), AgentWrites.close(desk, close, agent.login()));
      case AgentFrame.Release release ->
          written(null, release.conversation(), AgentWrites.release(desk, release, agent.login()));
    }
  }

  private void hello(AgentFrame.Hello hello, boolean again) {
    if (again) {
      refuse(null, null, RefusalCode.BAD_FRAME, "hello was said already");
      return;
    }
    if (hello.protocol() != Limits.PROTOCOL) {
      refuse(null, null, RefusalCode.WRONG_PROTOCOL, Guard.wrongProtocol());
      connection.close(CloseCode.WRONG_PROTOCOL, "reload the page");
      return;
    }
    Optional<AgentAccount> known = house.session(hello.token());
    if (known.isEmpty()) {
      signedOut("this session is unknown or over; sign in again");
      return;
    }
    welcome(hello.token(), known.get());
  }

  private void welcome(String token, AgentAccount agent) {
    List<DeskFrame.Label> wrapUps =
        house.desk().rules().wrapUps().entrySet().stream()
            .map(e -> new DeskFrame.Label(e.getKey(), e.getValue()))
            .toList();
    send(
        new DeskFrame.Welcome(
            Limits.PROTOCOL,
            agent.login().value(),
            agent.firstName(),
            agent.role().name().toLowerCase(Locale.ROOT),
            wrapUps,
            HEARTBEAT_SECONDS));
    present =
        new Present(
            token,
            agent,
            house.desk().attends(agent.login()),
            house.onQueue(this::queueChanged),
            new OpenChats(house, agent, this::send, task -> mailbox.add(() -> attempt(task))));
    guard.helloSaid();
    if (closed) {
      closed();
    } else {
      send(house.queue(agent));
    }
  }

  private void signedOut(String why) {
    if (over) {
      return;
    }
    over = true;
    refuse(null, null, RefusalCode.NOT_SIGNED_IN, why);
    connection.close(CloseCode.SIGNED_OUT, "sign in again");
  }

  private void claim(AgentFrame.Claim frame, AgentAccount agent, Present here) {
    switch (house
        .desk()
        .claim(new HandoffId(frame.handoff()), frame.version(), agent.login(), agent.firstName())) {
      case Claim.Claimed(Claim.Assignment mine) -> {
        send(
            new DeskFrame.Claimed(
                mine.handoff().value(), mine.conversation().value(), mine.epoch()));
        here.chats().open(mine.conversation(), 0);
      }
      case Claim.AlreadyTaken(String by) ->
          refuse(null, null, RefusalCode.TAKEN, by + " has taken this chat");
      case Claim.Gone(String why) -> refuse(null, null, RefusalCode.TAKEN, why);
    }
  }

  private void open(AgentFrame.Open frame, Present here) {
    if (!here.chats().open(new ConversationId(frame.conversation()), frame.after())) {
      refuse(null, frame.conversation(), RefusalCode.NOT_YOURS, UNKNOWN);
    }
  }

  private void written(@Nullable String id, String conversation, Written written) {
    switch (written) {
      case Written.Accepted accepted -> {
        Present here = present;
        if (id != null) {
          send(new DeskFrame.Ack(id, accepted.seq()));
        } else if (here != null) {
          here.chats().leave(new ConversationId(conversation));
        }
      }
      case Written.Refused refused -> {
        refuse(id, conversation, refused.code(), refused.message());
        Present here = present;
        if (refused.code() == RefusalCode.LEASE_LOST
            && here != null
            && !house.maySee(here.agent(), new ConversationId(conversation))) {
          send(new DeskFrame.Lost(conversation, refused.message()));
        }
      }
    }
  }

  /** Many changes at once are told once. */
  private void queueChanged() {
    if (queueDue.compareAndSet(false, true)) {
      mailbox.add(() -> {
        queueDue.set(false);
        Present here = present;
        if (here != null) {
          attempt(() -> {
            if (stillSignedIn(here)) {
              send(house.queue(here.agent()));
              here.chats().check();
            }
          });
        }
      });
    }
  }

  private boolean stillSignedIn(Present here) {
    boolean known = house.session(here.token()).isPresent();
    if (!known) {
      here.chats().close();
      signedOut(OVER);
    }
    return known;
  }

  private void refuse(
      @Nullable String id, @Nullable String conversation, RefusalCode code, String message) {
    send(new DeskFrame.Refused(id, conversation, code, message));
    guard.refused(code, connection);
  }

  private void send(DeskFrame frame) {
    connection.send(FrameCodec.write(frame));
  }

  /** Shorter than a lease by far: a console in the background only answers pings. */
  @Override
  public int heartbeatSeconds() {
    return HEARTBEAT_SECONDS;
  }

  /** A sign of life on the line: the leases of this agent start anew. */
  @Override
  public void alive() {
    Present here = present;
    if (here != null) {
      mailbox.offer(() ->
          attempt(() -> {
            if (stillSignedIn(here)) {
              house.desk().heard(here.agent().login());
            }
          }));
    }
  }

  @Override
  public void closed() {
    closed = true;
    Present here = present;
    if (here != null) {
      here.queue().close();
      here.chats().close();
      mailbox.add(here.attendance()::close);
    }
  }

  @Override
  public void bye(long retryAfterMs) {
    leaving = true;
    send(new DeskFrame.Bye("the server restarts", retryAfterMs));
    connection.close(CloseCode.RESTART, "the server restarts; come back");
  }
}
