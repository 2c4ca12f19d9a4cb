package dev.penny.flow.coupon;

import dev.penny.conversation.Command;
import dev.penny.conversation.Offer;
import dev.penny.conversation.Slot;
import dev.penny.eligibility.Call;
import dev.penny.flow.OrderAtHand;
import dev.penny.flow.Request;
import dev.penny.phrase.Phrase;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a button of this flow does: try, hold, redeem or give back these codes on that order.
 *
 * @param order the order as it stood when the button was shown, {@link OrderAtHand#state}
 */
public record Step(Call.Action action, String order, List<String> codes) {
  private static final String BAR = "|";

  public Step {
    codes = List.copyOf(codes);
  }

  /** The order's id, whatever its state. */
  String orderId() {
    int at = order.indexOf('@');
    return at < 0 ? order : order.substring(0, at);
  }

  /** Null: nothing was pressed, the words count. */
  static @Nullable Step of(Request request) {
    Slot.Step step = request.slot(Slot.Step.class);
    return step == null ? null : named(step.name());
  }

  /** By the name of its button; null: it is none of this flow. */
  static @Nullable Step named(String name) {
    List<String> parts = List.of(name.split("\\|", -1));
    return parts.size() < 3
        ? null
        : new Step(
            Call.Action.valueOf(parts.getFirst().toUpperCase(Locale.ROOT)),
            parts.get(1),
            parts.subList(2, parts.size()));
  }

  public static Offer offer(
      Call.Action action, OrderAtHand at, List<String> codes, List<Phrase> label) {
    String verb = action.name().toLowerCase(Locale.ROOT);
    String name = verb + BAR + at.state() + BAR + String.join(BAR, codes);
    return new Offer("coupon:" + name, label, commands(name));
  }

  static List<Command> commands(String name) {
    return List.of(new Command.StartFlow(CouponFlow.NAME, List.of(new Slot.Step(name))));
  }
}
