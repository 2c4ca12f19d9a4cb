package dev.penny.channel.web;

import dev.penny.conversation.AgentId;
import dev.penny.conversation.ConversationId;
import dev.penny.conversation.UtteranceId;
import dev.penny.desk.Desk;
import dev.penny.desk.Written;
import dev.penny.protocol.AgentFrame;

/** The frames with which an agent writes, as the desk takes them. */
final class AgentWrites {
  private AgentWrites() {}

  static Written say(Desk desk, AgentFrame.Say say, AgentId agent) {
    return desk.say(
        agent,
        new ConversationId(say.conversation()),
        say.epoch(),
        new UtteranceId(say.id()),
        say.text());
  }

  static Written note(Desk desk, AgentFrame.Note note, AgentId agent) {
    return desk.note(
        agent,
        new ConversationId(note.conversation()),
        note.epoch(),
        new UtteranceId(note.id()),
        note.text());
  }

  static Written close(Desk desk, AgentFrame.Close close, AgentId agent) {
    return desk.close(
        agent,
        new ConversationId(close.conversation()),
        close.epoch(),
        close.wrapUp(),
        close.remark());
  }

  static Written release(Desk desk, AgentFrame.Release release, AgentId agent) {
    return desk.release(agent, new ConversationId(release.conversation()), release.epoch());
  }
}
