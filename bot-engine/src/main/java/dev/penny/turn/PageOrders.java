package dev.penny.turn;

import dev.penny.conversation.ConversationId;
import dev.penny.flow.OrderAtHand;
import java.util.List;

/** Port to the orders that the host page has handed over in a conversation. */
public interface PageOrders {
  PageOrders NONE = _ -> List.of();

  /** The newest first; an order that was handed over again is there once, as it is now. */
  List<OrderAtHand> of(ConversationId conversation);
}
