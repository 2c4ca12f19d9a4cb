package dev.penny.channel.web;

import dev.penny.conversation.ConversationId;
import dev.penny.protocol.ClientFrame;
import dev.penny.protocol.CloseCode;
import dev.penny.protocol.Decoded;
import dev.penny.protocol.FrameCodec;
import dev.penny.protocol.Limits;
import dev.penny.protocol.ServerFrame;
import dev.penny.protocol.ServerFrame.RefusalCode;
import dev.penny.protocol.WireEvent;
import dev.penny.protocol.WireState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One customer's socket: hello first, then say, fetch, typing and ping. Frames are taken in order.
 * What is wrong gets a {@link ServerFrame.Refused} and changes nothing.
 */
final class CustomerSession implements SocketSession, Chats.Follower {
  private static final FrameCodec<ClientFrame> CODEC = FrameCodec.ofCustomers();

  private final ClientConnection connection;
  private final Chats chats;
  private final Guard guard;
  private final Pace pace;
  private final Mailbox mailbox;
  private volatile @Nullable Open open;
  private volatile boolean closed;
  private volatile boolean leaving;

  /** What is known after hello; the address only of one who is not signed in. */
  private record Open(
      ConversationId conversation,
      String pacedAs,
      @Nullable String address,
      EventStream<WireEvent> stream,
      Chats.Subscription following) {}

  CustomerSession(
      ClientConnection connection, Chats chats, Pace pace, Guard guard, Mailbox mailbox) {
    this.connection = connection;
    this.chats = chats;
    this.pace = pace;
    this.guard = guard;
    this.mailbox = mailbox;
  }

  @Override
  public void received(String text) {
    if (leaving) {
      return; // not acknowledged, so the client says it again to the next server
    }
    Decoded<ClientFrame> decoded = CODEC.read(text);
    String id = idOf(decoded);
    long wait = guard.frameMustWait();
    if (wait > Pace.GO) {
      refuse(new ServerFrame.Refused(id, RefusalCode.TOO_FAST, Guard.SLOWER, wait));
      return;
    }
    switch (decoded) {
      case Decoded.Bad<ClientFrame> bad -> refuse(bad.id(), bad.code(), bad.message());
      case Decoded.Good<ClientFrame>(ClientFrame frame) -> {
        if (!mailbox.offer(() -> guard.attempt(() -> handle(frame), why -> fault(id, why)))) {
          refuse(new ServerFrame.Refused(id, RefusalCode.TOO_FAST, Guard.SLOWER, 1_000L));
        }
      }
    }
  }

  private static @Nullable String idOf(Decoded<ClientFrame> decoded) {
    return switch (decoded) {
      case Decoded.Good<ClientFrame>(ClientFrame.Say say) -> say.id();
      case Decoded.Good<ClientFrame>(ClientFrame.Orders orders) -> orders.id();
      case Decoded.Good<ClientFrame> good -> null;
      case Decoded.Bad<ClientFrame> bad -> bad.id();
    };
  }

  private void handle(ClientFrame frame) {
    Open here = open;
    if (frame instanceof ClientFrame.Hello hello) {
      hello(hello, here != null);
    } else if (frame instanceof ClientFrame.Ping) {
      send(new ServerFrame.Pong());
    } else if (here == null) {
      refuse(
          idOf(new Decoded.Good<>(frame)),
          RefusalCode.HELLO_FIRST,
          "the first frame must be hello; send it and then this one");
    } else {
      handle(frame, here);
    }
  }

  private void handle(ClientFrame frame, Open here) {
    switch (frame) {
      case ClientFrame.Say say -> say(say, here);
      case ClientFrame.Orders orders -> orders(orders, here);
      case ClientFrame.Fetch fetch -> here.stream().rewind(fetch.after());
      case ClientFrame.Typing typing -> chats.typing(here.conversation());
      case ClientFrame.Hello hello -> throw new IllegalStateException("handled before");
      case ClientFrame.Ping ping -> throw new IllegalStateException("handled before");
    }
  }

