package dev.penny.turn;

import dev.penny.conversation.Conversation;
import dev.penny.flow.OrderAtHand;
import java.time.Instant;
import java.util.List;

/** Port to the orders that the host page has handed over in a conversation. */
public interface PageOrders {
  PageOrders NONE = (_, _) -> List.of();

  /**
   * As the page handed them over last, the one in question first; none of them is another account's
   * or has outlived its signature.
   */
  List<OrderAtHand> of(Conversation conversation, Instant now);
}
