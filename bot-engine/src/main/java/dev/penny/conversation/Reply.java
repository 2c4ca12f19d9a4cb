package dev.penny.conversation;

import java.util.List;

/**
 * The bot's words: blocks in order. A reply with a figure that is not bound to evidence does not
 * leave the server.
 */
public record Reply(List<Block> blocks) {
  public Reply {
    blocks = List.copyOf(blocks);
  }
}
