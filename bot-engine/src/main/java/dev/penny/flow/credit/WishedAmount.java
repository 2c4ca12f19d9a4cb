package dev.penny.flow.credit;

import dev.penny.conversation.Slot;
import dev.penny.flow.Request;
import dev.penny.slot.Frame;
import dev.penny.slot.Mention;
import dev.penny.slot.SlotReader;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The amount the customer names in their own words. */
public final class WishedAmount {
  /** Amounts do not depend on the day. */
  private static final Frame ANY_DAY = Frame.past(LocalDate.of(2000, 1, 1));

  private WishedAmount() {}

  /** Null: none, or several. */
  public static Slot.@Nullable Amount of(Request request) {
    Slot.Topic topic = request.slot(Slot.Topic.class);
    String text = topic == null ? request.text() : topic.words();
    List<Slot.Amount> named =
        SlotReader.read(text, ANY_DAY).stream()
            .filter(Mention.Money.class::isInstance)
            .map(Mention.Money.class::cast)
            .map(m -> new Slot.Amount(m.major(), m.currency()))
            .toList();
    return named.size() == 1 ? named.getFirst() : null;
  }
}
