package dev.penny.channel.web;

import dev.penny.conversation.ConversationId;
import dev.penny.identity.AgentAccount;
import dev.penny.protocol.DeskFrame;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** The conversations an agent's console shows and follows. */
final class OpenChats implements AgentDesk.Follower, AutoCloseable {
  private final AgentDesk house;
  private final AgentAccount agent;
  private final Consumer<DeskFrame> out;
  private final Consumer<Runnable> mailbox;
  private final Map<ConversationId, Shown> shown = new ConcurrentHashMap<>();

  private record Shown(EventStream<DeskFrame.AgentEvent> stream, Chats.Subscription following) {}

  OpenChats(
      AgentDesk house, AgentAccount agent, Consumer<DeskFrame> out, Consumer<Runnable> mailbox) {
    this.house = house;
    this.agent = agent;
    this.out = out;
    this.mailbox = mailbox;
  }

  /** Shows a conversation and follows it; false where the agent may not see it. */
  boolean open(ConversationId conversation, long after) {
    Optional<DeskFrame.Opened> opened = house.opened(agent, conversation);
    if (opened.isEmpty()) {
      return false;
    }
    out.accept(opened.get());
    Shown here =
        shown.computeIfAbsent(conversation, id -> new Shown(stream(id), house.follow(id, this)));
    here.stream().start(after);
    return true;
  }

  private EventStream<DeskFrame.AgentEvent> stream(ConversationId conversation) {
    return new EventStream<>(
        after -> house.events(agent, conversation, after),
        DeskFrame.AgentEvent::seq,
        events -> out.accept(new DeskFrame.Events(conversation.value(), events)),
        mailbox);
  }

  void fetch(ConversationId conversation, long after) {
    Shown here = shown.get(conversation);
    if (here != null) {
      here.stream().rewind(after);
    }
  }

  /** The agent has ended it or given it back. */
  void leave(ConversationId conversation) {
    Shown here = shown.remove(conversation);
    if (here != null) {
      here.following().close();
    }
  }

  /** Lets go of chats that are no longer the agent's to see. */
  void check() {
    shown.forEach((conversation, here) -> {
      if (!house.maySee(agent, conversation)) {
        shown.remove(conversation);
        here.following().close();
        out.accept(new DeskFrame.Lost(conversation.value(), "this chat is no longer yours"));
      }
    });
  }

  @Override
  public void events(ConversationId conversation, List<DeskFrame.AgentEvent> events) {
    Shown here = shown.get(conversation);
    if (here != null) {
      here.stream().pushed(events);
    }
  }

  @Override
  public void working(ConversationId conversation, boolean working) {
    out.accept(new DeskFrame.Working(conversation.value(), working));
  }

  @Override
  public void close() {
    shown.values().forEach(here -> here.following().close());
    shown.clear();
  }
}
