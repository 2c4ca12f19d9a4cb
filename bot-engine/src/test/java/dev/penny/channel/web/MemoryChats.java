package dev.penny.channel.web;

import dev.penny.conversation.ConversationId;
import dev.penny.protocol.ClientFrame;
import dev.penny.protocol.ServerFrame;
import dev.penny.protocol.ServerFrame.RefusalCode;
import dev.penny.protocol.WireBlock;
import dev.penny.protocol.WireEvent;
import dev.penny.protocol.WireState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Conversations in memory whose bot repeats what was said; follows the law of acks and repeats. */
final class MemoryChats implements Chats {
  static final WireState BOT = new WireState(WireState.With.BOT, null);

  final Map<ConversationId, List<WireEvent>> logs = new ConcurrentHashMap<>();
  private final Map<ConversationId, Map<String, Long>> seqById = new ConcurrentHashMap<>();
  final Map<ConversationId, Set<Follower>> followers = new ConcurrentHashMap<>();
  private int opened;

  @Override
  public synchronized Admission admit(ClientFrame.Hello hello) {
    if (hello.conversation() == null) {
      return admitted(new ConversationId("c" + ++opened));
    }
    var id = new ConversationId(hello.conversation());
    return logs.containsKey(id) && ("key-" + id).equals(hello.key())
        ? admitted(id)
        : new Admission.TurnedAway(RefusalCode.UNKNOWN_CONVERSATION, "no such conversation");
  }

  private Admission admitted(ConversationId id) {
    long seq = logs.computeIfAbsent(id, _ -> new ArrayList<>()).size();
    return new Admission.Admitted(id, "key-" + id, seq, id.value(), null, null, "en", BOT);
  }

  @Override
  public void say(
      ConversationId id, ClientFrame.Say say, String address, Consumer<ServerFrame> answer) {
    List<WireEvent> log = logs.get(id);
    List<WireEvent> added;
    synchronized (log) {
      Long known = seqById.computeIfAbsent(id, _ -> new HashMap<>()).get(say.id());
      if (known != null) {
        answer.accept(new ServerFrame.Ack(say.id(), known));
        return;
      }
      var said = new WireEvent.CustomerSaid(log.size() + 1L, "", say.id(), say.text());
      var text = new WireBlock.Text(List.of(new WireBlock.Span("you said " + say.text(), null)));
      var reply = new WireEvent.BotSaid(log.size() + 2L, "", "en", List.of(text));
      added = List.of(said, reply);
      log.addAll(added);
      seqById.get(id).put(say.id(), said.seq());
      answer.accept(new ServerFrame.Ack(say.id(), said.seq()));
    }
    publish(id, added);
  }

  @Override
  public ServerFrame orders(ConversationId id, ClientFrame.Orders orders) {
    return new ServerFrame.Orders(orders.id(), List.of());
  }

  void publish(ConversationId id, List<WireEvent> events) {
    followers.getOrDefault(id, Set.of()).forEach(f -> f.events(events));
  }

  @Override
  public List<WireEvent> events(ConversationId id, long after, String locale) {
    List<WireEvent> log = logs.get(id);
    synchronized (log) {
      return List.copyOf(log.subList((int) Math.min(after, log.size()), log.size()));
    }
  }

  @Override
  public Subscription follow(ConversationId id, String locale, Follower follower) {
    followers.computeIfAbsent(id, _ -> ConcurrentHashMap.newKeySet()).add(follower);
    return () -> followers.get(id).remove(follower);
  }

  @Override
  public void typing(ConversationId conversation) {}
}
