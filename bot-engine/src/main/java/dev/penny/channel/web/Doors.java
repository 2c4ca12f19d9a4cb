package dev.penny.channel.web;

import java.util.Map;

/** Who answers behind each WebSocket path. */
public record Doors(Chats chats) {
  Map<String, WebServer.Speakers> speakers(Pace pace) {
    return Map.of(
        WebServer.CHAT,
        (connection, guard, mailbox) ->
            new CustomerSession(connection, chats, pace, guard, mailbox));
  }
}
