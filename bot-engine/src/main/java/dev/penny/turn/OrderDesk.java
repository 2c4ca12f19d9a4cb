package dev.penny.turn;

import dev.penny.conversation.ConversationId;
import dev.penny.conversation.Customer;
import dev.penny.flow.OrderAtHand;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Port: where a host page hands its orders over. They take the place of what was there before. */
public interface OrderDesk {
  /** Where no promotions are kept there is nothing to try on an order. */
  OrderDesk NONE =
      (_, _, _, _, _) ->
          new Handed.Refused(
              "this server keeps no promotions (coupon.secret), so orders are not taken");

  /**
   * Takes the orders that the page shows now.
   *
   * @param customer whose conversation it is
   * @param signed the orders, signed by the host's server for this account
   * @param preview the orders as plain JSON: they can be looked at and no more; neither of the two:
   *     the page shows no order now
   */
  Handed hand(
      ConversationId conversation,
      Customer customer,
      @Nullable String signed,
      @Nullable String preview,
      Instant now);

  sealed interface Handed {
    /** {@code until}: until when they may be used; null: there are none. */
    record Taken(List<OrderAtHand> orders, @Nullable Instant until) implements Handed {}

    /** Nothing was changed; {@code message} says what is wrong, where, and how to mend it. */
    record Refused(String message) implements Handed {}
  }
}
