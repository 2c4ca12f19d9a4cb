package dev.penny.store;

import dev.penny.turn.ConversationLog;

class InMemoryConversationLogTest extends ConversationLogContract {
  private final InMemoryConversationLog log = new InMemoryConversationLog();

  @Override
  ConversationLog log() {
    return log;
  }
}
