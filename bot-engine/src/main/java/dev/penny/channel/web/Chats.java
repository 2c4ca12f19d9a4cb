package dev.penny.channel.web;

import dev.penny.conversation.ConversationId;
import dev.penny.protocol.ClientFrame;
import dev.penny.protocol.ServerFrame;
import dev.penny.protocol.WireEvent;
import dev.penny.protocol.WireState;
import java.util.List;
import java.util.function.Consumer;

/**
 * Port: what a customer's socket asks of the house. Every method may block (it runs on a virtual
 * thread); {@code StorageFull} and {@code StorageDown} are the faults that are expected.
 */
public interface Chats {

  /** Opens, or resumes where conversation and key fit. */
  Admission admit(ClientFrame.Hello hello);

  /**
   * Takes what was said. {@code answer} gets exactly one {@link ServerFrame.Ack} (after the commit)
   * or {@link ServerFrame.Refused}; the replies come by {@link #follow}. {@code address} is the
   * client's, for limits only.
   */
  void say(
      ConversationId conversation,
      ClientFrame.Say say,
      String address,
      Consumer<ServerFrame> answer);

  /** Takes the orders that the page shows now, or says what is wrong with them. */
  ServerFrame orders(ConversationId conversation, ClientFrame.Orders orders);

  /** The committed events after a number, in order, as a customer with this locale sees them. */
  List<WireEvent> events(ConversationId conversation, long after, String locale);

  /** Tells the follower everything that happens from now on, until the subscription is closed. */
  Subscription follow(ConversationId conversation, String locale, Follower follower);

  /** The customer is typing. */
  void typing(ConversationId conversation);

  /** Called by whoever publishes; must return at once and never throw. */
  interface Follower {
    /** Committed events, in order; a hint: what is missing is read from the log. */
    void events(List<WireEvent> events);

    void state(WireState state);

    void working(ServerFrame.Working working);
  }

  /** Ends by closing; closing twice does nothing. */
  interface Subscription extends AutoCloseable {
    @Override
    void close();
  }
}
