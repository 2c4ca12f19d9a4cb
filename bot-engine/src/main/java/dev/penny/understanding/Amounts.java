package dev.penny.understanding;

import dev.penny.conversation.Slot;
import dev.penny.slot.Frame;
import dev.penny.slot.Mention;
import dev.penny.slot.SlotReader;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Amounts of money in a text; see {@link SlotReader} for what counts as one. */
final class Amounts {
  /** Amounts don't depend on the day. */
  private static final Frame ANY_DAY = Frame.past(LocalDate.of(2000, 1, 1));

  private Amounts() {}

  /** The first amount, or null. */
  static Slot.@Nullable Amount in(String text) {
    return SlotReader.read(text, ANY_DAY).stream()
        .filter(Mention.Money.class::isInstance)
        .map(Mention.Money.class::cast)
        .map(m -> new Slot.Amount(m.major(), m.currency()))
        .findFirst()
        .orElse(null);
  }
}