  private void hello(ClientFrame.Hello hello, boolean again) {
    if (again) {
      refuse(
          null, RefusalCode.BAD_FRAME, "hello was said already; open a new socket to start anew");
      return;
    }
    if (hello.protocol() != Limits.PROTOCOL) {
      refuse(null, RefusalCode.WRONG_PROTOCOL, Guard.wrongProtocol());
      connection.close(CloseCode.WRONG_PROTOCOL, "reload the page");
      return;
    }
    switch (chats.admit(hello)) {
      case Admission.TurnedAway(var code, var message) -> refuse(null, code, message);
      case Admission.Admitted admitted -> welcome(admitted, hello.after());
    }
  }

  private void welcome(Admission.Admitted admitted, long after) {
    ConversationId conversation = admitted.conversation();
    var stream =
        new EventStream<>(
            since -> chats.events(conversation, since, admitted.locale()),
            WireEvent::seq,
            events -> send(new ServerFrame.Events(events)),
            task -> mailbox.add(() -> guard.attempt(task, why -> fault(null, why))));
    send(
        new ServerFrame.Welcome(
            Limits.PROTOCOL,
            conversation.value(),
            admitted.key(),
            admitted.seq(),
            admitted.customer(),
            admitted.signInHint(),
            admitted.locale(),
            Limits.HEARTBEAT_SECONDS,
            admitted.state()));
    open =
        new Open(
            conversation,
            admitted.pacedAs(),
            admitted.customer() == null ? connection.address() : null,
            stream,
            chats.follow(conversation, admitted.locale(), this));
    guard.helloSaid();
    if (closed) {
      closed();
    } else {
      stream.start(Math.min(after, admitted.seq()));
    }
  }

  private void say(ClientFrame.Say say, Open here) {
    int characters = say.text().codePointCount(0, say.text().length());
    if (say.text().isBlank()) {
      refuse(say.id(), RefusalCode.TEXT_EMPTY, "there is nothing in this message; write something");
    } else if (characters > Limits.TEXT_CHARACTERS) {
      refuse(say.id(), RefusalCode.TEXT_TOO_LONG, Guard.tooLong(characters));
    } else {
      long wait = pace.message(here.pacedAs(), here.address());
      if (wait > Pace.GO) {
        refuse(new ServerFrame.Refused(say.id(), RefusalCode.TOO_FAST, Guard.SLOWER, wait));
      } else {
        chats.say(here.conversation(), say, connection.address(), this::answer);
      }
    }
  }

  /** As many as messages, and counted apart from them. */
  private void orders(ClientFrame.Orders orders, Open here) {
    long wait = pace.message("orders of " + here.pacedAs(), here.address());
    if (wait > Pace.GO) {
      refuse(new ServerFrame.Refused(orders.id(), RefusalCode.TOO_FAST, Guard.SLOWER, wait));
    } else {
      answer(chats.orders(here.conversation(), orders));
    }
  }

  private void answer(ServerFrame frame) {
    if (frame instanceof ServerFrame.Refused refused) {
      guard.countRefusal(refused.code());
    }
    send(frame);
  }

  private void fault(@Nullable String id, Guard.Fault fault) {
    refuse(new ServerFrame.Refused(id, fault.code(), fault.message(), fault.retryAfterMs()));
  }

  private void refuse(@Nullable String id, RefusalCode code, String message) {
    refuse(new ServerFrame.Refused(id, code, message, null));
  }

  private void refuse(ServerFrame.Refused refused) {
    send(refused);
    guard.refused(refused.code(), connection);
  }

  private void send(ServerFrame frame) {
    connection.send(FrameCodec.write(frame));
  }

  @Override
  public void events(List<WireEvent> events) {
    Open here = open;
    if (here != null) {
      here.stream().pushed(events);
    }
  }

  @Override
  public void state(WireState state) {
    send(new ServerFrame.State(state));
  }

  @Override
  public void working(ServerFrame.Working working) {
    send(working);
  }

  @Override
  public void closed() {
    closed = true;
    Open here = open;
    if (here != null) {
      here.following().close();
    }
  }

  @Override
  public void bye(long retryAfterMs) {
    leaving = true;
    send(new ServerFrame.Bye("the server restarts", retryAfterMs));
    connection.close(CloseCode.RESTART, "the server restarts; come back");
  }
}
