package dev.penny.desk.coupon;

import dev.penny.action.Action.CodesUsed;
import dev.penny.conversation.Conversation;
import dev.penny.promotion.CodeText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which codes are to be used together, and on what.
 *
 * @param in the conversation whose orders are at hand; null: none
 * @param order as it was shown: an order that has changed since is another one
 * @param off what the agent was shown that it takes off, in minor units: it is that or nothing
 */
public record Use(@Nullable Conversation in, String order, List<String> codes, long off) {
  public Use {
    codes = codes.stream().map(CodeText::normal).toList();
  }

  boolean asks(CodesUsed used) {
    return used.order().equals(order) && used.codes().equals(codes) && used.amount().minor() == off;
  }
}
