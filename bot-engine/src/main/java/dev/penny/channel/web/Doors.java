package dev.penny.channel.web;

import java.util.Map;

/**
 * Who answers behind each WebSocket path, and whose pages may open it.
 *
 * @param embedding the websites with the chat on them, our own pages among them
 */
public record Doors(Chats chats, Origins embedding) {
  Map<String, Origins> origins() {
    return Map.of(WebServer.CHAT, embedding);
  }

  Map<String, WebServer.Speakers> speakers(Pace pace) {
    return Map.of(
        WebServer.CHAT,
        (connection, guard, mailbox) ->
            new CustomerSession(connection, chats, pace, guard, mailbox));
  }
}
