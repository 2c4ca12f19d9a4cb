package dev.penny.desk;

import dev.penny.store.InMemoryConversationLog;
import dev.penny.store.InMemoryDeskStore;

class InMemoryDeskTest extends DeskContract {
  @Override
  DeskWorld world() {
    var log = new InMemoryConversationLog();
    return new DeskWorld(log, new InMemoryDeskStore(log));
  }
}
