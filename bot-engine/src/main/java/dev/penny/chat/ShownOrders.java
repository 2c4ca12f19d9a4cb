package dev.penny.chat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.penny.conversation.Conversation;
import dev.penny.flow.OrderAtHand;
import dev.penny.flow.OrderAtHand.Origin;
import dev.penny.promotion.HandedOrders;
import dev.penny.source.BadRecordException;
import dev.penny.source.jsonl.OrderForm;
import dev.penny.turn.PageOrders;
import java.time.Instant;
import java.util.List;

/** What the page beside the chat shows in a script, in memory. */
final class ShownOrders implements PageOrders {
  private List<OrderAtHand> orders = List.of();

  /**
   * As if the page had handed this JSON over.
   *
   * @throws IllegalArgumentException it cannot be read
   */
  void show(String json, boolean signed) {
    try {
      HandedOrders handed = OrderForm.read(new ObjectMapper().readTree(json), "");
      orders =
          handed.orders().stream()
              .map(o ->
                  new OrderAtHand(
                      o.order(),
                      !signed ? Origin.PREVIEW : o.placed() ? Origin.PLACED : Origin.PAGE,
                      o.names(),
                      null,
                      new OrderAtHand.Handed(o.version(), handed.ordersBefore(), handed.tags())))
              .toList();
    } catch (JsonProcessingException | BadRecordException e) {
      throw new IllegalArgumentException("the page's orders: " + e.getMessage(), e);
    }
  }

  void hide() {
    orders = List.of();
  }

  @Override
  public List<OrderAtHand> of(Conversation conversation, Instant now) {
    return orders;
  }
}
