package dev.penny.channel.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who answers behind each WebSocket path, and whose pages may open it.
 *
 * @param embedding the websites with the chat on them, our own pages among them
 * @param desk absent: no agents here
 * @param ours our own pages, where the console is
 */
public record Doors(Chats chats, Origins embedding, @Nullable AgentDesk desk, Origins ours) {
  Map<String, Origins> origins() {
    return desk == null
        ? Map.of(WebServer.CHAT, embedding)
        : Map.of(WebServer.CHAT, embedding, WebServer.DESK, ours);
  }

  Map<String, WebServer.Speakers> speakers(Pace pace) {
    var speakers = new LinkedHashMap<String, WebServer.Speakers>();
    speakers.put(
        WebServer.CHAT,
        (connection, guard, mailbox) ->
            new CustomerSession(connection, chats, pace, guard, mailbox));
    if (desk != null) {
      speakers.put(
          WebServer.DESK,
          (connection, guard, mailbox) -> new AgentSession(connection, desk, guard, mailbox));
    }
    return speakers;
  }
}
